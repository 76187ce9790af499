"""A trainer makes a new course of one that is there: drafts in their order, and no facts."""

from collections.abc import Callable
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
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from tests.courses.copies import at, copied, copy, lessons_in
from tests.courses.doing import FACTS, IDENTITIES, english, rows
from tests.courses.reading_aloud import Reader, put_in_use
from tests.courses.skills import make_framework
from tests.writing import lesson_of, make_lesson, make_unit, publish

SignIn = Callable[[User], Client]
ALL = actions.Along()


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


class TestWho:
    def test_a_trainer_of_another_unit_is_refused(
        self, elsewhere: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        theirs = CourseSectionPage.objects.exclude(pk=section.pk).get(owner_unit__name="Xã Lạc Sơn")
        for page in (known, lessons_in(known)[0]):
            assert elsewhere.get(at(page)).url == "/quan-tri/"
            assert copy(elsewhere, page, theirs).url == "/quan-tri/"
        assert CoursePage.objects.count() == 1

    def test_nobody_copies_into_a_section_of_others(
        self, writer: Client, elsewhere: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        theirs = CourseSectionPage.objects.exclude(pk=section.pk).get(owner_unit__name="Xã Lạc Sơn")
        answer = copy(writer, known, theirs)

        assert answer.status_code == 422
        assert "below" in answer.context["form"].errors
        assert CoursePage.objects.count() == 1

    def test_who_writes_in_two_units_copies_from_one_to_the_other(
        self, writer: Client, trainer: User, known: CoursePage
    ) -> None:
        other = make_unit("Xã Lạc Sơn")
        there = actions.open_section(unit=other)
        grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=other)
        copy(writer, known, there, title="Khóa gốc")

        again = CoursePage.objects.child_of(there).get()
        assert Course.objects.get(key=again.translation_key).owner == other

    def test_a_learner_never_comes_in(
        self, signed_in: SignIn, learner: User, known: CoursePage
    ) -> None:
        assert signed_in(learner).get(at(known)).status_code in {302, 403}

    def test_translations_and_other_pages_are_not_copied_by_themselves(
        self, writer: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        assert writer.get(at(english(known))).status_code == 404
        assert writer.get(at(section)).status_code == 404

    def test_wagtails_own_copy_is_neither_offered_nor_done(
        self, reviewer: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        first = lessons_in(known)[0]
        for page, parent in ((known, section), (first, known)):
            own = f"/quan-tri/pages/{page.pk}/copy/"
            listed = reviewer.get(f"/quan-tri/pages/{parent.pk}/").content.decode()
            edited = reviewer.get(f"/quan-tri/pages/{page.pk}/edit/").content.decode()
            assert own not in listed + edited
            assert at(page) in listed
            assert at(page) in edited
            sent = {"new_title": "Khóa chép", "new_slug": "x", "new_parent_page": parent.pk}
            assert reviewer.post(own, sent).url == "/quan-tri/"
            api = f"/quan-tri/api/main/pages/{page.pk}/action/copy/"
            assert reviewer.post(api, {"keep_live": True}).status_code in {403, 404}
        assert CoursePage.objects.count() == 1
        assert LessonPage.objects.count() == 3


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
