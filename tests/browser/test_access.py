"""axe finds nothing serious or critical: on every page, wide and narrow, light and dark, folded and opened."""
from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .stage import NARROW, PAGES, Opened, Site, every_page, let_in

_SCRIPT = Axe().axe_script
_UNFOLD = "() => { for (const one of document.querySelectorAll('details')) one.open = true; }"
_RUN = """
async (only) => {
  const found = await axe.run(document, { resultTypes: ["violations"], ...(only ? { runOnly: only } : {}) });
  const bad = found.violations.filter((one) => one.impact === "serious" || one.impact === "critical");
  return bad.flatMap((one) => one.nodes.slice(0, 3).map((node) => `${one.id} (${one.impact}): ${node.html.slice(0, 160)}`));
}
"""
_COLOURS = ["color-contrast"]


def _findings(page: Page, where: str, only: list[str] | None = None) -> list[str]:
    return [f"{where}: {one}" for one in page.evaluate(_RUN, only)]


def _look(page: Page) -> list[str]:
    """The page as it is: all rules, and those on colours in both schemes and at both widths."""
    page.evaluate(_SCRIPT)
    found = _findings(page, "wide")
    page.evaluate(_UNFOLD)
    page.emulate_media(color_scheme="dark")
    found += _findings(page, "wide, dark, unfolded", _COLOURS)
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    found += _findings(page, "narrow, dark, unfolded")
    page.emulate_media(color_scheme="light")
    return found + _findings(page, "narrow, unfolded", _COLOURS)


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("filtered", "another policy", "an earlier day", "no such page")])
def test_nothing_serious_is_found(opened: Opened, lived: Site, name: str) -> None:
    page = opened()
    let_in(page, lived, "ada")
    page.goto(every_page(lived)[name])
    assert _look(page) == []


def test_nothing_serious_is_found_at_the_door(page: Page, lived: Site) -> None:
    page.goto(lived.address)
    page.get_by_label("Name").fill("nobody")
    page.get_by_label("Password").fill("nothing")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("alert").wait_for()
    assert _look(page) == []
