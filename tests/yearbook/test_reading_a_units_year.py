"""Managers open the year of one of their people, or a unit's list; every opening is noted."""

import io
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail import hooks

from courses.models import CoursePage
from learning.people.models import AuditEntry, Learner, Unit, User
from learning.yearbook.queries import lines_of
from tests.campaigns.pushing import people_in, today
from tests.certificates.earning import certified

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/so-hoc-tap/"


def record(user: User, name: str = "record") -> str:
    return reverse(f"yearbook_staff:{name}", args=[user.learner.public_id, today().year])


def acts() -> list[tuple[str, int | None, int | None]]:
    rows = AuditEntry.objects.filter(action__startswith="yearbook.").order_by("pk")
    return [(row.action.removeprefix("yearbook."), row.learner_id, row.unit_id) for row in rows]


@pytest.mark.parametrize("who", ["manager", "auditor", "administrator"])
def test_who_answers_for_a_person_opens_the_year_and_it_is_noted(
    request: pytest.FixtureRequest, signed_in: Any, learner: User, course: CoursePage, who: str
) -> None:
    certificate = certified(learner.learner, course)
    browser = signed_in(request.getfixturevalue(who))

    page = browser.get(record(learner))

    assert page.status_code == 200
    for said in ("Bùi Thị Hoa", course.title, certificate.serial):
        assert said in page.content.decode()
    assert browser.get(record(learner, "paper"))["Content-Type"] == "application/pdf"
    assert acts() == [("opened", learner.learner_id, None)] * 2


@pytest.mark.parametrize("who", ["another_manager", "facilitator", "trainer", "neighbour"])
def test_nobody_else_does(
    request: pytest.FixtureRequest, signed_in: Any, learner: User, who: str
) -> None:
    browser = signed_in(request.getfixturevalue(who))

    for name in ("record", "paper"):
        answer = browser.get(record(learner, name))
        assert answer.status_code == 302
        assert answer["Location"].startswith(("/quan-tri/", "/tai-khoan/dang-nhap/"))
    assert acts() == []


def test_a_person_who_is_not_there_is_refused_alike(signed_in: Any, manager: User) -> None:
    nobody = reverse("yearbook_staff:record", args=[uuid4(), today().year])

    assert signed_in(manager).get(nobody)["Location"] == "/quan-tri/"


def test_the_list_names_the_units_people_with_their_numbers(
    signed_in: Any, manager: User, commune: Unit, learner: User, course: CoursePage
) -> None:
    certified(learner.learner, course)

    page = signed_in(manager).get(LIST).content.decode()

    assert "Bùi Thị Hoa" in page
    assert "10 phút" in page
    assert record(learner) in page
    assert acts() == [("listed", None, commune.pk)]


def test_the_list_of_another_unit_is_refused(
    signed_in: Any, another_manager: User, commune: Unit, learner: User
) -> None:
    answer = signed_in(another_manager).get(f"{LIST}?unit={commune.pk}")

    assert answer.status_code == 302
    assert "Bùi Thị Hoa" not in signed_in(another_manager).get(LIST).content.decode()


@pytest.mark.parametrize("query", ["unit=x", "unit=-1", "unit=99999999999999999999"])
def test_a_unit_that_is_none_is_refused(signed_in: Any, manager: User, query: str) -> None:
    assert signed_in(manager).get(f"{LIST}?{query}").status_code == 302


@pytest.mark.parametrize("query", ["year=1", "year=abcd", "year=9999", "p=zzz", "p=99"])
def test_a_mistyped_address_shows_the_usual_list(
    signed_in: Any, manager: User, learner: User, query: str
) -> None:
    assert "Bùi Thị Hoa" in signed_in(manager).get(f"{LIST}?{query}").content.decode()


@pytest.mark.parametrize("who", ["facilitator", "trainer"])
def test_who_answers_for_nobody_has_no_list(
    request: pytest.FixtureRequest, signed_in: Any, who: str
) -> None:
    assert signed_in(request.getfixturevalue(who)).get(LIST).status_code == 302


def test_the_file_holds_everybody_and_a_name_is_no_formula(
    signed_in: Any, manager: User, commune: Unit, learner: User, course: CoursePage
) -> None:
    certified(learner.learner, course)
    others = people_in(commune, 60)
    others[0].profile.full_name = "=1+1"
    others[0].profile.save()

    answer = signed_in(manager).get(f"{LIST}?unit={commune.pk}&export=xlsx")

    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 62
    assert next(row for row in rows if row[1] == "Bùi Thị Hoa")[2:] == (1960, 1, 10, 1)
    assert [cell.data_type for cell in sheet["B"] if cell.value == "=1+1"] == ["s"]
    assert acts() == [("exported", None, commune.pk)]


def test_a_long_list_is_paged_and_costs_no_more_questions(
    signed_in: Any, manager: User, commune: Unit
) -> None:
    people_in(commune, 2)
    browser = signed_in(manager)
    browser.get(LIST)
    with CaptureQueriesContext(connection) as few:
        browser.get(LIST)
    people_in(commune, 118)

    with CaptureQueriesContext(connection) as many:
        page = browser.get(LIST).content.decode()

    assert len(many) == len(few), [query["sql"] for query in many]
    assert page.count("Bùi Văn Dân") == 50
    assert "&amp;p=2" in page


def test_the_numbers_of_many_people_cost_four_questions(
    commune: Unit, course: CoursePage, django_assert_num_queries: Any
) -> None:
    people = people_in(commune, 5)
    for person in people[:2]:
        certified(person, course)
    chosen = list(Learner.objects.filter(pk__in=[p.pk for p in people]).select_related("profile"))

    with django_assert_num_queries(4):
        lines = lines_of(chosen, today().year)

    assert sorted(line.minutes for line in lines) == [0, 0, 0, 10, 10]


def test_a_persons_page_leads_to_the_year(
    rf: Any, manager: User, facilitator: User, learner: User
) -> None:
    (hook,) = [h for h in hooks.get_hooks("person_buttons") if "yearbook" in h.__module__]
    request = rf.get("/")

    request.user = manager
    assert [button.url for button in hook(request, learner.learner)] == [record(learner)]
    request.user = facilitator
    assert hook(request, learner.learner) == []
