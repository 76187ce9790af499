"""Readings and translations go along with a copied course, and stay with the first."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from courses import actions
from courses.models import CoursePage, CourseSectionPage, LessonPage, Narration
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from tests.courses.copies import SignIn, copied, copy, lessons_in
from tests.courses.doing import english
from tests.courses.reading_aloud import TEXT, TIP, Reader, put_in_use
from tests.courses.translating import (
    FIRST,
    TITLE,
    approve,
    hand_in,
    read,
    say,
    sentences,
    work_on,
)
from tests.writing import lesson_of, make_unit, make_user, publish


class TestReadings:
    @pytest.fixture
    def heard(self, reader: Reader, reviewer: Client, spoken_lesson: LessonPage) -> Narration:
        """One part is heard; of the other there is a take that nobody listened to."""
        take = reader(said="Lời đọc")
        assert put_in_use(reviewer, spoken_lesson, take) == 302
        reader(part=TIP)
        return Narration.objects.get(pk=take.pk)

    def files(self, take: Narration) -> list[bool]:
        names = (take.original.name, take.opus.name, take.aac.name)
        return [(Path(settings.MEDIA_ROOT) / str(name)).exists() for name in names]

    def test_what_learners_hear_goes_along(
        self, writer: Client, heard: Narration, spoken_lesson: LessonPage, client: Client
    ) -> None:
        course = spoken_lesson.get_parent().specific
        copy(writer, course, course.get_parent())
        [page] = lessons_in(copied())

        [take] = Narration.objects.filter(lesson=lesson_of(page))
        assert take.pk != heard.pk
        assert (take.block_id, take.said, take.is_current) == (TEXT, "Lời đọc", True)
        assert (take.made_by, take.made_at) == (heard.made_by, heard.made_at)
        publish(copied())
        publish(page)
        assert heard.opus.url in client.get(f"{copied().url}{page.slug}/").content.decode()

    def test_or_stays_when_one_says_so(
        self, writer: Client, heard: Narration, spoken_lesson: LessonPage
    ) -> None:
        course = spoken_lesson.get_parent().specific
        copy(writer, course, course.get_parent(), readings="")

        assert not Narration.objects.filter(lesson=lesson_of(lessons_in(copied())[0])).exists()

    def test_a_take_dropped_in_one_is_heard_in_the_other(
        self,
        writer: Client,
        heard: Narration,
        spoken_lesson: LessonPage,
        django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    ) -> None:
        course = spoken_lesson.get_parent().specific
        copy(writer, course, course.get_parent())
        take = Narration.objects.get(lesson=lesson_of(lessons_in(copied())[0]))

        with django_capture_on_commit_callbacks(execute=True):
            actions.drop_take(narration=heard)
        assert self.files(take) == [True, True, True]
        with django_capture_on_commit_callbacks(execute=True):
            actions.drop_take(narration=take)
        assert self.files(take) == [False, False, False]

    def test_of_parts_that_are_gone_by_now_nothing_goes_along(
        self, writer: Client, heard: Narration, spoken_lesson: LessonPage
    ) -> None:
        spoken_lesson.body = [("text", "<p>Khác hẳn.</p>")]
        spoken_lesson.save_revision()
        course = spoken_lesson.get_parent().specific
        copy(writer, course, course.get_parent())

        assert Narration.objects.filter(is_current=True).count() == 1


class TestTranslations:
    def test_translators_go_on_where_they_were(
        self, writer: Client, reviewer: Client, client: Client, muong: LessonPage,
        original: LessonPage,
    ) -> None:  # fmt: skip
        course = original.get_parent().specific
        copy(writer, course, course.get_parent())
        [page] = lessons_in(copied())
        again = page.get_translation(muong.locale)

        assert not again.live
        assert "MTQ một" in str(again.body)
        assert again.title == "MTQ khóa"
        assert again.get_parent().specific.translation_key == copied().translation_key
        assert {row.translation_of.data: row.data for row in said_for(again)} == {
            TITLE: "MTQ khóa", FIRST: "MTQ một",
        }  # fmt: skip
        editor = writer.get(f"/quan-tri/pages/{again.pk}/edit/").content.decode()
        assert f"/quan-tri/localize/translate/{work_on(again).pk}/" in editor

        publish(copied())
        publish(page)
        say(writer, again, {sentence_after(again, FIRST): "MTQ hai"})
        hand_in(writer, again)
        approve(reviewer, again)
        words = read(client, LessonPage.objects.get(pk=page.pk))
        assert "MTQ một" in words
        assert "MTQ hai" in words
        assert "MTQ hai" not in read(client, original)

    def test_the_new_name_is_not_translated_yet(
        self, writer: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        english(known, title="The original")
        english(lessons_in(known)[0], title="Lesson one")
        copy(writer, known, section)

        course = copied().get_translation(Locale.objects.get(language_code="en"))
        assert course.title == "Khóa chép"
        assert [page.title for page in lessons_in(course)] == ["Lesson one"]
        assert course.slug == copied().slug

    def test_or_they_stay_when_one_says_so(
        self, writer: Client, muong: LessonPage, original: LessonPage
    ) -> None:
        course = original.get_parent().specific
        copy(writer, course, course.get_parent(), translations="")

        assert not copied().get_translations().exists()
        assert not lessons_in(copied())[0].get_translations().exists()

    def test_into_a_unit_that_has_nothing_in_the_language_yet(
        self, reviewer: Client, writer: Client, trainer: User, muong: LessonPage,
        original: LessonPage, signed_in: SignIn,
    ) -> None:  # fmt: skip
        other = make_unit("Xã Lạc Sơn")
        there = actions.open_section(unit=other)
        grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=other)
        copy(writer, original.get_parent().specific, there)

        again = lessons_in(copied())[0].get_translation(muong.locale)
        owner = again.get_parent().get_parent()
        assert owner.translation_key == there.translation_key
        local = make_user("Giảng Viên Lạc Sơn", email="lacson@example.vn")
        grant_role(user=local, role=RoleGrant.Role.TRAINER, unit=other)
        assert signed_in(local).get(f"/quan-tri/pages/{again.pk}/edit/").status_code == 200


def said_for(page: Page) -> Any:
    rows = StringTranslation.objects.filter(context__object=work_on(page).source.object_id)
    return rows.select_related("translation_of")


def sentence_after(page: Page, sentence: str) -> str:
    """The next one there is to say."""
    found = sorted(sentences(page).values(), key=lambda segment: segment.order)
    names = [segment.string.data for segment in found]
    return str(names[names.index(sentence) + 1])
