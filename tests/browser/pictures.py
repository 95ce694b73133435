"""The pictures of docs/: pages over the invented reports of examples/.  Again after a change of the pages: `python -m tests.browser.pictures`."""
from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import tollbook
from tollbook.ledger import add_each

from .conftest import ARGS, browser_path, served

ROOT = Path(__file__).parents[2]
TOLD = {
    "harbour-strike.txt": ("2025-03-04", "The Channel Courier"), "harbour-toll-rises.txt": ("2025-03-05", "Channel Press"),
    "harbour-un-note.txt": ("2025-03-07", "UN Country Team"), "tavern-shooting.txt": ("2019-06-09", "County Ledger"),
    "school-abduction.txt": ("2025-02-14", "Northern Star"), "rights-network-daily.txt": ("2025-01-22", "Rights Network"),
}  # fmt: skip


def draw(folder: Path) -> None:
    with tollbook.Book.open(folder / "book.sqlite") as book:
        for name, (published, publisher) in TOLD.items():
            list(add_each(book, [str(ROOT / "examples" / name)], published=published, publisher=publisher))
        harbour = next(one.id for one in book.every_incident() if one.reports > 1)
    with served(folder) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=ARGS)
        page = browser.new_page(viewport={"width": 1280, "height": 820})
        page.goto(f"{site.address}/incidents/{harbour}")
        page.screenshot(path=ROOT / "docs" / "pages-incident.png")
        page.goto(f"{site.address}/queue")
        page.keyboard.press("?")
        page.screenshot(path=ROOT / "docs" / "pages-queue.png")
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        draw(Path(made))
