"""Every page, full and empty, out of words that want to be more: what holds on all of them."""
from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

import pytest
from lxml import html

from tollbook.web import pages
from tollbook.web.shown import Frame

from . import made

NAMES = sorted(made.every_page())
POSTS = {"/decide", "/claims", "/add", "/login", "/logout", "/users"}
KINDS = {"accept", "reject", "correct", "replace", "same", "different", "merge", "split", "withhold", "undo"}


@cache
def drawn() -> dict[str, str]:
    return dict(made.every_page())


def tree(name: str) -> html.HtmlElement:
    return html.document_fromstring(drawn()[name].encode())


@pytest.mark.parametrize("name", NAMES)
def test_words_of_others_stay_words(name: str) -> None:
    page = tree(name)
    scripts = [script.get("src") for script in page.iter("script")]
    assert all(source and source.startswith("/static/") for source in scripts)
    assert not list(page.iter("img"))
    assert "49" not in {text.strip() for text in page.itertext()}
    assert not [char for char in drawn()[name] if ord(char) < 32 and char not in "\t\n" or char in "\x7f\u202e\u2066"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_needs_more_than_the_policy_allows(name: str) -> None:
    for element in tree(name).iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in {"style", "iframe", "object", "embed", "base"}
        assert "style" not in element.attrib
        assert not [key for key in element.attrib if key.startswith(("on", "hx-on"))]
        for key in ("href", "src", "action", "hx-get"):
            assert urlsplit(element.get(key, "").strip()).scheme in {"", "https"}, element.attrib


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_sound(name: str) -> None:
    page = tree(name)
    ids = Counter(element.get("id") for element in page.iter() if element.get("id"))
    assert not [name for name, times in ids.items() if times > 1]
    for element in page.iter():
        for key in ("for", "aria-labelledby", "aria-describedby"):
            assert set(element.get(key, "").split()) <= set(ids), (element.tag, key)
        if element.get("form") is not None and element.tag != "form":
            assert element.get("form") in ids
    if name != "changes":
        assert len(page.findall(".//h1")) == 1 and len(page.findall(".//main")) == 1
        assert page.find(".//a[@class='skip']").get("href") == "#main"


@pytest.mark.parametrize("name", NAMES)
def test_forms_say_what_the_server_asks_for(name: str) -> None:
    for form in tree(name).iter("form"):
        if form.get("method") != "post":
            continue
        action = form.get("action")
        assert action in POSTS or action.startswith("/users/")
        fields = set(form.xpath(".//*[@name]/@name"))
        if action == "/decide":
            kinds = set(form.xpath(".//*[@name='kind']/@value"))
            assert {"one", "why", "seen", "back", "kind"} <= fields and kinds and kinds <= KINDS
            assert form.xpath(".//*[@name='why']/@value")[0]
        if action == "/claims":
            assert {"report", "start", "end", "words", "harm", "low", "high", "status", "why", "seen", "back"} <= fields


@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_label(name: str) -> None:
    for field in tree(name).xpath("//input[not(@type='hidden')] | //select | //textarea"):
        named = field.get("aria-label") or field.xpath("ancestor::label") or field.xpath(f"//label[@for='{field.get('id')}']")
        assert named, html.tostring(field)


@pytest.mark.parametrize("name", [name for name in NAMES if "reader" in name])
def test_a_reader_is_offered_no_decision(name: str) -> None:
    assert [form.get("action") for form in tree(name).iter("form") if form.get("method") == "post"] == ["/logout"]


def test_the_same_values_give_the_same_pages() -> None:
    assert dict(made.every_page()) == drawn()


def test_it_is_told_that_names_are_hidden() -> None:
    assert "blacked out" in drawn()["incident to a reader"] and "blacked out" in drawn()["report to a reader"]
    assert "blacked out" not in drawn()["incident"]


def test_every_figure_leads_to_its_words() -> None:
    page = tree("incident")
    claims = {row.get("id") for row in page.xpath("//table[contains(@class,'claims')]//tr[@id]")}
    assert claims == {"c1", "c2"}
    figures = page.xpath("//*[contains(@class,'amount')]/a/@href")
    assert figures and all(href.removeprefix("#") in claims for href in figures)


def test_claims_are_filtered_by_the_address() -> None:
    def shown(**asked: str) -> set[str]:
        page = html.document_fromstring(pages.incident(made.frame(), made.opened(asked=asked)).encode())
        return set(page.xpath("//table[contains(@class,'claims')]//tr/@id"))

    assert shown(standing="set aside") == {"c2"} and shown(standing="rejected") == {"c1"}
    assert shown(harm="injured") == set() and shown(source=made.HOSTILE) == {"c1", "c2"} and shown(standing="no such") == {"c1", "c2"}


def test_policies_that_differ_are_marked() -> None:
    assert tree("incident").xpath("//td[contains(@class,'differs')]")


def test_a_job_asks_for_itself_until_it_has_ended() -> None:
    assert tree("job").xpath("//*[@id='job']/@hx-get") == ["/add/j1"]
    assert tree("job ended").xpath("//*[@id='job']/@hx-get") == []


def test_nothing_new_is_no_banner() -> None:
    assert pages.changes(Frame("Ada"), 0, ()) == ""
    assert "2 new" in pages.changes(Frame("Ada"), 2, ("Bob",)) and "Bob" in pages.changes(Frame("Ada"), 2, ("Bob",))


def test_the_most_doubtful_comes_first() -> None:
    items = tree("queue").xpath("//ol[@class='queue']/li/@class")
    assert items[0] == "item doubtful current" and len(items) == 5


def test_the_address_of_a_view_keeps_its_filters() -> None:
    page = html.document_fromstring(pages.incidents(made.frame(), made.listing(asked={"place": "Beira & more", "harm": "killed"})).encode())
    tabs = page.xpath("//nav[@class='tabs']/a/@href")
    assert tabs[1] == "/incidents?place=Beira+%26+more&harm=killed&view=map"
    assert "/download/incidents.csv?place=Beira+%26+more&harm=killed" in page.xpath("//a/@href")


def test_a_report_shows_its_text_whole() -> None:
    shown = "".join(tree("report").xpath("//*[@id='text']")[0].itertext())
    assert len(shown) == len(made.TEXT.replace("\r\n", "\n"))
    assert "Police said 12 people" in shown


def test_pages_are_light() -> None:
    import gzip

    for name, page in drawn().items():
        assert len(gzip.compress(page.encode())) < 60_000, name


def test_a_frame_without_a_name_shows_no_book() -> None:
    page = pages.login(replace(Frame("", book="secret.sqlite"), team=True), None, "/")
    assert "secret.sqlite" not in page and "/queue" not in page


def test_a_very_long_report_is_shown_in_part() -> None:
    text = "word " * 100_000
    entries = [made.Entry(made.claim(f"c{n}"), "r1") for n in range(500)]
    page = pages.report(made.frame(), made.Told(made.Report("r1", text), entries))
    assert "first 300,000 characters and 400 of its 500 claims" in page and len(page) < 2_500_000
