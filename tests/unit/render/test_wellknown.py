"""Headers and files for machines say what the pages themselves say."""

import pytest

from glashelder.render.shell import policy
from glashelder.render.wellknown import header_files, headers_for, robots_txt, sitemap


def test_letter_pages_may_not_connect_to_anything():
    """Where a resident types a name, nothing can leave the page; everywhere else search may fetch its index."""
    assert "connect-src 'none'" in dict(headers_for("uw-rechten/brief/"))["Content-Security-Policy"]
    assert "connect-src 'self'" in dict(headers_for("uw-rechten/"))["Content-Security-Policy"]


@pytest.mark.parametrize("forbidden", ["unsafe-inline", "unsafe-eval", "http:", "https:", "data:", "*"])
def test_policy_has_no_holes(forbidden):
    """What internet.nl marks down is not in the policy."""
    assert forbidden not in dict(headers_for(""))["Content-Security-Policy"]


def test_frames_are_forbidden_in_the_header_only():
    """A meta element may not carry frame-ancestors."""
    assert "frame-ancestors 'none'" in dict(headers_for(""))["Content-Security-Policy"]
    assert "frame-ancestors" not in policy(may_connect=True)


@pytest.mark.parametrize("name", ["_headers", ".htaccess", "uw-rechten/brief/.htaccess", "nginx-headers.conf"])
def test_every_host_gets_the_whole_policy(name):
    """Each header file carries each header."""
    text = header_files("/register/")[name].decode()

    assert [header for header, _ in headers_for("") if header not in text] == []


def test_sitemap_and_robots_name_the_site():
    """Addresses are whole and sorted."""
    xml = sitemap(["b/", "", "a&b/"], "https://x.example/").decode()

    assert xml.count("<url>") == 3
    assert "https://x.example/a&amp;b/" in xml
    assert "Sitemap: https://x.example/sitemap.xml" in robots_txt("https://x.example/").decode()
