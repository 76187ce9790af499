"""Pages come, go, are moved, copied, aliased and translated; identities and facts stay."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

from courses.models import (
    Award,
    Course,
    CourseCompletion,
    CourseEdition,
    CoursePage,
    CourseSectionPage,
    Enrolment,
    Lesson,
    LessonCompletion,
    LessonOutline,
    LessonPage,
    PartDone,
)
from learning.people.models import User
from tests.writing import lesson_of, make_course, make_lesson, make_unit, publish

FACTS = (Enrolment, PartDone, LessonCompletion, CourseCompletion, Award)
IDENTITIES = (Course, CourseEdition, Lesson, LessonOutline)

Browser = Callable[[User], Client]


@pytest.fixture
def browser(signed_in: Browser, learner: User, lessons: list[LessonPage]) -> Client:
    """Somebody who has done the whole course."""
    client = signed_in(learner)
    client.post(lessons[0].url, {"do": "finish"})
    client.post(lessons[1].url, {"do": "finish", "part": ["khoa", "tat"]})
    assert all(model._default_manager.exists() for model in FACTS)
    return client


def rows(*models: type) -> dict[str, list[int]]:
    return {
        m.__name__: list(m._default_manager.order_by("pk").values_list("pk", flat=True))  # type: ignore[attr-defined]
        for m in models
    }


def names(client: Client, course: CoursePage) -> list[str]:
    """The addresses of a course's lessons, as its page lists them."""
    shown = client.get(course.url).context["rows"]
    return [row.lesson.slug for row in shown]


def english(page: Page, **words: str) -> Page:
    locale = Locale.objects.get(language_code="en")
    copy = page.get_translation_or_none(locale)
    if copy is None:
        copy = page.copy_for_translation(locale, copy_parents=True).specific
    copy.alias_of = None
    for name, value in words.items():
        setattr(copy, name, value)
    return publish(copy)


