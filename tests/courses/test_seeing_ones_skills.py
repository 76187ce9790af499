"""My skills: what a lesson taught, what is missing, and where to learn it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail import hooks

from courses import actions
from courses.models import CoursePage, FrameworkItem, LessonPage
from courses.queries.evidence import ItemEvidence
from learning.people.actions import join_unit
from learning.people.models import Learner, Profile, User
from tests.courses.skills import facts, make_framework
from tests.writing import make_lesson, make_unit, make_user, publish

pytestmark = pytest.mark.django_db
PAGE = "/toi/ky-nang/"


def item(code: str, version: str = "1.0") -> FrameworkItem:
    return FrameworkItem.objects.get(code=code, framework__version=version)


def teach(page: LessonPage, *items: FrameworkItem) -> None:
    page.items = list(items)
    publish(page)


def standing(browser: Client, address: str = PAGE) -> dict[str, str]:
    """By item: learnt, the lesson to learn it by, or nothing."""
    [shown] = browser.get(address).context["maps"]
    return {
        skill.item.code: "learnt"
        if skill.learnt_on
        else skill.next_lesson.words.title
        if skill.next_lesson
        else ""
        for skill in shown.skills
    }


def test_what_is_learnt_what_is_missing_and_which_lesson_teaches_it(
    browser: Client, course: CoursePage
) -> None:
    make_framework(live=True)
    first, second = make_lesson(course, "Dùng máy"), make_lesson(course, "Tìm tin")
    teach(first, item("0.1"))
    teach(second, item("1.1"))
    assert standing(browser) == {"0.1": "Dùng máy", "0.2": "", "1.1": "Tìm tin"}

    browser.post(first.url, {"do": "finish"})

    assert standing(browser) == {"0.1": "learnt", "0.2": "", "1.1": "Tìm tin"}
    words = browser.get(PAGE).content.decode()
    assert "Đã học: 1 trên 3 kỹ năng" in words
    assert "chưa đối chiếu" in words
    assert f'href="{second.url}"' in words


def test_what_was_learnt_counts_in_the_version_that_follows(
    browser: Client, course: CoursePage
) -> None:
    framework = make_framework(live=True)
    page = make_lesson(course, "Dùng máy")
    teach(page, item("0.1"))
    browser.post(page.url, {"do": "finish"})

    copy = actions.copy_framework(
        framework=framework, version="2.0", valid_from=date(2026, 6, 1), by=None
    )
    actions.publish_framework(framework=copy, by=None)

    assert standing(browser) == {"0.1": "learnt", "0.2": "", "1.1": ""}


def test_what_an_assessment_showed_is_told_beside_what_was_learnt(
    browser: Client, learner: User, course: CoursePage, signed_in: Any, neighbour: User
) -> None:
    framework = make_framework(live=True)
    page = make_lesson(course, "Dùng máy")
    teach(page, item("0.1"))
    browser.post(page.url, {"do": "finish"})
    shown = [item("0.1").pk, item("0.2").pk]
    later = datetime(2026, 11, 3, 23, 30, tzinfo=timezone.get_default_timezone())

    def told(person: Learner) -> Iterator[ItemEvidence]:
        if person == learner.learner:
            yield ItemEvidence(shown[0], later, "Đánh giá <một>", "/danh-gia/1/")
            yield ItemEvidence(shown[1], later - timedelta(days=40), "Đánh giá cũ")
            yield ItemEvidence(shown[1], later, "Đánh giá một", "/danh-gia/1/")
            yield ItemEvidence(item("1.1").pk, later, "Chưa phải đánh giá", kind="guessed")

    copy = actions.copy_framework(
        framework=framework, version="2.0", valid_from=date(2026, 6, 1), by=None
    )
    actions.publish_framework(framework=copy, by=None)
    with hooks.register_temporarily("skill_evidence", told):
        answer = browser.get(PAGE)
        other = signed_in(neighbour).get(PAGE)

    [shown_map] = answer.context["maps"]
    known = {skill.item.code: skill for skill in shown_map.skills}
    assert (shown_map.learnt, shown_map.assessed) == (1, 2)
    assert known["0.1"].learnt_on
    assert known["0.2"].learnt_on is None
    assert [one.source_title for one in known["0.2"].evidence] == ["Đánh giá một", "Đánh giá cũ"]
    assert known["1.1"].assessed is None
    words = answer.content.decode()
    assert "Đã được đánh giá: 2" in words
    assert "Đã được đánh giá ngày 03/11/2026" in words
    assert '<a href="/danh-gia/1/">Đánh giá &lt;một&gt;</a>' in words
    assert "Đánh giá" not in other.content.decode()


def test_only_frameworks_in_force_today_are_shown(browser: Client) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    make_framework(name="Khung nháp")
    make_framework(live=True, name="Khung sau", valid_from=tomorrow)
    over = {"valid_from": date(2025, 1, 1), "valid_until": date(2025, 12, 31)}
    make_framework(live=True, name="Khung cũ", **over)

    answer = browser.get(PAGE)

    assert answer.context["maps"] == []
    assert "Chưa có danh mục kỹ năng" in answer.content.decode()


AUDIENCES = {
    "R": ["residents"],
    "P": ["pupils"],
    "S": ["public_sector"],
    "E": ["enterprise"],
    "PS": ["pupils", "public_sector"],
    "all": [],
}


@pytest.mark.parametrize(
    ("places", "year", "hidden"),
    [
        ((), None, set()),
        (("territory",), None, {"S"}),
        (("territory",), 1950, {"S", "P", "PS"}),
        (("territory",), 2005, {"S"}),
        (("territory", "organisation"), 1980, {"P", "E"}),
        (("organisation",), None, {"P", "E"}),
        ((), 2015, {"S", "E"}),
        (("organisation",), 2015, {"S", "E"}),
    ],
)
def test_only_what_is_known_to_be_for_others_is_left_out(
    signed_in: Any, places: tuple[str, ...], year: int | None, hidden: set[str]
) -> None:
    items = tuple(actions.ItemRow(c, f"Mục {c}", "", "", tuple(a)) for c, a in AUDIENCES.items())
    groups = [actions.GroupRow("1", "Nhóm", items)]
    made = actions.write_framework(framework=None, facts=facts(), groups=groups, by=None)
    actions.publish_framework(framework=made, by=None)
    user = make_user("Bùi Thị Mận", email="man@example.vn")
    Profile.objects.filter(learner=user.learner).update(birth_year=year)
    for place in places:
        kind = "agency" if place == "organisation" else "commune"
        unit = make_unit("Một nơi", tree=place, kind=kind)
        join_unit(learner=user.learner, unit=unit, on=date(2026, 1, 1))
    browser = signed_in(user)

    assert set(standing(browser)) == set(AUDIENCES) - hidden
    assert set(standing(browser, f"{PAGE}?tat-ca=1")) == set(AUDIENCES)
    words = browser.get(PAGE).content.decode()
    assert (f"Xem cả {len(hidden)} kỹ năng dành cho người khác" in words) == bool(hidden)


def test_the_framework_says_for_whom_where_an_item_does_not(
    browser: Client, course: CoursePage
) -> None:
    made = make_framework(live=True, audiences=["public_sector"])
    page = make_lesson(course, "Dùng máy")
    teach(page, item("0.1"))

    answer = browser.get(PAGE)
    assert answer.context["maps"] == []
    assert "Chưa có danh mục kỹ năng phù hợp" in answer.content.decode()
    assert "Xem cả 3 kỹ năng dành cho người khác" in answer.content.decode()
    browser.post(page.url, {"do": "finish"})

    # What one learnt is never left out.
    assert standing(browser) == {"0.1": "learnt"}
    assert str(made.name) in browser.get(f"{PAGE}?tat-ca=1").content.decode()


def test_a_withdrawn_lesson_is_not_offered(browser: Client, course: CoursePage) -> None:
    make_framework(live=True)
    page = make_lesson(course, "Dùng máy")
    teach(page, item("0.1"))
    page.unpublish()

    assert standing(browser)["0.1"] == ""


def test_a_visitor_sees_where_to_begin(client: Client, course: CoursePage) -> None:
    make_framework(live=True)
    teach(make_lesson(course, "Dùng máy"), item("0.1"))

    assert standing(client)["0.1"] == "Dùng máy"


def test_more_lessons_cost_no_more_queries(browser: Client, course: CoursePage) -> None:
    make_framework(live=True)

    def asked() -> int:
        browser.get(PAGE)
        with CaptureQueriesContext(connection) as queries:
            browser.get(PAGE)
        return len(queries)

    teach(make_lesson(course, "Bài một"), item("0.1"))
    one = asked()
    for number in range(4):
        teach(make_lesson(course, f"Bài {number}"), item("0.1"), item("1.1"))

    assert asked() == one
