"""The review queue, by keyboard only: nothing on these pages is clicked."""
from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

import tollbook

from .stage import Site


def current(page: Page) -> Locator:
    return page.locator('li[aria-current="true"]')


def decided(site: Site) -> list[tuple[str, str]]:
    with tollbook.Book.open(site.book) as book:
        return [(one.kind, one.why) for one in book.decisions()]


def test_keys_move_from_item_to_item(page: Page, still: Site) -> None:
    page.goto(still.address + "/queue")
    expect(current(page)).to_contain_text("2 injured")
    page.keyboard.press("j")
    expect(current(page)).to_contain_text("5 injured")
    expect(current(page)).to_be_focused()
    expect(current(page)).to_be_in_viewport()
    page.keyboard.press("k")
    page.keyboard.press("k")
    expect(current(page)).to_contain_text("2 injured")
    page.keyboard.press("?")
    expect(page.get_by_text("Keys do nothing while you type in a field.")).to_be_visible()


def test_the_most_doubtful_comes_first_in_its_sentence(page: Page, still: Site) -> None:
    page.goto(still.address + "/queue")
    expect(current(page)).to_contain_text("An old anti-tank mine killed three farmers and wounded two others")
    expect(current(page)).to_contain_text("the district police chief")


def test_a_claim_is_accepted_and_the_next_one_comes_up(page: Page, site: Site) -> None:
    page.goto(site.address + "/queue")
    page.keyboard.press("a")
    expect(page.get_by_role("status").filter(has_text="Accepted. 4 on this page are left.")).to_be_visible()
    expect(current(page)).to_contain_text("5 injured")
    expect(current(page)).to_be_focused()
    page.keyboard.press("r")
    expect(page.get_by_role("status").filter(has_text="Rejected. 3 on this page are left.")).to_be_visible()
    assert [kind for kind, _ in decided(site)] == ["accept", "reject"]


def test_the_last_decision_is_undone_with_one_key(page: Page, site: Site) -> None:
    page.goto(site.address + "/queue")
    page.keyboard.press("r")
    expect(current(page)).to_contain_text("5 injured")
    page.keyboard.press("u")
    expect(page.get_by_role("status").filter(has_text="Undone.")).to_be_visible()
    expect(current(page)).to_contain_text("2 injured")
    assert [kind for kind, _ in decided(site)] == ["reject", "undo"]


def test_a_claim_is_corrected_without_a_mouse(page: Page, site: Site) -> None:
    page.goto(site.address + "/queue")
    page.keyboard.press("c")
    expect(current(page).get_by_label("Field")).to_be_focused()
    page.keyboard.type("count.high")
    page.keyboard.press("Tab")
    page.keyboard.type("4")
    page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("a jar of arad")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Corrected.")).to_be_visible()
    assert decided(site) == [("correct", "a jar of arad")]  # letters that are keys of the queue were typed, and did nothing


def test_two_incidents_are_merged_and_parted_by_keys(page: Page, site: Site) -> None:
    page.goto(site.address + "/queue?kind=link")
    pair = current(page)
    expect(pair).to_contain_text("Singer among three killed in Herat")
    expect(pair).to_contain_text(re.compile(r"killed\s+3"))
    expect(pair).to_contain_text(re.compile(r"killed\s+5"))
    page.keyboard.press("s")
    expect(page.get_by_role("status").filter(has_text="Said to be the same. Nothing is left.")).to_be_visible()
    page.keyboard.press("u")
    expect(current(page)).to_contain_text("Singer among three killed in Herat")
    page.keyboard.press("d")
    expect(page.get_by_role("status").filter(has_text="Kept apart.")).to_be_visible()
    assert [kind for kind, _ in decided(site)] == ["merge", "undo", "different"]


def test_a_dispute_is_opened_by_a_key(page: Page, still: Site) -> None:
    page.goto(still.address + "/queue?kind=disputed")
    page.keyboard.press("o")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kidal")


def test_how_many_there_are_is_how_many_are_shown(page: Page, still: Site) -> None:
    page.goto(still.address + "/queue")
    tabs = page.get_by_role("navigation", name="What to review")
    for name in ("All", "Doubtful claims", "Same incident?", "Disputed", "Could not be read"):
        tabs.get_by_role("link", name=name).press("Enter")
        told = tabs.get_by_role("link", name=name)
        expect(told).to_have_attribute("aria-current", "true")
        expect(told).to_contain_text(str(page.locator(".queue > .item").count()))


def test_all_is_reached_with_the_tab_key(page: Page, still: Site) -> None:
    page.goto(still.address + "/queue")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if current(page).get_by_role("button", name="Accept").evaluate("node => node === document.activeElement"):
            return
    raise AssertionError("the button was not reached")
