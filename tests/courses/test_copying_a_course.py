"""A trainer makes a new course of one that is there: drafts, readings, translations, no facts."""

from datetime import timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from courses import actions
from courses.models import (
    Course,
    CoursePage,
    CourseSectionPage,
    FrameworkItem,
    Lesson,
    LessonPage,
    Narration,
)
from learning.people.models import User
from tests.courses.copies import ALL, SignIn, copied, copy, lessons_in
from tests.courses.doing import FACTS, IDENTITIES, rows
from tests.courses.reading_aloud import Reader, put_in_use
from tests.courses.skills import make_framework
from tests.writing import lesson_of, make_lesson, make_unit, publish


def test_the_copy_is_a_draft_course_with_draft_lessons_in_order(
    writer: Client, trainer: User, known: CoursePage, section: CourseSectionPage, client: Client
) -> None:
    answer = copy(writer, known, section)

    course = copied()
    assert answer.url == f"/quan-tri/pages/{course.pk}/?ordering=ord"
    assert course.get_parent().pk == section.pk
    assert (course.summary, course.audience, course.owner) == ("Ngắn.", "public_sector", trainer)
    pages = [course, *lessons_in(course)]
    assert [page.title for page in pages] == ["Khóa chép", "Bài một", "Bài hai", "Bài ba"]
    assert [page.slug for page in pages] == ["khoa-chep", "bai-mot", "bai-hai", "bai-ba"]
    assert not any(page.live or page.first_published_at for page in pages)
    assert [page.required for page in lessons_in(course)] == [False, True, True]
    assert client.get("/khoa-hoc/khoa-chep/").status_code == 404
    shown = writer.get(answer.url).content.decode()
    assert "Khóa chép" in shown
    assert f"/quan-tri/pages/{course.pk}/edit/" in shown


def test_it_has_identities_of_its_own_and_none_of_the_facts(
    administrator: User, graduate: Client, course: CoursePage, signed_in: SignIn
) -> None:
    facts, before = rows(*FACTS), rows(*IDENTITIES)
    copy(signed_in(administrator), course, course.get_parent())

    assert rows(*FACTS) == facts
    made = Course.objects.get(key=copied().translation_key)
    assert made.owner == Course.objects.get(key=course.translation_key).owner
    assert [edition.number for edition in made.editions.all()] == [1]
    assert [lesson.slug for lesson in made.lessons.order_by("position")] == ["bai-mot", "bai-hai"]
    assert all(lesson.outline is None and not lesson.is_live for lesson in made.lessons.all())
    after = rows(*IDENTITIES)
    assert {name: len(after[name]) - len(before[name]) for name in after} == {
        "Course": 1, "CourseEdition": 1, "Lesson": 2, "LessonOutline": 0,
    }  # fmt: skip


def test_it_is_published_like_any_other_and_the_original_stays_as_it_was(
    reviewer: Client, known: CoursePage, section: CourseSectionPage, client: Client
) -> None:
    before = client.get(f"{known.url}bai-hai/").content.decode()
    copy(reviewer, known, section)
    course = copied()
    second = lessons_in(course)[1]
    second.body = [("text", "<p>Lời đã đổi.</p>")]
    publish(course)
    publish(second)

    assert "Lời đã đổi." in client.get("/khoa-hoc/khoa-chep/bai-hai/").content.decode()
    after = client.get(f"{known.url}bai-hai/").content.decode()
    assert "Lời đã đổi." not in after
    assert before.count('name="part"') == after.count('name="part"') == 2


def test_what_the_editor_shows_is_copied_and_not_its_history(
    writer: Client, known: CoursePage, section: CourseSectionPage
) -> None:
    first = lessons_in(known)[0]
    first.title = "Bài một đang sửa"
    first.save_revision()
    copy(writer, known, section)

    again = lessons_in(copied())[0]
    assert again.get_latest_revision_as_object().title == "Bài một đang sửa"
    assert again.revisions.count() == 1
    assert not again.workflow_in_progress


def test_hours_and_locks_stay_with_the_original(
    writer: Client, known: CoursePage, section: CourseSectionPage, administrator: User
) -> None:
    first = lessons_in(known)[0]
    first.expire_at = timezone.now() + timedelta(days=1)
    first.locked, first.locked_by, first.locked_at = True, administrator, timezone.now()
    first.save()
    publish(first)
    copy(writer, known, section)

    again = lessons_in(copied())[0]
    assert (again.expire_at, again.locked, again.locked_by) == (None, False, None)
    assert again.latest_revision.as_object().expire_at is None


