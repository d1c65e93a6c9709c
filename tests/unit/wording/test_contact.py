"""Contact details are one way to reach somebody, and it is known which."""

import pytest

from glashelder.wording.contact import Ways, ways_to_reach


@pytest.mark.parametrize(
    ("contact", "ways", "href"),
    [
        ("privacy@archief.example", Ways("", "privacy@archief.example", "privacy@archief.example"),
         "mailto:privacy@archief.example"),
        ("mailto:privacy@archief.example", Ways("", "mailto:privacy@archief.example", "privacy@archief.example"),
         "mailto:privacy@archief.example"),
        ("https://www.archief.example/vraag", Ways("", "https://www.archief.example/vraag", ""),
         "https://www.archief.example/vraag"),
        ("https://www.archief.example/@ons", Ways("", "https://www.archief.example/@ons", ""),
         "https://www.archief.example/@ons"),
        ("www.archief.example", Ways("", "www.archief.example", ""), ""),
        ("via https://www.archief.example", Ways("", "via https://www.archief.example", ""), ""),
        ("mail naar fg@archief.example", Ways("", "mail naar fg@archief.example", ""), ""),
        ("http://archief.example", Ways("", "http://archief.example", ""), ""),
        ("Postbus 12, 0000 AA Zilverdam", Ways("Postbus 12, 0000 AA Zilverdam", "", ""), ""),
        ("het gemeentehuis van die gemeente", Ways("het gemeentehuis van die gemeente", "", ""), ""),
        ("", Ways("", "", ""), ""),
    ],
)  # fmt: skip
def test_contact_details_are_post_or_a_channel_and_a_link_only_when_whole(contact: str, ways: Ways, href: str) -> None:
    """A letter gets the postal address, a mail button the e-mail address, and only a whole address is a link."""
    found = ways_to_reach(contact)

    assert found == ways
    assert found.href == href
