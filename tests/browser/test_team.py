"""A team: signing in, what each role may do, two reviewers at once."""
from __future__ import annotations

import re

from playwright.sync_api import Page, expect

import tollbook

from .stage import PASSWORD, Opened, Site, sign_in


def test_signing_in_leads_to_where_one_wanted_to_go(page: Page, team: Site) -> None:
    page.goto(team.address + "/queue?kind=link")
    page.get_by_label("Name").fill("vera")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("name and password do not belong together")
    page.get_by_label("Name").fill("vera")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Password").press("Enter")
    expect(page).to_have_url(team.address + "/queue?kind=link")
    expect(page.get_by_role("banner")).to_contain_text("vera reviewer")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    page.goto(team.address + "/incidents")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_reader_sees_and_is_offered_nothing_to_decide(page: Page, team: Site) -> None:
    sign_in(page, team, "rita")
    page.goto(team.incident("ferry landing"))
    expect(page.locator("#toll")).to_contain_text("16 or more")
    for path in ("/incidents", "/queue", "/decisions", team.incident("Kidal"), team.report("Four dead")):
        page.goto(path if path.startswith("http") else team.address + path)
        expect(page.get_by_role("main")).to_be_visible()
        expect(page.get_by_role("main").locator("form[method=post]")).to_have_count(0)
        expect(page.get_by_role("link", name="Add", exact=True)).to_have_count(0)


def test_names_that_are_withheld_are_black_for_a_reader(opened: Opened, team: Site) -> None:
    reviewer, reader = opened(), opened()
    sign_in(reviewer, team, "vera")
    sign_in(reader, team, "rita")
    reader.goto(team.incident("Joliet"))
    expect(reader.get_by_role("region", name="Named")).to_contain_text("Dana Ruiz")
    reviewer.goto(team.incident("Joliet"))
    named = reviewer.get_by_role("region", name="Named")
    named.get_by_text("Keep names from readers").click()
    named.get_by_role("button", name="Keep the names confidential").click()
    expect(named).to_contain_text("Dana Ruiz")
    reader.reload()
    expect(reader.get_by_role("region", name="Named")).to_contain_text("The names are confidential and blacked out.")
    expect(reader.get_by_role("main")).not_to_contain_text("Ruiz")
    reader.goto(team.report("Four dead"))
    expect(reader.locator("#text")).to_contain_text("█")
    expect(reader.get_by_role("main")).not_to_contain_text("Ruiz")


def test_two_reviewers_see_each_others_work(opened: Opened, team: Site) -> None:
    vera, viktor = opened(), opened()
    viktor.context.clock.install()
    sign_in(vera, team, "vera")
    sign_in(viktor, team, "viktor")
    viktor.goto(team.incident("ferry landing"))
    vera.goto(team.address + "/queue")
    vera.get_by_role("button", name="Accept").first.click()
    expect(vera.get_by_role("status").filter(has_text="Accepted.")).to_be_visible()
    viktor.context.clock.run_for(16_000)
    news = viktor.get_by_role("status").filter(has_text="by vera")
    expect(news).to_contain_text("1 new decision or reading by vera")
    viktor.goto(team.address + "/decisions")
    expect(viktor.get_by_role("main")).to_contain_text("checked against the report")


def test_nobody_writes_over_what_another_has_decided_unseen(opened: Opened, team: Site) -> None:
    vera, viktor = opened(), opened()
    sign_in(vera, team, "vera")
    sign_in(viktor, team, "viktor")
    for page in (vera, viktor):
        page.goto(team.address + "/queue")
        expect(page.locator('li[aria-current="true"]')).to_contain_text("2 injured")
    vera.keyboard.press("a")
    expect(vera.get_by_role("status").filter(has_text="Accepted.")).to_be_visible()
    viktor.keyboard.press("r")
    expect(viktor.get_by_role("main")).to_contain_text(re.compile("vera.*decided|decided.*vera", re.IGNORECASE))
    expect(viktor.get_by_role("status").filter(has_text="Rejected")).to_have_count(0)
    with tollbook.Book.open(team.book) as book:
        assert [(one.kind, one.who) for one in book.decisions()] == [("accept", "vera")]
    viktor.get_by_role("link", name="Look at it again").click()
    expect(viktor.locator('li[aria-current="true"]')).to_contain_text("5 injured")


def test_an_admin_lets_somebody_in_and_shuts_somebody_out(opened: Opened, team: Site) -> None:
    admin, new = opened(), opened()
    sign_in(admin, team, "ada", "/users")
    form = admin.locator("form").filter(has=admin.get_by_role("button", name="Add", exact=True))
    form.get_by_label("Name").fill("nadia")
    form.get_by_label("Password").fill(PASSWORD)
    form.get_by_label("Role").select_option("reviewer")
    form.get_by_role("button", name="Add", exact=True).click()
    row = admin.get_by_role("row").filter(has_text="nadia")
    expect(row.get_by_label("Role of nadia")).to_have_value("reviewer")
    sign_in(new, team, "nadia")
    row.get_by_role("button", name="Deactivate").click()
    expect(row.get_by_role("button", name="Let in again")).to_be_visible()
    new.reload()
    expect(new.get_by_role("heading", level=1)).to_have_text("Sign in")
    row = admin.get_by_role("row").filter(has_text="ada")
    row.get_by_role("button", name="Deactivate").click()
    expect(admin.get_by_role("alert")).to_contain_text("ada is the last admin")


def test_what_a_reviewer_may_not_do_is_said_with_a_way_on(page: Page, team: Site) -> None:
    sign_in(page, team, "vera", "/users")
    expect(page.get_by_role("heading", level=1)).to_have_text("you may not do that")
    expect(page.get_by_role("main")).to_contain_text("your role is reviewer; it takes admin")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Incidents").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"6\s+incidents"))
