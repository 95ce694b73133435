"""How pages are drawn: nothing moves while they come, nothing runs out of the window, little is sent, and only by the server itself."""
from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

from .conftest import NARROW, PAGES, WIDE, Opened, Site, every_page, let_in

_WATCH = """
window.moved = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.moved += one.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
_SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))"
_CUT = """
() => [...document.querySelectorAll("button, .button, summary")].filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === "none"
  && (one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().height > 90)).map((one) => one.textContent)
"""
MOST_BYTES = 400_000


def _moved(page: Page) -> float:
    page.evaluate(_SETTLED)
    return float(page.evaluate("window.moved"))


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_no_page_moves_or_runs_out_of_the_window(opened: Opened, lived: Site, viewport: dict[str, int]) -> None:
    page = opened(viewport)
    page.add_init_script(_WATCH)
    let_in(page, lived, "ada")
    pages = every_page(lived)
    assert tuple(pages) == PAGES
    faults = []
    for name, address in pages.items():
        page.goto(address)
        if (moved := _moved(page)) > 0.01:
            faults.append(f"{name} moves by {moved:.3f}")
        if (wide := page.evaluate("document.documentElement.scrollWidth")) > viewport["width"]:
            faults.append(f"{name} is {wide} wide")
    assert faults == []


def test_moving_is_seen_where_there_is_any(page: Page, still: Site) -> None:
    page.add_init_script(_WATCH)
    page.goto(still.address + "/about")
    page.evaluate("() => { const box = document.createElement('div'); box.textContent = 'x'; "
                  "for (let n = 0; n < 9; n++) box.append(document.createElement('hr')); document.body.prepend(box); }")  # fmt: skip
    assert _moved(page) > 0.01


def test_a_page_weighs_little_and_comes_from_one_place(opened: Opened, lived: Site) -> None:
    page = opened()
    let_in(page, lived, "ada")
    answers: list[Request] = []
    page.on("requestfinished", lambda request: answers.append(request))
    drawn_with = 0  # what all pages share: it is sent once
    for name, address in every_page(lived).items():
        answers.clear()
        page.goto(address)
        page.evaluate(_SETTLED)
        drawn_with = drawn_with or sum(one.sizes()["responseBodySize"] for one in answers if "/static/" in one.url)
        weight = drawn_with + sum(one.sizes()["responseBodySize"] for one in answers if "/static/" not in one.url)
        assert 20_000 < weight <= MOST_BYTES, f"{name} weighs {weight:,} bytes"
        assert {urlsplit(one.url).netloc for one in answers} == {urlsplit(lived.address).netloc}


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_what_is_unfolded_fits_and_no_button_is_cut(opened: Opened, lived: Site, viewport: dict[str, int]) -> None:
    page = opened(viewport)
    let_in(page, lived, "ada")
    pages, faults = every_page(lived), list[str]()
    for name in ("incident", "disputed", "report", "queue", "decisions", "users"):
        page.goto(pages[name])
        page.evaluate("() => { for (const one of document.querySelectorAll('details')) one.open = true; }")
        if (wide := page.evaluate("document.documentElement.scrollWidth")) > viewport["width"]:
            faults.append(f"{name} is {wide} wide")
        faults += [f"{name}: {words}" for words in page.evaluate(_CUT)]
    assert faults == []


def test_no_inline_script_is_let_through(page: Page, still: Site) -> None:
    answer = page.goto(still.address + "/incidents")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "unsafe" not in policy
    expect(page.locator("script:not([src]), style, [style], [onclick], [onload]")).to_have_count(0)


def test_on_a_phone_the_main_way_through_the_pages_works(opened: Opened, still: Site) -> None:
    page = opened(NARROW, has_touch=True, is_mobile=True)
    page.goto(still.address)
    page.get_by_text("Filters", exact=True).tap()
    page.get_by_label("Place").fill("Kidal")
    page.get_by_label("Place").press("Enter")
    row = page.get_by_role("listitem").filter(has_text="Kidal")
    expect(row).to_contain_text("disputed")
    row.get_by_role("heading").get_by_role("link").tap()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    page.get_by_role("link", name="Claims", exact=True).tap()
    expect(page.get_by_role("heading", name="Claims")).to_be_in_viewport()
