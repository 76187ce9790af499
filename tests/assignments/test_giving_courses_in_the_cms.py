"""A manager gives courses to the own units, changes the day, withdraws; others cannot."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from courses.models import Course, CoursePage
from learning.assignments.models import Assignment
from learning.people.models import AuditEntry, Unit, User
from tests.assignments.giving import DUE, TODAY, give
from tests.characters import staff
from tests.writing import make_course, make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture(autouse=True)
def _on_that_day() -> Any:
    with time_machine.travel(f"{TODAY}T03:00:00Z"):
        yield


def at(name: str, *args: object) -> str:
    return reverse(f"assignments_staff:{name}", args=args)


def course_of(page: CoursePage) -> Course:
    return Course.objects.get(key=page.translation_key)


def sent(unit: Unit, *pages: CoursePage, **other: object) -> dict[str, Any]:
    """What the form sends."""
    return {
        "courses": [course_of(page).pk for page in pages],
        "unit": unit.pk,
        "duty": "must",
        "due_on": f"{DUE:%d/%m/%Y}",
        "grace_days": "10",
        "words": "Kế hoạch số 12",
        **other,
    }


def acts() -> list[str]:
    rows = AuditEntry.objects.filter(action__startswith="assignments.").order_by("pk")
    return [row.action.removeprefix("assignments.") for row in rows]


def test_two_courses_are_given_at_once(
    signed_in: SignIn, manager: User, commune: Unit, course: CoursePage
) -> None:
    other = make_course("Thanh toán không tiền mặt")

    answer = signed_in(manager).post(at("give"), sent(commune, course, other))

    assert answer["Location"] == at("list")
    found = Assignment.objects.order_by("pk")
    assert {(a.unit, a.due_on, a.grace_days, a.words) for a in found} == {
        (commune, DUE, 10, "Kế hoạch số 12")
    }
    assert {a.edition.course for a in found} == {course_of(course), course_of(other)}
    assert [a.counts_since for a in found] == [None, None]
    assert acts() == ["given", "given"]


def test_what_is_in_force_already_stays_as_it_is(
    signed_in: SignIn, manager: User, commune: Unit, course: CoursePage
) -> None:
    held = give(manager, commune, course, due_on=DUE + timedelta(days=9))

    answer = signed_in(manager).post(at("give"), sent(commune, course), follow=True)

    assert "đã được giao cho đơn vị này từ trước" in answer.content.decode()
    assert Assignment.objects.get().due_on == held.due_on


def test_earlier_completions_need_not_count(
    signed_in: SignIn, manager: User, commune: Unit, course: CoursePage
) -> None:
    signed_in(manager).post(at("give"), sent(commune, course, anew="on"))
    assert Assignment.objects.get().counts_since == TODAY


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"due_on": "01/03/2026"}, "Ngày này đã qua"),
        ({"courses": []}, "Hãy chọn ít nhất một khóa học"),
        ({"grace_days": "-1"}, "lớn hơn hoặc bằng với 0"),
    ],
)
def test_what_makes_no_sense_is_said_and_what_was_typed_stays(
    wrong: dict[str, Any], words: str, signed_in: SignIn, manager: User, commune: Unit, course: Any
) -> None:
    page = signed_in(manager).post(at("give"), sent(commune, course) | wrong).content.decode()
    assert words in page
    assert "Kế hoạch số 12" in page
    assert not Assignment.objects.exists()


def test_only_the_own_units_and_published_courses_can_be_chosen(
    signed_in: SignIn, manager: User, commune: Unit, course: CoursePage
) -> None:
    draft = make_course("Còn đang soạn")
    draft.unpublish()
    part = commune.add_child(tree="territory", kind="village", code="x1", name="Xóm Bưa")
    elsewhere, browser = make_unit("Xã Bao La"), signed_in(manager)

    page = browser.get(at("give")).content.decode()

    assert part.name in page
    assert elsewhere.name not in page
    assert "Còn đang soạn" not in page
    for refused in (sent(elsewhere, course), sent(commune, draft)):
        assert browser.post(at("give"), refused).status_code == 200
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("who", ["auditor", "facilitator", "trainer", "learner"])
def test_nobody_else_gives(
    request: pytest.FixtureRequest, signed_in: SignIn, who: str, commune: Unit, course: CoursePage
) -> None:
    browser = signed_in(request.getfixturevalue(who))
    assert browser.get(at("give")).status_code == 302
    assert browser.post(at("give"), sent(commune, course)).status_code == 302
    assert not Assignment.objects.exists()


def test_the_deadline_is_changed_and_the_course_withdrawn(
    signed_in: SignIn, manager: User, commune: Unit, course: CoursePage
) -> None:
    assignment, browser = give(manager, commune, course), signed_in(manager)
    later = DUE + timedelta(days=7)

    browser.post(at("deadline", assignment.pk), {"due_on": f"{later:%d/%m/%Y}"})
    assert browser.post(at("deadline", assignment.pk), {"due_on": "01/02/2026"}).status_code == 200
    assignment.refresh_from_db()
    assert assignment.due_on == later

    assert (
        "Không ai được giao hay được nhắc nữa"
        in browser.get(at("withdraw", assignment.pk)).content.decode()
    )
    browser.post(at("withdraw", assignment.pk))
    assignment.refresh_from_db()
    assert assignment.withdrawn_at
    assert browser.post(at("deadline", assignment.pk), {"due_on": "01/05/2026"}).status_code == 404
    assert acts() == ["given", "deadline", "withdrawn"]


def test_an_auditor_reads_and_changes_nothing(
    signed_in: SignIn, manager: User, auditor: User, commune: Unit, course: CoursePage
) -> None:
    assignment, browser = give(manager, commune, course), signed_in(auditor)

    for name in ("list", "standing"):
        page = browser.get(at(name, *[assignment.pk] * (name == "standing")))
        assert page.status_code == 200
        assert "Dùng điện thoại an toàn" in page.content.decode()
        for address in (at("give"), at("deadline", assignment.pk), at("remind_all", assignment.pk)):
            assert address not in page.content.decode()
    for name in ("deadline", "withdraw", "remind_all"):
        assert browser.post(at(name, assignment.pk), {"due_on": "01/05/2026"}).status_code == 302
    assignment.refresh_from_db()
    assert (assignment.due_on, assignment.withdrawn_at) == (DUE, None)
    assert acts() == ["given"]


def test_the_list_counts_and_keeps_others_out(
    signed_in: SignIn,
    manager: User,
    another_manager: User,
    commune: Unit,
    course: CoursePage,
    learner: User,
    neighbour: User,
) -> None:
    give(manager, commune, course)

    assert "0/2" in signed_in(manager).get(at("list")).content.decode()
    assert "Dùng điện thoại" not in signed_in(another_manager).get(at("list")).content.decode()


def test_what_the_province_asks_is_seen_with_the_own_people_only(
    signed_in: SignIn, administrator: User, course: CoursePage
) -> None:
    """The commune cannot change it; whoever is in another commune does not show."""

    province = make_unit("Tỉnh Phú Thọ", kind="province")
    own = province.add_child(tree="territory", kind="commune", code="c1", name="Xã Pà Cò")
    other = province.add_child(tree="territory", kind="commune", code="c2", name="Xã Hang Kia")
    make_user("Sùng Y Mỷ", own)
    make_user("Giàng A Lềnh", other)
    leader = staff("Phàng A Tủa", "tua@example.vn", "manager", own)
    assignment = give(administrator, province, course)
    browser = signed_in(leader)

    assert "0/1" in browser.get(at("list")).content.decode()
    page = browser.get(at("standing", assignment.pk)).content.decode()
    assert "Sùng Y Mỷ" in page
    assert "Giàng A Lềnh" not in page
    assert at("deadline", assignment.pk) not in page
    assert browser.get(at("deadline", assignment.pk)).status_code == 404


def test_the_menu_leads_there(signed_in: SignIn, manager: User, trainer: User) -> None:
    assert at("list") in signed_in(manager).get("/quan-tri/").content.decode()
    assert at("list") not in signed_in(trainer).get("/quan-tri/").content.decode()
