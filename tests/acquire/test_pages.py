from __future__ import annotations

from datetime import date

import pytest

from tollbook.acquire import from_bytes
from tollbook.acquire.pages import is_page
from tollbook.errors import EmptyInput

from ..timing import within

PAGE = """<!doctype html><html lang="en"><head><title>Nine killed in Vel Karo | The Daily</title>
<meta property="og:title" content="Nine killed in Vel Karo"><meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2025-03-02T10:00:00Z"><link rel="canonical" href="https://daily.example/a"></head>
<body><nav><a href="x">Home</a> <a href="y">World</a></nav><article><h1>Nine killed in Vel Karo</h1>
<p>Nine people were killed in the village of Vel Karo in the night to Sunday, officials said on Monday morning.</p>
<p>Another <b>eleven</b> were wounded &amp; taken to the hospital of the provincial capital, its director told reporters.</p></article>
<div id="comments" class="comments"><p>I heard that 100 died there, and nobody writes about it at all.</p></div></body></html>"""
BODY = (
    "Nine people were killed in the village of Vel Karo in the night to Sunday, officials said on Monday morning.\n\n"
    "Another eleven were wounded & taken to the hospital of the provincial capital, its director told reporters."
)
WORDS = "<p>Nine people were killed in a village near the river on Sunday, officials said.</p>"


def test_a_page_gives_its_article_and_says_who_and_when() -> None:
    report = from_bytes(PAGE.encode(), name="a.html")
    assert report.text == f"Nine killed in Vel Karo\n\n{BODY}"
    assert (report.title, report.publisher, report.published) == ("Nine killed in Vel Karo", "The Daily", date(2025, 3, 2))
    assert report.url == "https://daily.example/a"
    assert report.extractor.startswith("trafilatura ")


def test_what_is_told_goes_before_what_the_page_says() -> None:
    report = from_bytes(PAGE.encode(), name="a", publisher="Archive", published="2025-03-03", title=None)
    assert (report.publisher, report.published, report.title) == ("Archive", date(2025, 3, 3), "Nine killed in Vel Karo")


@pytest.mark.parametrize("where", [
    '<head><meta name="date" content="2025-03-02"></head>{}',
    '<head><script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2025-03-02T10:00:00+01:00"}}</script></head>{}',
    '<head></head><time datetime="2025-03-02T09:00">Sunday</time>{}',
    '<head></head><meta itemprop="datePublished" content="2025-03-02">{}',
])  # fmt: skip
def test_a_date_is_found_where_pages_give_it(where: str) -> None:
    page = "<html>" + where.format(f"<body><article>{WORDS * 5}</article></body></html>")
    assert from_bytes(page.encode(), name="a.html").published == date(2025, 3, 2)


def test_a_date_in_the_words_of_an_article_is_not_its_date() -> None:
    page = f"<html><body><article><p>On 2019-05-05 a bomb fell.</p>{WORDS * 5}</article></body></html>"
    assert from_bytes(page.encode(), name="a.html").published is None


@pytest.mark.parametrize("start, page", [("<!DOCTYPE html>", True), ("\n <HTML>", True), ('<?xml version="1.0"?><html>', True),
                                         ("<!-- saved --><html>", True), ("<p>Two", True),
                                         ("Two <b>dead</b>", False), ("<3 dead", False)])  # fmt: skip
def test_a_page_is_known_by_its_start(start: str, page: bool) -> None:
    assert is_page(start) is page


@pytest.mark.parametrize("page", [
    "<html><body>" + "<div>" * 200_000 + WORDS,
    "<html><body>" + "<div>" * 100_000 + WORDS + "</div>" * 100_000,
    "<html><body>" + "<table><tr><td>" * 50_000 + WORDS,
    "<html><body>" + "<ul><li>" * 50_000 + WORDS,
    "<html><body>" + WORDS + "<!--" * 200_000,
    "<html><body>" + WORDS + "<script>" * 50_000,
    "<html><body>" + WORDS + "<" * 500_000,
    "<html><body>" + WORDS + "<b><i>" * 50_000,
    "<html><body>" + WORDS + "&" * 500_000,
    "<html><body>" + WORDS + "<a href='" * 50_000,
    "<html><body>" + "<p>" * 20_000 + WORDS,
], ids=lambda page: page[12:22])  # fmt: skip
def test_deep_and_broken_pages_take_no_time_and_keep_the_words(page: str) -> None:
    report = from_bytes(page.encode(), name="deep.html")
    assert within(lambda: from_bytes(page.encode(), name="deep.html"), 8)
    assert "Nine people were killed in a village near the river" in report.text


def test_a_short_page_without_an_article_gives_the_words_between_its_tags() -> None:
    report = from_bytes(b"<p>Two <b>killed</b><script>var dead = 9;</script></p><p>in Homs</p>", name="a.html")
    assert report.text.split() == ["Two", "killed", "in", "Homs"]


def test_a_page_without_words_is_an_error() -> None:
    with pytest.raises(EmptyInput, match=r"empty\.html"):
        from_bytes(b"<html><head><title></title></head><body><img src=x><script>x()</script></body></html>", name="empty.html")
