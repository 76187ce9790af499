"""A part is written once, shown in several lessons, and corrected in all of them at once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from courses import actions
from courses.models import CoursePage, CourseSectionPage, LessonPage, SharedPart
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.courses.sharing import (
    CHOOSER,
    PARTS,
    SAID,
    decide,
    lesson_showing,
    main_of,
    make_part,
    part_form,
    reworded,
    shows,
    translated,
)
from tests.writing import make_lesson, make_unit, make_user, publish

SignIn = Callable[[User], Client]


@pytest.fixture
def course(shared_course: CoursePage) -> CoursePage:
    return shared_course


@pytest.fixture
def lesson(sharing_lesson: LessonPage) -> LessonPage:
    return sharing_lesson


class TestWriting:
    def test_a_trainer_writes_it_and_a_reviewer_publishes(
        self, writer: Client, reviewer: Client, unit: Unit, section: CourseSectionPage
    ) -> None:
        answer = writer.post(f"{PARTS}add/", part_form(unit, **{"action-submit": "1"}))
        assert answer.status_code == 302, answer.context["form"].errors
        part = SharedPart.objects.get()
        assert (part.live, part.owner, part.workflow_in_progress) == (False, unit, True)

        decide(writer, part)
        part.refresh_from_db()
        assert not part.live
        decide(reviewer, part)
        part.refresh_from_db()
        assert part.live

    def test_a_trainer_publishes_nothing_by_asking_for_it(
        self, writer: Client, part: SharedPart, unit: Unit, lesson: LessonPage, client: Client
    ) -> None:
        sent = part_form(unit, "Lời tự đăng.", **{"action-publish": "1"})
        writer.post(f"{PARTS}edit/{part.pk}/", sent)

        assert "Lời tự đăng." not in main_of(client, lesson)

    def test_for_the_own_units_only(
        self, elsewhere: Client, unit: Unit, part: SharedPart, section: CourseSectionPage
    ) -> None:
        assert elsewhere.post(f"{PARTS}add/", part_form(unit)).status_code == 200
        for address in (f"edit/{part.pk}", f"delete/{part.pk}", f"unpublish/{part.pk}",
                        f"usage/{part.pk}", f"history/{part.pk}", f"copy/{part.pk}"):  # fmt: skip
            assert elsewhere.get(f"{PARTS}{address}/").status_code in {302, 403, 404}, address
        elsewhere.post(f"{PARTS}edit/{part.pk}/", part_form(unit, "Đổi."))
        assert part.name not in elsewhere.get(PARTS).content.decode()

        assert SharedPart.objects.count() == 1
        part.refresh_from_db()
        assert part.latest_revision.as_object().body[0].value.source == f"<p>{SAID}</p>"

    def test_it_asks_nothing_of_learners(self, part: SharedPart) -> None:
        kinds = set(part.body.stream_block.child_blocks)

        assert not kinds & {"checklist", "sound", "film", "table", "shared_part"}
        assert {"text", "picture", "steps", "tip", "scam_warning"} <= kinds

    def test_it_is_previewed(self, writer: Client, part: SharedPart, unit: Unit) -> None:
        address = f"{PARTS}preview/{part.pk}/"
        assert writer.post(address, part_form(unit, "Đang viết.")).json()["is_valid"]
        assert "Đang viết." in writer.get(address).content.decode()

    def test_nobody_copies_it_to_another_unit_by_a_form(
        self, writer: Client, part: SharedPart, unit: Unit, trainer: User
    ) -> None:
        other = make_unit("Xã Lạc Sơn")
        grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=other)
        writer.post(f"{PARTS}edit/{part.pk}/", part_form(other, "Khác."))

        part.refresh_from_db()
        assert part.owner == unit
        assert part.latest_revision.as_object().owner == unit


class TestChoosing:
    def form(self, *parts: SharedPart, **more: Any) -> dict[str, Any]:
        sent: dict[str, Any] = nested_form_data(
            {
                "title": "Bài mới",
                "slug": "bai-moi",
                "minutes": "5",
                "required": "on",
                "body": streamfield([("shared_part", part.pk) for part in parts]),
                "comments": inline_formset([]),
            }
            | more
        )
        return sent

    def adds(self, course: CoursePage) -> str:
        return f"/quan-tri/pages/add/courses/lessonpage/{course.pk}/"

    def test_of_the_own_unit_and_of_units_above(
        self, signed_in: SignIn, unit: Unit, part: SharedPart
    ) -> None:
        village = unit.add_child(name="Xóm Lác", tree="territory", kind="village", code="xom-lac")
        own = make_part(village, name="Của xóm")
        make_part(make_unit("Xã Khác"), name="Của xã khác")
        user = make_user("Giảng Viên Xóm", email="xom@example.vn")
        grant_role(user=user, role=RoleGrant.Role.TRAINER, unit=village)
        browser = signed_in(user)
        listed = browser.get(CHOOSER).json()["html"]

        assert part.name in listed
        assert own.name in listed
        assert "Của xã khác" not in listed
        assert browser.get(f"{CHOOSER}chosen/{part.pk}/").json()["result"]["id"] == str(part.pk)
        assert browser.get(f"{PARTS}edit/{part.pk}/").status_code in {302, 403}

    def test_it_is_found_by_words_without_accents(
        self, writer: Client, part: SharedPart, unit: Unit
    ) -> None:
        make_part(unit, name="Cài VNeID")
        found = writer.get(f"{CHOOSER}results/?q=bi+lua").content.decode()

        assert part.name in found
        assert "VNeID" not in found

    def test_drafts_are_not_offered(self, writer: Client, part: SharedPart, unit: Unit) -> None:
        writer.post(f"{PARTS}add/", part_form(unit, name="Còn nháp"))
        draft = SharedPart.objects.get(name="Còn nháp")

        assert "Còn nháp" not in writer.get(CHOOSER).json()["html"]
        assert writer.get(f"{CHOOSER}chosen/{draft.pk}/").status_code == 404

    def test_into_a_lesson(
        self, reviewer: Client, client: Client, course: CoursePage, part: SharedPart
    ) -> None:
        sent = self.form(part, **{"action-publish": "1"})
        assert reviewer.post(self.adds(course), sent).status_code == 302

        assert SAID in client.get("/khoa-hoc/an-toan/bai-moi/").content.decode()

    def test_somebody_elses_is_refused_whatever_is_sent(
        self, writer: Client, course: CoursePage
    ) -> None:
        theirs = make_part(make_unit("Xã Khác"), name="Của xã khác")
        answer = writer.post(self.adds(course), self.form(theirs))

        assert answer.status_code == 200
        assert "đơn vị cấp trên" in str(answer.context["form"].errors["body"])
        assert writer.get(f"{CHOOSER}chosen/{theirs.pk}/").status_code == 404
        assert not LessonPage.objects.child_of(course).exists()

    def test_what_a_lesson_has_already_stays(self, writer: Client, course: CoursePage) -> None:
        theirs = make_part(make_unit("Xã Khác"), name="Của xã khác")
        page = lesson_showing(course, theirs)
        sent = self.form(theirs, title="Đổi tên", slug=page.slug)
        assert writer.post(f"/quan-tri/pages/{page.pk}/edit/", sent).status_code == 302

        page.refresh_from_db()
        assert page.get_latest_revision_as_object().title == "Đổi tên"


class TestWhileItIsUsed:
    def refused(self, client: Client, part: SharedPart) -> bool:
        usage = f"{PARTS}usage/{part.pk}/"
        ways = [client.post(f"{PARTS}{way}/{part.pk}/").headers["Location"] for way in
                ("delete", "unpublish")]  # fmt: skip
        client.post(f"/quan-tri/bulk/courses/sharedpart/delete/?id={part.pk}", {"next": "/"})
        part.refresh_from_db()
        return ways == [usage, usage] and part.live

    def test_it_is_neither_deleted_nor_withdrawn(
        self, reviewer: Client, client: Client, lesson: LessonPage, part: SharedPart
    ) -> None:
        assert self.refused(reviewer, part)
        assert SAID in main_of(client, lesson)
        assert (
            f"{PARTS}delete/{part.pk}/"
            not in reviewer.get(f"{PARTS}edit/{part.pk}/").content.decode()
        )

    def test_a_draft_uses_it_too(
        self, reviewer: Client, course: CoursePage, part: SharedPart
    ) -> None:
        page = make_lesson(course, "Bài đang sửa")
        page.body = [("shared_part", part)]
        page.save_revision()

        assert self.refused(reviewer, part)

    def test_a_lesson_that_waits_for_its_publication_shows_it_still(
        self, reviewer: Client, lesson: LessonPage, part: SharedPart, client: Client
    ) -> None:
        lesson.body = [("text", "<p>Không còn phần ấy.</p>")]
        lesson.save_revision()
        main_of(client, lesson)

        assert self.refused(reviewer, part)

    def test_its_editor_says_where(
        self, writer: Client, lesson: LessonPage, part: SharedPart
    ) -> None:
        assert lesson.title in writer.get(f"{PARTS}usage/{part.pk}/").content.decode()
        assert f"{PARTS}usage/{part.pk}/" in writer.get(f"{PARTS}edit/{part.pk}/").content.decode()

    def test_drafts_of_other_units_are_not_named(self, writer: Client, part: SharedPart) -> None:
        there = actions.open_section(unit=make_unit("Xã Lạc Sơn"))
        course = there.add_child(
            instance=CoursePage(title="Khóa", summary="x", outcomes=[("outcome", "y")])
        )
        page = course.add_child(
            instance=LessonPage(title="Bài mật", body=[shows(part)], live=False)
        )
        page.save_revision()

        assert "Bài mật" not in writer.get(f"{PARTS}usage/{part.pk}/").content.decode()

    def test_once_no_lesson_uses_it_a_reviewer_withdraws_it_with_its_translations(
        self, reviewer: Client, lesson: LessonPage, part: SharedPart
    ) -> None:
        other = translated(part, "Call the police.")
        lesson.body = [("text", "<p>Không còn phần ấy.</p>")]
        publish(lesson)
        assert reviewer.post(f"{PARTS}unpublish/{part.pk}/").url == PARTS

        for row in (part, other):
            row.refresh_from_db()
            assert not row.live

    def test_and_a_trainer_deletes_it(self, writer: Client, part: SharedPart) -> None:
        assert writer.post(f"{PARTS}delete/{part.pk}/").url == PARTS
        assert not SharedPart.objects.exists()


def test_it_follows_its_unit_with_drafts_and_all(
    unit: Unit, part: SharedPart, section: CourseSectionPage
) -> None:
    reworded(part, "Bản nháp.")
    heir = make_unit("Xã Mai Hạ")
    actions.hand_over(old=unit, new=heir)
    part.refresh_from_db()
    assert part.owner == heir
    part.latest_revision.publish()

    part.refresh_from_db()
    assert part.owner == heir
    assert "Bản nháp." in str(part.body)
