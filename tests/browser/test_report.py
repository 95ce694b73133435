"""A report: its claims on its words; a claim written by hand from words that were selected."""
from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .stage import Site


def test_a_claim_and_its_words_are_found_from_each_other(page: Page, still: Site) -> None:
    page.goto(still.report("Four dead"))
    text = page.locator("#text")
    expect(text).to_contain_text("Four people were shot dead and five were injured")
    text.get_by_role("link", name="Four").first.press("Enter")
    expect(page.locator("li:target")).to_contain_text("4 killed")
    expect(page.locator("li:target")).to_contain_text("the sheriff's office")


def test_the_incident_of_a_claim_is_one_step_away(page: Page, still: Site) -> None:
    page.goto(still.report("Four dead"))
    page.get_by_role("link", name="its incident").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Joliet")
    expect(page.locator("#claims tr:target")).to_be_in_viewport()


def test_a_copy_says_what_it_copies(page: Page, still: Site) -> None:
    page.goto(still.report("Toll of Mopti"))
    expect(page.get_by_text("This report copies")).to_contain_text("Mopti ferry landing: death toll rises to 13")


def test_a_claim_that_the_reader_missed_is_added_from_selected_words(page: Page, site: Site) -> None:
    page.goto(site.report("Mine kills"))
    before = page.locator("[data-claim]").count()
    page.locator("#text").get_by_text("when their cart drove over it near").select_text()
    by_hand = page.locator("form").filter(has_text="Select the words of the count")
    expect(by_hand.get_by_label("Words")).to_have_value(re.compile("when their cart drove over it near"))
    by_hand.get_by_label("Harm").select_option("displaced")
    by_hand.get_by_label("At least").fill("7")
    by_hand.get_by_label("At most").fill("9")
    by_hand.get_by_label("Why").fill("told by the caption")
    by_hand.get_by_role("button", name="Add the claim").click()
    expect(page.get_by_role("status").filter(has_text="added a claim: told by the caption")).to_be_visible()
    expect(page.locator("[data-claim]")).to_have_count(before + 1)
    expect(page.get_by_role("complementary")).to_contain_text("7 to 9 displaced")


def test_a_doubtful_claim_is_rejected_on_the_report(page: Page, site: Site) -> None:
    page.goto(site.report("Mine kills"))
    row = page.locator("[data-claim]").filter(has_text="2 injured")
    row.get_by_text("Decide").click()
    row.get_by_label("Why").first.fill("the cart was empty")
    row.get_by_role("button", name="Reject").click()
    expect(row).to_contain_text("rejected by mara")
    expect(row).to_contain_text("the cart was empty")


def test_words_are_searched_for(page: Page, still: Site) -> None:
    page.goto(still.address + "/incidents")
    page.get_by_role("searchbox").first.fill('"stray bullets"')
    page.get_by_role("searchbox").first.press("Enter")
    hit = page.get_by_role("main").get_by_role("listitem").first
    expect(hit).to_contain_text("stray bullets")
    hit.get_by_role("heading").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("League says 25 soldiers killed")
