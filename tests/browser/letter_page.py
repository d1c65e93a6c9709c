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

WENT_ON = """(before) => document.querySelector("[data-melding]").textContent
  || document.querySelector("[data-stap]:not([hidden]) h2").textContent !== before"""


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
        field = page.locator(f"[name={name}]").first
        kind = field.evaluate("(field) => field.type")
        if kind == "radio":
            field = page.locator(f"[name={name}][value='{text}']")
        if not field.is_visible():
            field.evaluate(ANSWER, text)
        elif kind == "select-one":
            field.select_option(text)
        elif kind in ("radio", "checkbox"):
            field.set_checked(kind == "radio" or bool(text))
        else:
            field.fill(text)


def letter(page: Page) -> str:
    """Return the letter as it is shown, as text."""
    return str(page.locator("[data-brief]").evaluate(TEXT))


def press(page: Page, name: str) -> None:
    """Press a button that is in sight."""
    page.get_by_role("button", name=name, exact=True).click()


def go_on(page: Page) -> bool:
    """Press the button of the step that is shown, and wait for what it does; tell whether the next step came."""
    page.locator("[data-melding]").evaluate("(place) => { place.textContent = ''; }")
    before = page.locator("[data-stap]:visible h2").text_content()
    page.locator("form [data-stap]:visible button:not([type])").click()
    page.wait_for_function(WENT_ON, arg=before)
    return not page.locator("[data-melding]").text_content()


def finish(page: Page) -> bool:
    """Go on until the letter is ready, or until a step is not right; tell whether it is ready."""
    for _ in range(page.locator("form [data-stap]").count()):
        if not page.locator("form [data-stap]:visible button:not([type])").count():
            break
        if not go_on(page):
            return False
    return True


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
