"""A part is written once, shown in several lessons, and corrected in all of them at once."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale

from cms.models import Picture
from courses import actions
from courses.models import CoursePage, CourseSectionPage, LessonPage, SharedPart
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.courses.reading_aloud import Commits
from tests.courses.sharing import (
    PARTS,
    SAID,
    decide,
    lesson_showing,
    main_of,
    make_part,
    part_form,
    reworded,
)
from tests.courses.test_keeping_the_units_pictures import photograph
from tests.writing import lesson_of, make_lesson, make_unit, publish


@pytest.fixture
def course(section: CourseSectionPage) -> CoursePage:
    page = CoursePage(title="An toàn", summary="Ngắn.", outcomes=[("outcome", "Làm được")])
    return publish(section.add_child(instance=page))


@pytest.fixture
def part(unit: Unit, section: CourseSectionPage) -> SharedPart:
    return make_part(unit)


@pytest.fixture
def lesson(course: CoursePage, part: SharedPart) -> LessonPage:
    return lesson_showing(course, part)


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


class TestReading:
    def test_it_stands_in_its_place(self, client: Client, lesson: LessonPage) -> None:
        words = main_of(client, lesson)

        assert words.index("Lời của bài.") < words.index(SAID)
        assert f'id="phan-{lesson.body[1].id}"' in words
        assert 'lang="vi"' not in words.split("lesson-body")[1]

    def test_a_change_shows_in_every_lesson_at_once(
        self,
        client: Client,
        course: CoursePage,
        lesson: LessonPage,
        part: SharedPart,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:
        second = lesson_showing(course, part, "Bài nữa")
        other = make_lesson(course, "Bài không có")
        for page in (lesson, second, other):
            main_of(client, page)
        reworded(part, "Gọi ngân hàng trước.")
        assert SAID in main_of(client, lesson)
        reworded(part, "Gọi ngân hàng trước.", django_capture_on_commit_callbacks)

        for page in (lesson, second):
            assert "Gọi ngân hàng trước." in main_of(client, page)
            assert SAID not in main_of(client, page)
        assert "ngân hàng" not in main_of(client, other)

    def test_a_changed_picture_too(
        self,
        client: Client,
        course: CoursePage,
        unit: Unit,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:
        picture = Picture.objects.create(title="Ảnh", file=get_test_image_file("cu.png"))
        value = {"picture": picture.pk, "description": "Chợ", "caption": ""}
        part = make_part(unit, body=[{"type": "picture", "value": value}])
        page = lesson_showing(course, part)
        assert "cu" in main_of(client, page)
        picture.file = photograph("moi.png")
        picture.renditions.all().delete()
        picture.save()

        assert "moi" in main_of(client, page)

    def test_how_much_a_lesson_weighs_follows(
        self, course: CoursePage, part: SharedPart, lesson: LessonPage,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:  # fmt: skip
        without = make_lesson(course, "Bài không có", body=[lesson.body.raw_data[0]])
        light = lesson_of(lesson).weight
        assert light > lesson_of(without).weight + len(SAID.encode())
        reworded(part, "Rất dài. " * 500, django_capture_on_commit_callbacks)

        assert lesson_of(lesson).weight > light + 4000

    def test_it_costs_no_more_than_words_of_the_lessons_own(
        self, client: Client, course: CoursePage, lesson: LessonPage
    ) -> None:
        plain = make_lesson(course, "Bài không có")
        asked = []
        for page in (lesson, plain):
            client.get(page.url)
            with CaptureQueriesContext(connection) as queries:
                client.get(page.url)
            asked.append(len(queries))

        assert asked[0] == asked[1]


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


def test_a_copied_lesson_shows_the_same_part(
    client: Client, course: CoursePage, lesson: LessonPage, part: SharedPart, trainer: User,
    django_capture_on_commit_callbacks: Commits,
) -> None:  # fmt: skip
    copy = actions.copy_lesson(
        page=lesson, title="Bài chép", course=course, along=actions.Along(), by=trainer
    )
    publish(copy)
    reworded(part, "Gọi ngân hàng trước.", django_capture_on_commit_callbacks)

    assert "Gọi ngân hàng trước." in main_of(client, copy)
    assert Locale.objects.get(language_code="vi") == copy.locale
