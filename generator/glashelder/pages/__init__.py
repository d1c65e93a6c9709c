"""Every page and download of the site, from the register."""
