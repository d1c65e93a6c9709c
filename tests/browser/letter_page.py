"""What a resident does on the page of a letter: open it, fill it in, read it, press a button."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

PARKING, NEWS = "parkeervergunning-bewoners", "nieuwsbrief"
ACCESS = "uw-rechten/brief/verzoek-inzage/"
ABOUT_PARKING = f"{ACCESS}?verwerking={PARKING}"
TEXT = """(letter) => [...letter.children].map((block) => block.tagName === "UL"
  ? [...block.children].map((item) => `- ${item.textContent}`).join("\\n") : block.textContent).join("\\n\\n")"""


def open_letter(page: Page, address: str) -> None:
    """Open a letter and wait until the script has shown the form."""
    page.goto(address)
    expect(page.locator("[data-formulier]")).to_be_visible()


def fill(page: Page, **answers: str) -> None:
    """Fill in fields by their name."""
    for name, text in answers.items():
        field = page.locator(f"[name={name}]")
        if field.evaluate("(field) => field.type") == "select-one":
            field.select_option(text)
        elif field.evaluate("(field) => field.type") == "checkbox":
            field.set_checked(bool(text))
        else:
            field.fill(text)


def letter(page: Page) -> str:
    """Return the letter as it is shown, as text."""
    return str(page.locator("[data-brief]").evaluate(TEXT))


def press(page: Page, name: str) -> None:
    """Press a button."""
    page.get_by_role("button", name=name, exact=True).click()


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """Press a button that saves, and return the name and content of the file."""
    with page.expect_download() as download:
        press(page, name)
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def asked(page: Page) -> int:
    """Return how many fields are shown."""
    return page.locator("[data-formulier] :is(input, select, textarea):visible").count()
