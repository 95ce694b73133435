"""HTML -> the text of the article, and what the page says of itself.

trafilatura (fast, without comments) takes the text out; where it finds no article, everything between the tags is taken.  Paragraphs are
set apart by an empty line.  The text of the report is this text: there is no map back into the page, but the extractor and its version
are part of the report's identity.
"""
from __future__ import annotations

import html
import logging
import re
from dataclasses import dataclass
from itertools import islice

from tollbook.errors import EmptyInput

_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body|meta|title|article|div|p)\b", re.I | re.S
)
_BLOCK = frozenset("p div br li ul ol tr table h1 h2 h3 h4 h5 h6 section article header footer title blockquote pre hr dd dt".split())
_HIDDEN = frozenset("script style noscript template svg head".split())
_DATES = {"extensive_search": False, "original_date": True}
_TOLD_DATE = re.compile(
    r"<time\b[^>]{0,300}\bdatetime=[^>]{0,100}>|<meta\b[^>]{0,300}datePublished[^>]{0,300}>|"
    r"<script\b[^>]{0,200}application/ld\+json[^>]{0,200}>[^<]{0,20000}</script>", re.I,
)  # fmt: skip
_TAG = re.compile(r"/?([A-Za-z][A-Za-z0-9]{0,15})")


@dataclass(frozen=True, slots=True)
class Page:
    """What was taken out of a page.  `published` is an ISO date as the page gives it, or None."""

    text: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    extractor: str


def is_page(text: str) -> bool:
    """Whether the text begins as HTML does."""
    return _START.match(text[:4096]) is not None


def extract(page: str, *, name: str) -> Page:
    """The article of a page, in time linear in its length.  Raises EmptyInput where the page holds no words."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    document = trafilatura.bare_extraction(page, fast=True, include_comments=False, with_metadata=True, date_extraction_params=_DATES)
    if document is None or isinstance(document, dict) or not (document.text or "").strip():
        text = _between_tags(page)
        if not text:
            why = "the page has no words outside its tags"
            raise EmptyInput(f"{name} holds no text", why, "save the page after it has loaded, or hand in its text")
        return Page(text, None, None, None, None, "tags 1")
    title = " ".join((document.title or "").split()) or None
    return Page(
        text=_paragraphs(document.text or "", title), title=title, published=_published(page), publisher=document.sitename or None,
        url=document.url or None, extractor=f"trafilatura {trafilatura.__version__}",
    )  # fmt: skip


def _published(page: str) -> str | None:
    """The ISO date that the page's metadata gives: its head, its linked data and the first elements of time.  Never one out of its words:
    a wrong date would move every weekday of the report."""
    import htmldate

    head = page[: max(page.find("</head"), page.find("</HEAD"), 0)][:500_000]
    told = "".join(found[0] for found in islice(_TOLD_DATE.finditer(page, len(head)), 4))
    found: str | None = htmldate.find_date(f"{head}</head><body>{told}</body></html>", extensive_search=False, original_date=True)
    return found


def _paragraphs(text: str, title: str | None) -> str:
    """One paragraph a line becomes one with an empty line between; a headline that repeats the title is left out."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if title and lines and " ".join(lines[0].split()).casefold() == title.casefold() and len(lines) > 1:
        lines = lines[1:]
    return "\n\n".join(lines)


def _between_tags(page: str) -> str:
    """All words outside tags, scripts and comments.  One pass over the page, without recursion."""
    pieces: list[str] = []
    at, size = 0, len(page)
    while at < size:
        mark = page.find("<", at)
        if mark < 0:
            pieces.append(page[at:])
            break
        pieces.append(page[at:mark])
        comment = page.startswith("<!--", mark)
        close = page.find("-->" if comment else ">", mark)
        if close < 0:
            break
        at = close + (3 if comment else 1)
        tag = _TAG.match(page, mark + 1)
        name = tag[1].lower() if tag and not comment else ""
        if name in _BLOCK:
            pieces.append("\n")
        elif name in _HIDDEN and page[mark + 1] != "/":
            at = _end_of(page, name, at)
    lines = (" ".join(line.split()) for line in html.unescape("".join(pieces)).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _end_of(page: str, name: str, at: int) -> int:
    """Where the hidden element ends that was opened before `at`; the end of the page where it is never closed."""
    found = re.compile(rf"</{name}\b[^>]{{0,100}}>", re.I).search(page, at)
    return found.end() if found else len(page)