def test_a_deleted_course_leaves_every_fact(
    browser: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    before, addresses = rows(*FACTS, *IDENTITIES), [course.url, *(page.url for page in lessons)]
    course.delete()

    assert rows(*FACTS, *IDENTITIES) == before
    assert [browser.get(address).status_code for address in addresses] == [404, 404, 404]
    assert browser.get("/toi/").status_code == 200
    assert "dung-dien-thoai-an-toan" in browser.get("/toi/lich-su/").content.decode()


def test_a_deleted_course_gives_its_address_free(browser: Client, course: CoursePage) -> None:
    address, title = course.url, course.title
    course.delete()
    again = make_course(title)

    assert again.url == address
    assert names(browser, again) == []


def test_an_unpublished_lesson_is_nowhere_and_comes_back_as_it_was(
    browser: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    before = rows(*FACTS, *IDENTITIES)
    lessons[0].unpublish()
    assert browser.get(lessons[0].url).status_code == 404
    assert names(browser, course) == ["bai-hai"]

    publish(lessons[0])
    assert rows(*FACTS, *IDENTITIES) == before
    assert names(browser, course) == ["bai-mot", "bai-hai"]
    assert "is-done" in browser.get(lessons[0].url).content.decode()


def test_an_unpublished_course_takes_its_lessons_along(
    browser: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    course.unpublish()

    assert browser.get(course.url).status_code == 404
    assert browser.get(lessons[0].url).status_code == 404
    assert browser.post(lessons[0].url, {"do": "finish"}).status_code == 404
    assert browser.get(f"{lessons[0].url}hoi/").status_code == 404


def test_a_copy_is_a_course_of_its_own(
    browser: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    facts = rows(*FACTS)
    copy = course.copy(
        recursive=True, update_attrs={"slug": "ban-sao", "title": "Bản sao"}, keep_live=True
    )

    assert rows(*FACTS) == facts
    assert Course.objects.count() == CourseEdition.objects.count() == 2
    assert Lesson.objects.count() == 4
    row = Course.objects.get(key=copy.translation_key)
    assert [lesson.slug for lesson in row.lessons.order_by("position")] == ["bai-mot", "bai-hai"]
    assert names(browser, copy) == ["bai-mot", "bai-hai"]
    assert "is-done" not in browser.get(copy.url).content.decode()
    assert "is-done" in browser.get(course.url).content.decode()
    outline = row.lessons.get(slug="bai-hai").outline
    assert outline is not None
    assert outline.part_ids == ["khoa", "tat"]


def test_a_copy_elsewhere_under_the_same_name_gets_a_number(
    browser: Client, course: CoursePage
) -> None:
    other = course.get_parent().add_sibling(
        instance=CourseSectionPage(title="Xã", slug="xa", owner_unit=make_unit("Xã Lạc Sơn"))
    )
    copy = course.copy(recursive=True, to=other, keep_live=True)

    assert copy.slug == course.slug
    assert copy.url == "/khoa-hoc/dung-dien-thoai-an-toan-2/"
    assert browser.get(copy.url).context["page"].pk == copy.pk
    assert browser.get(course.url).context["page"].pk == course.pk


def test_a_moved_course_belongs_to_its_new_owner(browser: Client, course: CoursePage) -> None:
    before = rows(*FACTS, *IDENTITIES)
    other = course.get_parent().add_sibling(
        instance=CourseSectionPage(title="Xã", slug="xa", owner_unit=make_unit("Xã Lạc Sơn"))
    )
    course.move(other, pos="last-child")

    owner = Course.objects.get(key=course.translation_key).owner
    assert owner is not None
    assert owner.name == "Xã Lạc Sơn"
    assert rows(*FACTS, *IDENTITIES) == before
    assert browser.get(course.url).status_code == 200


def test_the_order_of_lessons_is_the_order_of_their_vietnamese_pages(
    browser: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    third = make_lesson(course, "Bài ba")
    english(third, title="Three")
    assert names(browser, course) == ["bai-mot", "bai-hai", "bai-ba"]
    third.move(lessons[0], pos="left")

    assert names(browser, course) == ["bai-ba", "bai-mot", "bai-hai"]
    page = browser.get(lessons[0].url).context
    assert page["previous"].lesson.slug == "bai-ba"
    assert page["next"].lesson.slug == "bai-hai"
    first = browser.get(third.url).context
    last = browser.get(lessons[1].url).context
    assert first["previous"] is None
    assert last["next"] is None
    shown = browser.get(f"/en{course.url}").context["rows"]
    assert [row.lesson.slug for row in shown] == ["bai-ba", "bai-mot", "bai-hai"]


def test_a_lesson_moved_to_another_course_is_the_same_lesson(
    browser: Client, lessons: list[LessonPage]
) -> None:
    before = rows(*FACTS)
    other = make_course("Khóa khác")
    lessons[0].move(other, pos="last-child")

    assert lesson_of(lessons[0]).course.slug == "khoa-khac"
    assert names(browser, other) == ["bai-mot"]
    assert rows(*FACTS) == before


def test_an_alias_leads_to_what_it_shows(
    browser: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    before = rows(*FACTS, *IDENTITIES)
    other = make_course("Khóa khác")
    made = rows(*IDENTITIES)
    alias = lessons[0].create_alias(parent=other, update_slug="bai-mot-lap-lai")
    mirror = course.create_alias(update_slug="khoa-lap-lai")

    assert rows(*IDENTITIES) == made
    assert rows(*FACTS) == {name: before[name] for name in rows(*FACTS)}
    assert alias.specific.url == lessons[0].url
    assert mirror.specific.url == course.url
    assert names(browser, other) == []
    by_tree = browser.get("/khoa-hoc/tinh/khoa-khac/bai-mot-lap-lai/")
    assert by_tree.url == lessons[0].url
    publish(lessons[0])
    assert rows(*IDENTITIES) == made


def test_the_address_in_the_tree_leads_to_the_one_address(
    client: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    by_tree = f"/khoa-hoc/tinh/{course.slug}/bai-mot/"

    assert client.get(by_tree).url == lessons[0].url
    assert course.get_parent().specific.url == "/khoa-hoc/"


class TestEnglish:
    def test_it_has_the_same_identities(self, browser: Client, lessons: list[LessonPage]) -> None:
        before = rows(*FACTS, *IDENTITIES)
        english(lessons[0], title="Lesson one", slug="lesson-one")

        assert rows(*FACTS, *IDENTITIES) == before

    def test_it_is_read_at_the_same_address_below_en(
        self, browser: Client, course: CoursePage, lessons: list[LessonPage]
    ) -> None:
        page = english(lessons[0], title="Lesson one", slug="lesson-one")
        english(course, title="Safe on the phone")

        assert page.url == f"/en{lessons[0].url}"
        words = browser.get(page.url).content.decode()
        assert "<h1>Lesson one</h1>" in words
        assert 'lang="en"' in words
        assert "Bài một" in browser.get(lessons[0].url).content.decode()
        assert "Safe on the phone" in browser.get(f"/en{course.url}").content.decode()
        assert "Safe on the phone" in browser.get("/en/khoa-hoc/").content.decode()

    def test_progress_is_one(
        self,
        signed_in: Browser,
        neighbour: User,
        course: CoursePage,
        lessons: list[LessonPage],
    ) -> None:
        english(lessons[0], title="Lesson one")
        client = signed_in(neighbour)
        client.post(f"/en{lessons[0].url}", {"do": "finish"})

        assert LessonCompletion.objects.get(learner=neighbour.learner).language == "en"
        assert "is-done" in client.get(lessons[0].url).content.decode()

    def test_what_is_not_translated_is_vietnamese_and_says_so(
        self, browser: Client, course: CoursePage, lessons: list[LessonPage]
    ) -> None:
        english(lessons[0], title="Lesson one")
        for address in (lessons[1].url, course.url):
            words = browser.get(f"/en{address}").content.decode()
            assert '<html lang="en">' in words
            assert 'lang="vi"' in words.split("<main")[1]
        whole = browser.get(f"/en{lessons[0].url}").content.decode().split("<main")[1]
        assert 'lang="vi"' not in whole.split("</article>")[0]

    def test_a_draft_translation_is_not_shown(
        self, browser: Client, lessons: list[LessonPage]
    ) -> None:
        lessons[0].copy_for_translation(
            Locale.objects.get(language_code="en"), copy_parents=True
        ).specific.save_revision()

        assert "Bài một" in browser.get(f"/en{lessons[0].url}").content.decode()

    def test_withdrawing_the_vietnamese_withdraws_it(
        self, browser: Client, lessons: list[LessonPage]
    ) -> None:
        english(lessons[0], title="Lesson one")
        lessons[0].unpublish()
        assert browser.get(f"/en{lessons[0].url}").status_code == 404

    def test_withdrawing_it_leaves_the_vietnamese(
        self, browser: Client, lessons: list[LessonPage]
    ) -> None:
        page = english(lessons[0], title="Lesson one")
        page.delete()

        assert "Bài một" in browser.get(f"/en{lessons[0].url}").content.decode()
        assert lesson_of(lessons[0]).is_live

    def test_its_duty_follows_the_vietnamese(
        self, browser: Client, lessons: list[LessonPage]
    ) -> None:
        english(lessons[1], title="Lesson two", required=False, body=[])  # type: ignore[arg-type]
        lesson = lesson_of(lessons[1])

        assert lesson.is_required
        assert lesson.outline is not None
        assert lesson.outline.part_ids == ["khoa", "tat"]


class TestDrafts:
    def test_nobody_sees_a_draft(self, client: Client, course: CoursePage) -> None:
        draft = course.add_child(instance=LessonPage(title="Bài nháp", body=[], live=False))
        draft.save_revision()

        assert client.get(f"{course.url}bai-nhap/").status_code == 404
        assert client.post(f"{course.url}bai-nhap/", {"do": "finish"}).status_code == 404
        assert names(client, course) == ["bai-mot", "bai-hai"]

    def test_a_lesson_appears_at_its_hour(self, client: Client, course: CoursePage) -> None:
        page = course.add_child(instance=LessonPage(title="Bài hẹn", body=[], live=False))
        page.go_live_at = timezone.now() + timedelta(hours=1)
        page.save_revision().publish()
        call_command("publish_scheduled")
        assert client.get(f"{course.url}bai-hen/").status_code == 404

        Page.objects.filter(pk=page.pk).update(go_live_at=timezone.now() - timedelta(hours=1))
        revision = page.revisions.get()
        revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
        revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
        revision.save()
        call_command("publish_scheduled")

        assert client.get(f"{course.url}bai-hen/").status_code == 200
        assert names(client, course) == ["bai-mot", "bai-hai", "bai-hen"]

    def test_a_lesson_goes_at_its_hour(
        self, client: Client, course: CoursePage, lessons: list[LessonPage]
    ) -> None:
        lessons[0].expire_at = timezone.now() - timedelta(minutes=1)
        lessons[0].save()
        call_command("publish_scheduled")

        assert names(client, course) == ["bai-hai"]
