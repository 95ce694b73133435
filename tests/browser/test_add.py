"""Adding reports: by paste, as files; what could not be read says why."""
from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .stage import Site

TEXT = "Two fishermen were killed when a patrol fired on their boat off Pemba, in northern Mozambique, on Friday, the port captain said."


def test_a_report_is_pasted_read_and_found_in_the_list(page: Page, site: Site) -> None:
    page.goto(site.address + "/add")
    page.get_by_label("Title").fill("Two fishermen killed off Pemba")
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_label("Publisher").fill("Quirimba Herald")
    page.get_by_label("Published on").fill("2031-07-12")
    page.get_by_role("button", name="Read and keep").click()
    expect(page.get_by_role("heading", name="Kept")).to_be_visible(timeout=20_000)
    expect(page.get_by_text("1 of 1 report.")).to_be_visible()
    page.get_by_role("link", name="See the incidents").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"7\s+incidents"))
    page.get_by_role("link", name="Two fishermen killed off Pemba").click()
    expect(page.locator("#toll")).to_contain_text("the port captain says 2")
    expect(page.get_by_text("2031-07-11").first).to_be_visible()


def test_files_are_chosen_and_those_that_cannot_be_read_say_why(page: Page, site: Site) -> None:
    page.goto(site.address + "/add")
    page.get_by_label("Drop them here or choose them").set_input_files([
        {"name": "pemba.txt", "mimeType": "text/plain", "buffer": TEXT.encode()},
        {"name": "nothing.txt", "mimeType": "text/plain", "buffer": b"   \n"},
    ])  # fmt: skip
    expect(page.get_by_text("pemba.txt, nothing.txt")).to_be_visible()
    page.get_by_role("button", name="Read and keep").click()
    expect(page.get_by_role("heading", name="Refused")).to_be_visible(timeout=20_000)
    expect(page.get_by_role("heading", name="Kept")).to_be_visible()
    refused = page.get_by_role("listitem").filter(has_text="nothing.txt")
    expect(refused).to_contain_text(re.compile("empty|no text", re.IGNORECASE))
    page.goto(site.address + "/queue?kind=unread")
    expect(page.get_by_role("heading", name="nothing.txt")).to_be_visible()


def test_nothing_handed_in_is_said_so(page: Page, site: Site) -> None:
    page.goto(site.address + "/add")
    page.get_by_role("button", name="Read and keep").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("there is nothing to read")
    expect(page.get_by_role("main")).to_contain_text("drop a file or paste a text")
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Add reports")
