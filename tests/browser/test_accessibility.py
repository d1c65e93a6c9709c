from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from page_types import BY_NAME, PageType, on_each_layout, on_every_page, visit
from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN_AXE = """async (rules) => {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const options = { runOnly: { type: 'tag', values }, rules, resultTypes: ['violations', 'incomplete'] };
  const found = await axe.run(document, options);
  const reasons = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
  const short = (rules) => rules.flatMap(({ id, nodes }) =>
    nodes.map((node) => [id, node.target.join(' '), reasons(node)]));
  return [short(found.violations), short(found.incomplete)];
}"""
# What axe cannot decide by itself, and why it is right: rule, part of what axe says, reason.
UNDECIDED = (("aria-required-children", "listitem", "the list of results is empty until somebody searches"),)
# Paper does not scroll and is not pressed, and on the letter page the letter alone is printed.
MEANINGLESS_ON_PAPER = ("scrollable-region-focusable", "target-size", "page-has-heading-one")
TEXT_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter((element) => {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isForReaders = element.closest('.gh-alleen-voorlezen, .gh-overslaan, thead') !== null;
  if (!box.width || !element.checkVisibility() || isForReaders) return false;
  const isHigher = element.scrollHeight > element.clientHeight + 1;
  const isWider = element.scrollWidth > element.clientWidth + 1;
  const hides = /hidden|clip/.test(style.overflow) || style.textOverflow === 'ellipsis';
  const isOutside = box.right > innerWidth + 1 && !element.closest('.gh-tabel');
  return (hides && (isHigher || isWider)) || isOutside || (element.tagName === 'BUTTON' && isHigher);
}).map((element) => element.outerHTML.slice(0, 120))"""
# Targets below 24 by 24 px that are no link in a sentence (WCAG 2.5.8).
SMALL_TARGETS = """() => {
  const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
  const isSmall = (target) => {
    if (!target.checkVisibility() || target.closest('.gh-overslaan')) return false;
    const boxes = [...target.getClientRects()];
    if (!boxes.length || boxes.some((box) => box.width >= 24 && box.height >= 24)) return false;
    const line = target.closest('p, li, dd, dt, td, th, h3, caption');
    const isText = (node) => node !== target && node.textContent.trim();
    const isInSentence = line !== null && [...line.childNodes].some(isText);
    return !(isInSentence && getComputedStyle(target).display === 'inline');
  };
  return targets.filter(isSmall).map((target) => target.outerHTML.slice(0, 120));
}"""
UNFOLD = "for (const fold of document.querySelectorAll('details')) fold.open = true"
FITS = "document.documentElement.scrollWidth <= innerWidth"
A4 = {"width": 794, "height": 1123}  # at 96 dots per inch; no paper is as narrow as a telephone
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(30, 33, 41)"


def axe_results(page: Page, *without: str) -> tuple[list[Any], list[Any]]:
    """Return the violations, and what axe could not decide and we did not explain."""
    violations, incomplete = page.evaluate(RUN_AXE, {rule: {"enabled": False} for rule in without})
    unexplained = [
        (rule, selector, why)
        for rule, selector, why in incomplete
        if not any(rule == known and part in why for known, part, _ in UNDECIDED)
    ]
    return violations, unexplained


@on_every_page
def test_axe_finds_nothing(page: Page, page_type: PageType) -> None:
    """WCAG 2.2 A and AA and the best practices of axe hold on every page."""
    visit(page, page_type)
    page.evaluate(AXE)
    assert axe_results(page) == ([], [])


@on_each_layout
def test_axe_finds_nothing_in_other_views(page: Page, dark_page: Page, page_type: PageType) -> None:
    """The same holds on telephones, on paper and in the dark: wide, and narrow with the menu open."""
    visit(page, page_type)
    page.evaluate(AXE)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert axe_results(page) == ([], []), width
    page.set_viewport_size(A4)
    page.emulate_media(media="print")
    assert axe_results(page, *MEANINGLESS_ON_PAPER) == ([], []), "paper"
    visit(dark_page, page_type)
    dark_page.evaluate(AXE)
    assert dark_page.evaluate(BACKGROUND) == DARK
    assert axe_results(dark_page) == ([], []), "dark"
    dark_page.set_viewport_size({"width": 320, "height": 640})
    dark_page.get_by_role("button", name="Menu").click()
    assert axe_results(dark_page) == ([], []), "dark, with the menu open"


@pytest.mark.parametrize("name", ["organisatie", "privacyverklaring", "lijst"])
def test_axe_finds_nothing_in_what_opens(narrow_page: Page, name: str) -> None:
    """The same holds when the menu and everything that folds is open, and a filter is chosen."""
    visit(narrow_page, BY_NAME[name])
    narrow_page.get_by_role("button", name="Menu").click()
    narrow_page.evaluate(UNFOLD)
    if name == "lijst":
        narrow_page.get_by_label("Woord").fill("bijstand")
    narrow_page.evaluate(AXE)
    assert axe_results(narrow_page) == ([], [])


@on_every_page
def test_a_narrow_page_has_room_for_fingers_and_for_spacing(narrow_page: Page, page_type: PageType) -> None:
    """Everything that is pressed is at least 24 by 24 px, but for links in a sentence, on a wide screen too.

    With the spacing of WCAG 1.4.12 all text is still there, and nothing scrolls sideways at 320 px.
    """
    visit(narrow_page, page_type)
    assert narrow_page.evaluate(FITS)
    narrow_page.get_by_role("button", name="Menu").click()
    narrow_page.evaluate(UNFOLD)
    assert narrow_page.evaluate(SMALL_TARGETS) == []
    narrow_page.evaluate(TEXT_SPACING)
    assert narrow_page.evaluate(CUT_OFF) == []
    assert narrow_page.evaluate(FITS)
    narrow_page.evaluate("document.adoptedStyleSheets = []")
    narrow_page.set_viewport_size({"width": 1280, "height": 900})
    assert narrow_page.evaluate(SMALL_TARGETS) == []


def test_every_page_has_a_title_and_ordered_headings(site_dir: Path) -> None:
    """Every HTML file says in the tab and in one heading what it is, in Dutch, and skips no level of heading."""
    titles: dict[str, Path] = {}
    for file in sorted(site_dir.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", text)]
        assert levels[0] == 1, file
        assert levels.count(1) == 1, file
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), file
        assert '<html lang="nl">' in text, file
        title = re.findall(r"<title>(.+ - )?Privacyregister Zilverdam</title>", text)
        assert len(title) == 1, file
        assert titles.setdefault(title[0], file) == file, "two pages have the same title"


@pytest.mark.parametrize("name", ["open-data", "verantwoording", "uw-rechten"])
def test_no_table_breaks_its_words(narrow_page: Page, name: str) -> None:
    """At 320 px a table cell is never narrower than its words, so no word is broken in the middle."""
    visit(narrow_page, BY_NAME[name])
    broken = narrow_page.evaluate("""() => [...document.querySelectorAll('th, td')].filter((cell) => {
      const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          if (new Set([...range.getClientRects()].map((box) => box.top)).size > 1) return true;
        }
      }
      return false;
    }).map((cell) => cell.textContent)""")
    assert broken == []


@pytest.mark.parametrize("media", ["(forced-colors: active)", "(prefers-reduced-motion: reduce)"])
def test_the_page_survives_what_a_visitor_prefers(new_page: Callable[..., Page], media: str) -> None:
    """High contrast and reduced motion change nothing in what is there."""
    options = {"forced_colors": "active"} if "forced" in media else {"reduced_motion": "reduce"}
    page = new_page(viewport={"width": 1280, "height": 800}, **options)
    visit(page, BY_NAME["lijst"])
    page.evaluate(AXE)
    assert page.evaluate(f"matchMedia('{media}').matches")
    assert axe_results(page, "color-contrast") == ([], []), "the visitor chooses the colours"
