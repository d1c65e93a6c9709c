"""What a resident does on the page of a letter: open it, answer step by step, read it, press a button."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PARKING, NEWS = "parkeervergunning-bewoners", "nieuwsbrief"
ACCESS = "uw-rechten/brief/verzoek-inzage/"
ABOUT_PARKING = f"{ACCESS}?verwerking={PARKING}"
TEXT = """(letter) => [...letter.children].map((block) => block.tagName === "UL"
  ? [...block.children].map((item) => `- ${item.textContent}`).join("\\n") : block.textContent).join("\\n\\n")"""
ANSWER = """(input, text) => {
  if (["radio", "checkbox"].includes(input.type)) input.checked = Boolean(text); else input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def open_letter(page: Page, address: str) -> None:
    """Open a letter and wait until its questions can be answered."""
    page.goto(address)
    expect(page.locator("[data-gesprek]:not([inert])")).to_be_visible()


def question(page: Page, name: str) -> Locator:
    """Return the place of a question."""
    return page.locator(f"[data-veld={name}]")


def fill(page: Page, **answers: str) -> None:
    """Answer questions by their names, as a visitor does in the step that is shown, and at once in another step."""
    for name, text in answers.items():
        fields = page.locator(f"[name={name}]")
        if fields.first.get_attribute("type") == "radio":
            fields = page.locator(f"[name={name}][value='{text}']")
        if not fields.is_visible():
            fields.evaluate(ANSWER, text)
        elif fields.get_attribute("type") in ("radio", "checkbox"):
            fields.set_checked(bool(text) or fields.get_attribute("type") == "radio")
        else:
            fields.fill(text)


def letter(page: Page) -> str:
    """Return the letter as it is shown, as text."""
    return str(page.locator("[data-brief]").evaluate(TEXT))


def press(page: Page, name: str) -> None:
    """Press a button that is in sight."""
    page.get_by_role("button", name=name, exact=True).click()


def finish(page: Page) -> bool:
    """Go on until the letter is ready, or until a step is not right; tell whether it is ready."""
    for name in ("Volgende", "Volgende", "Maak mijn brief"):
        button = page.get_by_role("button", name=name, exact=True)
        if button.is_visible():
            button.click()
    return page.get_by_role("heading", name="Uw brief is klaar").is_visible()


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """Press a button that saves, and return the name and content of the file."""
    with page.expect_download() as download:
        press(page, name)
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def asked(page: Page) -> list[str]:
    """Return the names of all questions of the letter."""
    return page.locator("[data-formulier] [data-veld]:not([hidden])").evaluate_all(
        "(found) => found.map((place) => place.dataset.veld)"
    )
