"""Who has not begun and who has not finished, by name, for those who answer for them."""

import io
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from courses.models import CourseCompletion, CoursePage, Enrolment
from learning.people.models import AuditEntry, Learner, RoleGrant, User
from tests.assignments.giving import edition_of
from tests.campaigns.pushing import people_in
from tests.characters import staff
from tests.steering.conftest import Province
from tests.steering.leading import TODAY
from tests.steering.test_looking_at_ones_units import page_of, words
from tests.writing import make_user

pytestmark = pytest.mark.django_db


def begin(learner: Learner, page: CoursePage, **fields: Any) -> Enrolment:
    own = {
        "counted_on": TODAY,
        "occurred_at": f"{TODAY}T08:00Z",
        "last_active_at": f"{TODAY}T08:00Z",
    }
    return Enrolment.objects.create(learner=learner, edition=edition_of(page), **(own | fields))


@pytest.fixture
def people(province: Province, course: CoursePage) -> dict[str, User]:
    found = {
        name: make_user(name, province.behind)
        for name in ("Bùi Chưa Học", "Bùi Đang Học", "Bùi Học Xong")
    }
    found["Hà Xã Khác"] = make_user("Hà Xã Khác", province.ahead)
    begin(found["Bùi Đang Học"].learner, course)
    done = begin(found["Bùi Học Xong"].learner, course)
    finish(done)
    return found


def finish(begun: Enrolment) -> None:
    CourseCompletion.objects.create(
        learner=begun.learner,
        edition=begun.edition,
        counted_on=TODAY,
        occurred_at=begun.occurred_at,
    )


def acts() -> list[tuple[str, int | None, str]]:
    rows = AuditEntry.objects.filter(action__in=("steering.listed", "steering.exported"))
    return [(row.action, row.unit_id, row.details["state"]) for row in rows.order_by("pk")]


def test_each_list_names_its_people_and_its_opening_is_written_down(
    signed_in: Any, keeper: User, province: Province, people: dict[str, User]
) -> None:
    browser = signed_in(keeper)
    for state, there, missing in (
        ("chua-hoc", "Bùi Chưa Học", ("Bùi Đang Học", "Bùi Học Xong", "Hà Xã Khác")),
        ("dang-hoc", "Bùi Đang Học", ("Bùi Chưa Học", "Bùi Học Xong", "Hà Xã Khác")),
    ):
        said = words(browser.get(page_of(province.behind, f"nguoi/?state={state}")))
        assert there in said
        assert not [name for name in missing if name in said]
    pk = province.behind.pk
    assert acts() == [("steering.listed", pk, "chua-hoc"), ("steering.listed", pk, "dang-hoc")]


def test_the_list_is_searched_paged_and_sorted(
    signed_in: Any, keeper: User, province: Province, people: dict[str, User]
) -> None:
    people_in(province.behind, 60)
    browser: Client = signed_in(keeper)
    found = words(browser.get(page_of(province.behind, "nguoi/?q=chua")))
    assert "Bùi Chưa Học" in found
    assert "Bùi Văn Dân" not in found
    second = words(browser.get(page_of(province.behind, "nguoi/?p=2")))
    assert "Bùi Văn Dân" in second
    assert "Bùi Chưa Học" not in second
    # Only the part that changes comes again while somebody types; it is written down as well.
    part = browser.get(page_of(province.behind, "nguoi/ket-qua/?q=chua&state=chua-hoc"))
    assert "Bùi Chưa Học" in part.content.decode()


def test_a_search_stays_among_those_who_are_looked_at(
    signed_in: Any, keeper: User, province: Province, people: dict[str, User]
) -> None:
    """What the browser sends while somebody types is the form and nothing else."""
    browser: Client = signed_in(keeper)
    page = browser.get(page_of(province.behind, "nguoi/?state=dang-hoc"))
    form = page.context["search_form"]
    sent = {field.name: field.value() or "" for field in form} | {"q": "bùi"}
    assert 'type="hidden" name="state" value="dang-hoc"' in page.content.decode()

    part = browser.get(page_of(province.behind, "nguoi/ket-qua/"), sent).content.decode()

    assert "Bùi Đang Học" in part
    assert "Bùi Chưa Học" not in part
    assert {state for _action, _unit, state in acts()} == {"dang-hoc"}


def test_the_file_holds_everybody_and_a_name_is_no_formula(
    signed_in: Any, keeper: User, province: Province, people: dict[str, User]
) -> None:
    risky = people["Bùi Chưa Học"].learner.profile
    risky.full_name = "=1+1"
    risky.save()
    people_in(province.behind, 60)
    address = page_of(province.behind, "nguoi/?export=xlsx&state=chua-hoc")
    answer = signed_in(keeper).get(address)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    names = [cell.value for cell in load_workbook(io.BytesIO(content)).worksheets[0]["A"]]
    assert len(names) == 62
    assert "'=1+1" in names
    assert acts() == [("steering.exported", province.behind.pk, "chua-hoc")]


def test_an_auditor_reads_numbers_and_no_names(
    signed_in: Any, province: Province, people: dict[str, User]
) -> None:
    onlooker = staff("Trần Thị Liên", "l@example.vn", RoleGrant.Role.AUDITOR, province.behind)
    browser = signed_in(onlooker)
    page = browser.get(page_of(province.behind)).content.decode()
    assert page_of(province.behind, "nguoi/") not in page
    assert browser.get(page_of(province.behind, "nguoi/"))["Location"] == "/quan-tri/"
    assert acts() == []


def test_a_role_that_ended_or_lies_elsewhere_opens_no_list(
    signed_in: Any, keeper: User, province: Province, people: dict[str, User]
) -> None:
    assert signed_in(keeper).get(page_of(province.ahead, "nguoi/")).status_code == 404
    keeper.role_grants.update(until="2026-11-09")
    answer = signed_in(keeper).get(page_of(province.behind, "nguoi/"))
    assert answer.status_code == 302
    assert acts() == []
