"""The list: filter to an incident, see how many and whether it is disputed, look at it as a map and over time."""
from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .stage import Site


def test_a_person_finds_an_incident_by_filters(page: Page, still: Site) -> None:
    page.goto(still.address)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"6\s+incidents"))
    page.get_by_label("Place").fill("Mopti")
    page.get_by_label("Place").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^1\s+incident$"))
    expect(page).to_have_url(re.compile(r"/incidents\?place=Mopti$"))
    row = page.get_by_role("listitem").filter(has_text="ferry landing")
    expect(row).to_contain_text("16 or more")
    expect(row).to_contain_text("rising")
    row.get_by_role("heading").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("ferry landing in Mopti")


def test_filters_act_at_once_and_the_way_back_leads_back(page: Page, still: Site) -> None:
    page.goto(still.address + "/incidents")
    page.get_by_role("radio", name="disputed").first.check()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^1\s+incident$"))
    expect(page.get_by_role("main")).to_contain_text("Kidal")
    expect(page).to_have_url(re.compile("state=disputed"))
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^6\s+incidents$"))
    expect(page.get_by_role("radio", name="any state")).to_be_checked()


def test_facets_tell_how_many_each_choice_leaves(page: Page, still: Site) -> None:
    page.goto(still.address + "/incidents")
    page.get_by_label("Country").select_option("MLI")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^2\s+incidents$"))
    expect(page.get_by_role("group", name="State")).to_contain_text(re.compile(r"disputed\s*1"))
    page.get_by_role("link", name="Clear").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^6\s+incidents$"))


def test_what_is_found_is_said_aloud(page: Page, still: Site) -> None:
    page.goto(still.address + "/incidents")
    page.get_by_role("radio", name="abducted").check()
    expect(page.locator("#said")).to_have_text("1 incident found.")


def test_nothing_found_is_said_with_a_way_on(page: Page, still: Site) -> None:
    page.goto(still.address + "/incidents?place=Atlantis")
    expect(page.get_by_role("main")).to_contain_text("No incident fits these filters.")
    page.get_by_role("link", name="Show all").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^6\s+incidents$"))


def test_the_map_leads_to_an_incident(page: Page, still: Site) -> None:
    page.goto(still.address + "/incidents")
    page.get_by_role("link", name="Map").click()
    expect(page).to_have_url(re.compile("view=map"))
    ring = page.get_by_role("link", name=re.compile("Joliet.*1 incident"))
    ring.focus()
    ring.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Joliet")


def test_a_bar_of_the_timeline_leads_to_its_incidents(page: Page, still: Site) -> None:
    page.goto(still.address + "/incidents?view=timeline")
    page.get_by_role("link", name=re.compile("2031-06: 1 incident")).click()
    expect(page.get_by_role("main")).to_contain_text("Kidal")
    expect(page.get_by_label("From")).to_have_value("2031-06-01")


def test_the_list_is_taken_away_as_a_table(page: Page, still: Site) -> None:
    page.goto(still.address + "/incidents?place=Kidal")
    with page.expect_download() as waited:
        page.get_by_role("link", name="incidents as CSV").click()
    lines = waited.value.path().read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2 and "Kidal" in lines[1]
