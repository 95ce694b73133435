"""axe finds nothing serious or critical: on every page, wide and narrow, light and dark, folded and opened."""
from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import NARROW, PAGES, Opened, Site, every_page, let_in

_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
_UNFOLD = "() => { for (const one of document.querySelectorAll('details')) one.open = true; }"


def _findings(page: Page, where: str, options: dict[str, Any] | None = None) -> list[str]:
    found = Axe().run(page, options=options or {"resultTypes": ["violations"]}).response["violations"]
    return [f"{where}: {one['id']} ({one['impact']}): {node['html'][:160]}" for one in found if one["impact"] in ("serious", "critical")
            for node in one["nodes"][:3]]  # fmt: skip


def _look(page: Page) -> list[str]:
    """The page as it is: all rules, and those on colours in both schemes and at both widths."""
    page.emulate_media(color_scheme="light")
    found = _findings(page, "wide")
    page.evaluate(_UNFOLD)
    page.emulate_media(color_scheme="dark")
    found += _findings(page, "wide, dark, unfolded", _COLOURS)
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    found += _findings(page, "narrow, dark, unfolded")
    page.emulate_media(color_scheme="light")
    return found + _findings(page, "narrow, unfolded", _COLOURS)


@pytest.mark.parametrize("name", PAGES)
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
