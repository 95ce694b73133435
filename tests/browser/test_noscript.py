"""Without script all of it works: filters, decisions, adding, the day and the policy."""
from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .stage import Opened, Site


@pytest.fixture
def plain(opened: Opened) -> Page:
    return opened(java_script_enabled=False)


def test_the_list_is_filtered(plain: Page, still: Site) -> None:
    plain.goto(still.address)
    plain.get_by_label("Place").fill("Mopti")
    plain.get_by_role("radio", name="killed").check()
    plain.get_by_role("button", name="Show").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(re.compile(r"^1\s+incident$"))
    expect(plain.get_by_label("Place")).to_have_value("Mopti")


def test_policy_and_day_are_chosen(plain: Page, still: Site) -> None:
    plain.goto(still.incident("ferry landing"))
    plain.get_by_label("As published by").select_option("2031-05-05")
    plain.get_by_label("By the rules of").select_option(label="The latest word")
    plain.get_by_role("button", name="Show", exact=True).click()
    expect(plain.get_by_text("Only what had been published by 2031-05-05.")).to_be_visible()
    expect(plain).to_have_url(re.compile("policy=latest"))


def test_a_claim_is_decided_in_the_queue(plain: Page, site: Site) -> None:
    plain.goto(site.address + "/queue")
    item = plain.get_by_role("listitem").filter(has_text="5 injured")
    item.get_by_label("Why").first.fill("five were counted")
    item.get_by_role("button", name="Accept").click()
    expect(plain.get_by_role("status").filter(has_text="accept: five were counted")).to_be_visible()
    expect(plain.get_by_role("listitem").filter(has_text="5 injured")).to_have_count(0)
    plain.get_by_role("button", name="Undo").click()
    expect(plain.get_by_role("listitem").filter(has_text="5 injured")).to_be_visible()


def test_a_report_is_added(plain: Page, site: Site) -> None:
    plain.goto(site.address + "/add")
    plain.get_by_label("Text", exact=True).fill("Three people were killed in a shooting in Pemba, in Mozambique, on Friday, police said.")
    plain.get_by_label("Published on").fill("2031-07-12")
    plain.get_by_role("button", name="Read and keep").click()
    expect(plain.get_by_role("heading", name="Kept")).to_be_visible(timeout=20_000)
    plain.get_by_role("link", name="See the incidents").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(re.compile(r"7\s+incidents"))


def test_filters_fold_on_a_phone(opened: Opened, still: Site) -> None:
    page = opened({"width": 390, "height": 844}, java_script_enabled=False)
    page.goto(still.address)
    expect(page.get_by_label("Place")).to_be_hidden()
    page.get_by_text("Filters", exact=True).click()
    page.get_by_label("Place").fill("Kidal")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^1\s+incident$"))
