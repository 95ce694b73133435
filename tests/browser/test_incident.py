"""An incident: how many, why, who says so; another policy, another day; a claim corrected; two incidents made one and parted again."""
from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from .stage import Site


def line(page: Page, harm: str, words: str = "everyone") -> Locator:
    """A line of the toll."""
    heading = page.locator("#toll").get_by_role("heading", name=harm, exact=True)
    return heading.locator("xpath=following-sibling::div[1]") if words == "everyone" else page.locator("#toll .line", has_text=words)


def claim(page: Page, words: str) -> Locator:
    """The row of the claim that stands in these words."""
    return page.locator("#claims").get_by_role("row").filter(has_text=words)


def test_what_a_person_wants_to_know_first_is_seen_without_scrolling(page: Page, still: Site) -> None:
    page.goto(still.incident("ferry landing"))
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(page.get_by_text("16 or more").first).to_be_in_viewport()
    expect(page.get_by_text("Delta Rights Watch says at least 16")).to_be_in_viewport()
    expect(page.get_by_text("rising").first).to_be_in_viewport()


def test_why_a_bound_is_so_leads_to_the_words_of_the_report(page: Page, still: Site) -> None:
    page.goto(still.incident("ferry landing"))
    killed = line(page, "killed")
    expect(killed).to_contain_text("The figure has grown: later, higher reports outgrew earlier ones.")
    reason = killed.get_by_role("listitem").filter(has_text="At least 16")
    reason.get_by_role("link", name="claim").click()
    row = page.locator("#claims tr:target")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("At least 16 people were killed")
    row.get_by_role("link", name=re.compile("Delta Rights Watch")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mopti: what is known of the shelling")
    expect(page.locator("li:target")).to_contain_text("at least 16 killed")


def test_what_is_not_known_is_said(page: Page, still: Site) -> None:
    page.goto(still.incident("ferry landing"))
    gaps = page.get_by_role("region", name="Not known")
    expect(gaps).to_contain_text("no figure given by The authorities")


def test_accounts_of_the_parties_stand_side_by_side(page: Page, still: Site) -> None:
    page.goto(still.incident("Kidal"))
    soldiers = line(page, "killed", "military")
    expect(soldiers).to_contain_text("3–25")
    expect(soldiers).to_contain_text("if The army is believed")
    expect(soldiers).to_contain_text("if League is believed")
    expect(soldiers).to_contain_text("they differ by 22")


def test_who_says_what_leads_to_the_claim(page: Page, still: Site) -> None:
    page.goto(still.incident("Kidal"))
    row = page.get_by_role("region", name="Who says what").last.get_by_role("row").filter(has_text="Residents")
    row.get_by_role("link", name="two").click()
    expect(page.locator("#claims tr:target")).to_contain_text("two herders")


def test_another_policy_is_one_choice_away(page: Page, still: Site) -> None:
    page.goto(still.incident("Kidal"))
    expect(line(page, "killed")).to_contain_text("10 or more")
    choice = page.get_by_label("By the rules of")
    choice.select_option(label="The latest word")
    expect(page).to_have_url(re.compile("policy=latest"))
    expect(page.get_by_label("By the rules of")).to_have_value("latest")
    expect(line(page, "killed").get_by_title("to the words behind this figure")).to_have_text(re.compile(r"^\d+$"))
    page.get_by_role("region", name="By other rules").last.get_by_role("link", name="bounds").click()
    expect(line(page, "killed")).to_contain_text("10 or more")


def test_the_toll_as_it_was_on_a_day(page: Page, still: Site) -> None:
    page.goto(still.incident("ferry landing"))
    slider = page.get_by_role("slider", name="As published by")
    slider.focus()
    slider.press("Home")
    expect(page.get_by_text("Only what had been published by 2031-05-05.")).to_be_visible()
    expect(line(page, "killed")).to_contain_text("9 or more")
    page.get_by_role("link", name="Show all").first.click()
    expect(line(page, "killed")).to_contain_text("16 or more")


def test_a_ring_of_the_chart_leads_to_its_claim(page: Page, still: Site) -> None:
    page.goto(still.incident("ferry landing"))
    page.get_by_role("link", name=re.compile("2031-05-07: 13 killed, police")).click()
    expect(page.locator("#claims tr:target")).to_contain_text("has risen to 13, police said")


def test_a_corrected_claim_changes_the_toll_and_undoing_it_changes_it_back(page: Page, site: Site) -> None:
    page.goto(site.incident("ferry landing"))
    expect(line(page, "killed")).to_contain_text("16 or more")
    row = claim(page, "At least 16 people were killed").filter(has_text=re.compile("at least 1[68]"))
    row.get_by_text("Decide").click()
    row.get_by_text("Correct", exact=True).first.click()
    form = row.locator("form").filter(has=page.get_by_label("Field"))
    form.get_by_label("Field").fill("count.low")
    form.get_by_label("Is to be").fill("18")
    form.get_by_label("Why").fill("the list has 18 names")
    form.get_by_role("button", name="Correct").click()
    expect(page.get_by_role("status").filter(has_text="correct: the list has 18 names")).to_be_visible()
    expect(line(page, "killed")).to_contain_text("18 or more")
    expect(row).to_contain_text("corrected by mara")
    log = page.get_by_role("region", name="Decisions").get_by_role("listitem").filter(has_text="the list has 18 names")
    log.get_by_text("Undo", exact=True).click()
    log.get_by_role("button", name="Undo this decision").click()
    expect(line(page, "killed")).to_contain_text("16 or more")


def test_two_incidents_are_made_one_and_parted_again(page: Page, site: Site) -> None:
    page.goto(site.incident("Singer"))
    may = page.get_by_role("region", name="May be the same")
    expect(may).to_contain_text("Teacher among four killed in Kandahar")
    may.get_by_role("button", name="The same").click()
    expect(page.get_by_role("region", name="Reports").get_by_role("listitem").filter(has_text="Oxus Weekly")).to_be_visible()
    page.goto(site.address + "/incidents")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"5\s+incidents"))
    page.get_by_role("link", name="Decisions").click()
    entry = page.get_by_role("listitem").filter(has_text="compared place, day and toll")
    entry.get_by_text("Undo", exact=True).click()
    entry.get_by_role("button", name="Undo this decision").click()
    expect(page.get_by_text("undone", exact=True)).to_be_visible()
    page.get_by_role("link", name="Incidents").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"6\s+incidents"))


def test_a_claim_is_split_off(page: Page, site: Site) -> None:
    page.goto(site.incident("Kidal"))
    row = claim(page, "two herders")
    row.get_by_text("Decide").click()
    row.get_by_label("belongs to another incident").check()
    page.get_by_text("Split off claims").click()
    page.get_by_role("button", name="Split the ticked claims off").click()
    expect(page.get_by_role("status").filter(has_text="split")).to_be_visible()
    expect(claim(page, "two herders")).to_have_count(0)


def test_names_are_kept_from_readers(page: Page, site: Site) -> None:
    page.goto(site.incident("Joliet"))
    named = page.get_by_role("region", name="Named")
    expect(named).to_contain_text("Dana Ruiz")
    named.get_by_text("Keep names from readers").click()
    named.get_by_role("button", name="Keep the names confidential").click()
    expect(page.get_by_text("Readers do not see these names.")).to_be_visible()
