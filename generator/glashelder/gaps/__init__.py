"""What is missing and may wait: counted in a concept, and shown in a published activity if it is a known gap."""