def test_skills_and_closed_doors_go_along(
    writer: Client, known: CoursePage, section: CourseSectionPage
) -> None:
    framework = make_framework(live=True)
    items = list(FrameworkItem.objects.filter(framework=framework)[:2])
    first = lessons_in(known)[0]
    first.items.set(items)
    publish(first)
    PageViewRestriction.objects.create(page=known, restriction_type="login")
    copy(writer, known, section)

    course = copied()
    assert list(lessons_in(course)[0].items.all()) == items
    assert [door.page_id for door in lessons_in(course)[0].get_view_restrictions()] == [course.pk]


class TestNames:
    def test_a_name_that_is_there_already_is_refused_in_words(
        self, writer: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        answer = copy(writer, known, section, title="KHÓA  gốc")

        assert answer.status_code == 422
        assert answer.context["form"]["title"].value() == "KHÓA  gốc"
        assert "title" in answer.context["form"].errors
        assert CoursePage.objects.count() == 1

    def test_a_name_is_needed(
        self, writer: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        assert copy(writer, known, section, title="").status_code == 422
        assert copy(writer, known, section, title="\u202e").status_code == 422
        assert CoursePage.objects.count() == 1

    def test_an_address_in_use_elsewhere_gets_a_number(
        self, writer: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        there = actions.open_section(unit=make_unit("Xã Lạc Sơn"))
        words = {"summary": "x", "outcomes": [("outcome", "y")]}
        publish(there.add_child(instance=CoursePage(title="Khóa chép", **words)))
        copy(writer, known, section)

        again = CoursePage.objects.child_of(section).get(title="Khóa chép")
        assert publish(again).url == "/khoa-hoc/khoa-chep-2/"


class TestOneLesson:
    def test_into_another_course(
        self, writer: Client, known: CoursePage, draft: CoursePage, client: Client
    ) -> None:
        second = lessons_in(known)[1]
        answer = copy(writer, second, draft, title="Bài hai")

        assert answer.url == f"/quan-tri/pages/{draft.pk}/?ordering=ord"
        [page] = lessons_in(draft)
        assert (page.title, page.slug, page.live) == ("Bài hai", "bai-hai", False)
        assert lesson_of(page).course.key == draft.translation_key
        assert lesson_of(second).course.key == known.translation_key
        publish(draft)
        publish(page)
        words = client.get("/khoa-hoc/khoa-cua-xa/bai-hai/").content.decode()
        assert words.count('name="part"') == 2

    def test_to_the_end_of_its_own(self, writer: Client, known: CoursePage) -> None:
        copy(writer, lessons_in(known)[1], known, title="Bài bốn")

        rows = Lesson.objects.filter(course__key=known.translation_key).order_by("position")
        assert [row.slug for row in rows] == ["bai-mot", "bai-hai", "bai-ba", "bai-hai-1"]

    def test_with_its_readings(
        self, writer: Client, reviewer: Client, reader: Reader, spoken_lesson: LessonPage,
        draft: CoursePage,
    ) -> None:  # fmt: skip
        put_in_use(reviewer, spoken_lesson, reader())
        copy(writer, spoken_lesson, draft, title="Khóa máy")

        assert Narration.objects.filter(lesson=lesson_of(lessons_in(draft)[0])).count() == 1

    def test_by_code_it_is_a_lesson_of_its_own(self, known: CoursePage, draft: CoursePage) -> None:
        """Wagtail's own copy, which nobody in the CMS reaches."""
        page = lessons_in(known)[1].copy(to=draft, keep_live=False)

        assert lesson_of(page).course.key == draft.translation_key
        assert lesson_of(page).pk != lesson_of(lessons_in(known)[1]).pk


def test_eight_lessons_are_copied_while_one_waits(
    known: CoursePage, section: CourseSectionPage, trainer: User
) -> None:
    """About a second; Wagtail's own copy of the tree asks 60 a page."""
    for number in range(4, 9):
        make_lesson(known, f"Bài {number}")
    with CaptureQueriesContext(connection) as asked:
        actions.copy_course(page=known, title="Khóa chép", section=section, along=ALL, by=trainer)

    assert len(lessons_in(copied())) == 8
    assert len(asked) < 9 * 90
