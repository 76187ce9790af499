"""Learnt on another platform: told with evidence, looked through, counted apart, gone with one."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from PIL import Image

from courses.models import Award, Course, CourseCompletion, CoursePage, Enrolment
from learning.assignments.actions import OwnLearning, TooMany, review_elsewhere
from learning.assignments.models import Assignment, Evidence, LearntElsewhere
from learning.assignments.papers import LARGEST
from learning.assignments.queries import counts_of, people_behind
from learning.people.actions import erase_learner, merge_learners
from learning.people.models import AuditEntry, Message, Unit, User
from learning.privacy.collecting import everything_about
from learning.privacy.packing import packed
from learning.yearbook.queries import record_of
from tests.assignments.giving import TODAY, finish, give, photograph, tell

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
HERE, FORM = "/toi/hoc-noi-khac/", "/toi/hoc-noi-khac/them/"


@pytest.fixture(autouse=True)
def _on_that_day() -> Iterator[None]:
    with time_machine.travel(f"{TODAY}T03:00:00Z"):
        yield


@pytest.fixture
def assignment(manager: User, commune: Unit, course: CoursePage) -> Assignment:
    return give(manager, commune, course)


def at(name: str, *args: object) -> str:
    return reverse(f"assignments_staff:{name}", args=args)


def sent(page: CoursePage | None = None, paper: bytes = b"", **other: Any) -> dict[str, Any]:
    """What the form sends."""
    return {
        "course": Course.objects.get(key=page.translation_key).pk if page else "",
        "title": "An toàn số cơ bản",
        "provider": "Nền tảng quốc gia",
        "done_on": "01/03/2026",
        "paper": SimpleUploadedFile("giay.jpg", paper or photograph(kind="JPEG")),
        **other,
    }


def acts() -> list[str]:
    rows = AuditEntry.objects.filter(action__startswith="assignments.else").order_by("pk")
    return [row.action.removeprefix("assignments.elsewhere_") for row in rows]


def accept(by: User, told: LearntElsewhere) -> LearntElsewhere:
    assert review_elsewhere(by=by, told=told, accepted=True)
    return told


def test_a_learner_tells_it_and_the_unit_accepts(
    signed_in: SignIn, assignment: Assignment, manager: User, learner: User, course: CoursePage
) -> None:
    browser, office = signed_in(learner), signed_in(manager)

    assert browser.post(FORM, sent(course))["Location"] == HERE

    told = LearntElsewhere.objects.get()
    assert "Đang chờ xem xét" in browser.get(HERE).content.decode()
    assert "đang chờ xem xét" in browser.get("/toi/duoc-giao/").content.decode()
    assert counts_of(assignment).done == 0
    assert "An toàn số cơ bản" in office.get(at("elsewhere")).content.decode()
    page = office.get(at("review", told.pk)).content.decode()
    assert "Dùng điện thoại an toàn" in page

    office.post(at("review", told.pk), {"accept": "1"})

    told.refresh_from_db()
    assert (told.state, told.reviewed_by) == ("accepted", manager)
    assert "được công nhận" in Message.objects.get().words
    assert acts() == ["accepted"]
    assert "Đã hoàn thành, học ở nơi khác" in browser.get("/toi/duoc-giao/").content.decode()
    assert not people_behind(assignment).filter(pk=learner.learner.pk).exists()
    found = counts_of(assignment)
    assert (found.done, found.elsewhere) == (1, 1)
    shown = office.get(f"{at('standing', assignment.pk)}?state=elsewhere").content.decode()
    assert "đã hoàn thành, học ở nơi khác" in shown
    assert "Bùi Thị Hoa" in shown


def test_it_is_never_a_completion_of_ours(
    assignment: Assignment, manager: User, learner: User, course: CoursePage
) -> None:
    accept(manager, tell(learner, course))
    for model in (CourseCompletion, Enrolment, Award):
        assert not model.objects.exists()


def test_what_is_done_here_is_not_called_elsewhere(
    assignment: Assignment, manager: User, learner: User, course: CoursePage
) -> None:
    accept(manager, tell(learner, course))
    finish(learner, course, TODAY)
    found = counts_of(assignment)
    assert (found.done, found.elsewhere) == (1, 0)


def test_refusing_needs_a_reason_which_the_person_reads(
    signed_in: SignIn, manager: User, learner: User, course: CoursePage, assignment: Assignment
) -> None:
    told, office = tell(learner, course), signed_in(manager)
    office.post(at("review", told.pk), {"refuse": "1", "reason": " "})
    told.refresh_from_db()
    assert told.state == "entered"

    office.post(at("review", told.pk), {"refuse": "1", "reason": "Giấy không ghi tên"})

    assert "Giấy không ghi tên" in signed_in(learner).get(HERE).content.decode()
    assert "Giấy không ghi tên" in Message.objects.get().words
    assert counts_of(assignment).done == 0
    assert office.post(at("review", told.pk), {"accept": "1"}).status_code == 302
    told.refresh_from_db()
    assert told.state == "refused"
    assert acts() == ["refused"]


def test_what_counts_only_since_a_day_counts_so_elsewhere_too(
    manager: User, commune: Unit, learner: User, course: CoursePage
) -> None:
    assignment = give(manager, commune, course, counts_since=TODAY)
    accept(manager, tell(learner, course, day=TODAY - timedelta(days=1)))
    assert counts_of(assignment).done == 0
    accept(manager, tell(learner, course, day=TODAY))
    assert counts_of(assignment).done == 1


def test_without_one_of_our_courses_it_stands_alone(
    assignment: Assignment, manager: User, learner: User
) -> None:
    accept(manager, tell(learner, None))
    assert counts_of(assignment).done == 0


def test_a_manager_enters_it_for_somebody_without_a_phone(
    signed_in: SignIn, manager: User, neighbour: User
) -> None:
    office = signed_in(manager)
    address = at("enter", neighbour.learner.public_id)
    person = reverse("people_person", args=[neighbour.learner.public_id])
    assert address in office.get(person).content.decode()

    office.post(address, sent())

    told = LearntElsewhere.objects.get()
    assert (told.learner, told.entered_by, told.state) == (neighbour.learner, manager, "entered")
    assert acts() == ["entered"]


def test_nobody_reviews_the_own_learning(signed_in: SignIn, manager: User, commune: Unit) -> None:
    commune.memberships.create(learner=manager.learner, since=TODAY)
    told = tell(manager, None)
    with pytest.raises(OwnLearning):
        review_elsewhere(by=manager, told=told, accepted=True)
    assert 'name="accept"' not in signed_in(manager).get(at("review", told.pk)).content.decode()
    signed_in(manager).post(at("review", told.pk), {"accept": "1"})
    told.refresh_from_db()
    assert told.state == "entered"


def test_an_auditor_reads_the_evidence_and_decides_nothing(
    signed_in: SignIn, auditor: User, another_manager: User, learner: User
) -> None:
    told = tell(learner, None)
    browser = signed_in(auditor)
    assert browser.get(at("review", told.pk)).status_code == 200
    assert browser.get(at("evidence", told.pk)).status_code == 200
    browser.post(at("review", told.pk), {"accept": "1"})
    told.refresh_from_db()
    assert told.state == "entered"
    for name in ("review", "evidence"):
        assert signed_in(another_manager).get(at(name, told.pk)).status_code == 404
    assert "An toàn số" not in signed_in(another_manager).get(at("elsewhere")).content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"paper": b"<html>"}, "không phải là tệp PDF hay ảnh"),
        ({"paper": b"%PDF-" + b"x" * LARGEST}, "lớn hơn 5 MB"),
        ({"paper": ""}, "Trường này là bắt buộc"),
        ({"done_on": "03/03/2026"}, "Ngày này chưa đến"),
    ],
)
def test_what_cannot_be_taken_is_said(
    wrong: dict[str, Any], words: str, signed_in: SignIn, learner: User, course: CoursePage
) -> None:
    if isinstance(wrong.get("paper"), bytes):
        wrong = {"paper": SimpleUploadedFile("a.pdf", wrong["paper"])}
    page = signed_in(learner).post(FORM, sent() | wrong).content.decode()
    assert words in page
    assert 'value="An toàn số cơ bản"' in page
    assert not LearntElsewhere.objects.exists()


def test_a_photograph_tells_nothing_of_where_it_was_taken(
    signed_in: SignIn, learner: User, course: CoursePage
) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Nhà bà Hoa, 20.66N 105.07E"
    signed_in(learner).post(FORM, sent(paper=photograph(3000, "JPEG", exif=exif.tobytes())))

    kept = bytes(Evidence.objects.get().content)

    assert b"20.66N" not in kept
    with Image.open(BytesIO(kept)) as picture:
        assert max(picture.size) == 2400


def test_only_so_many_wait_at_once(learner: User) -> None:
    for _ in range(10):
        tell(learner, None)
    with pytest.raises(TooMany):
        tell(learner, None)


def test_the_evidence_is_the_persons_own_and_is_taken_back_until_reviewed(
    signed_in: SignIn, learner: User, neighbour: User, manager: User
) -> None:
    told, browser = tell(learner, None), signed_in(learner)
    address = f"{HERE}{told.public_id}/"
    answer = browser.get(f"{address}minh-chung/")
    assert answer["Content-Disposition"].startswith("attachment")
    for name in ("minh-chung/", "bo/"):
        assert signed_in(neighbour).get(address + name).status_code in {404, 405}
    assert signed_in(neighbour).post(f"{address}bo/").status_code == 404

    browser.post(f"{address}bo/")
    assert not LearntElsewhere.objects.exists()
    assert not Evidence.objects.exists()

    kept = accept(manager, tell(learner, None))
    browser.post(f"{HERE}{kept.public_id}/bo/")
    assert LearntElsewhere.objects.get() == kept


def test_the_yearly_record_tells_it_apart(manager: User, learner: User, course: CoursePage) -> None:
    accept(manager, tell(learner, course))
    tell(learner, None)

    with override("vi"):
        record = record_of(learner.learner, TODAY.year, "vi")

    (section,) = [s for s in record.others if s.name == "learnt_elsewhere"]
    assert section.title == "Học ở nơi khác, được đơn vị công nhận"
    assert [list(row.values())[:2] for row in section.rows] == [
        ["An toàn số cơ bản", "Nền tảng quốc gia"]
    ]
    assert record.completed == 0
    last_year = record_of(learner.learner, TODAY.year - 1, "vi")
    assert not last_year.others


def test_it_is_handed_over_with_the_files_follows_a_merger_and_is_erased(
    learner: User, neighbour: User, course: CoursePage
) -> None:
    tell(neighbour, course)
    merge_learners(kept=learner.learner, dropped=neighbour.learner)
    assert LearntElsewhere.objects.get().learner == learner.learner

    told = LearntElsewhere.objects.get()
    with zipfile.ZipFile(BytesIO(packed(everything_about(learner.learner), told.entered_at))) as z:
        assert z.read("tep/learnt_elsewhere-1.png") == bytes(told.evidence.content)
        assert "An toàn số cơ bản" in z.read("du-lieu.json").decode()
        assert "learnt_elsewhere-1.png" in z.read("du-lieu.html").decode()

    erase_learner(learner=learner.learner)
    assert not LearntElsewhere.objects.exists()
    assert not Evidence.objects.exists()
