"""A lesson has one identity in every language; what is not translated is Vietnamese and says so."""

from collections.abc import Callable

from django.test import Client
from wagtail.models import Locale

from courses.models import CoursePage, LessonCompletion, LessonPage
from learning.people.models import User
from tests.courses.doing import FACTS, IDENTITIES, english, rows
from tests.writing import lesson_of

Browser = Callable[[User], Client]


def test_it_has_the_same_identities(graduate: Client, lessons: list[LessonPage]) -> None:
    before = rows(*FACTS, *IDENTITIES)
    english(lessons[0], title="Lesson one", slug="lesson-one")

    assert rows(*FACTS, *IDENTITIES) == before


def test_it_is_read_at_the_same_address_below_en(
    graduate: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    page = english(lessons[0], title="Lesson one", slug="lesson-one")
    english(course, title="Safe on the phone")

    assert page.url == f"/en{lessons[0].url}"
    words = graduate.get(page.url).content.decode()
    assert "<h1>Lesson one</h1>" in words
    assert 'lang="en"' in words
    assert "Bài một" in graduate.get(lessons[0].url).content.decode()
    assert "Safe on the phone" in graduate.get(f"/en{course.url}").content.decode()
    assert "Safe on the phone" in graduate.get("/en/khoa-hoc/").content.decode()


def test_progress_is_one(
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
    graduate: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    english(lessons[0], title="Lesson one")
    for address in (lessons[1].url, course.url):
        words = graduate.get(f"/en{address}").content.decode()
        assert '<html lang="en">' in words
        assert 'lang="vi"' in words.split("<main")[1]
    whole = graduate.get(f"/en{lessons[0].url}").content.decode().split("<main")[1]
    assert 'lang="vi"' not in whole.split("</article>")[0]


def test_a_draft_translation_is_not_shown(graduate: Client, lessons: list[LessonPage]) -> None:
    lessons[0].copy_for_translation(
        Locale.objects.get(language_code="en"), copy_parents=True
    ).specific.save_revision()

    assert "Bài một" in graduate.get(f"/en{lessons[0].url}").content.decode()


def test_withdrawing_the_vietnamese_withdraws_it(
    graduate: Client, lessons: list[LessonPage]
) -> None:
    english(lessons[0], title="Lesson one")
    lessons[0].unpublish()
    assert graduate.get(f"/en{lessons[0].url}").status_code == 404


def test_withdrawing_it_leaves_the_vietnamese(graduate: Client, lessons: list[LessonPage]) -> None:
    page = english(lessons[0], title="Lesson one")
    page.delete()

    assert "Bài một" in graduate.get(f"/en{lessons[0].url}").content.decode()
    assert lesson_of(lessons[0]).is_live


def test_its_duty_follows_the_vietnamese(graduate: Client, lessons: list[LessonPage]) -> None:
    body = [("text", "<p>Words.</p>")]
    english(lessons[1], title="Lesson two", required=False, body=body)  # type: ignore[arg-type]
    lesson = lesson_of(lessons[1])

    assert lesson.is_required
    assert lesson.outline is not None
    assert lesson.outline.part_ids == ["khoa", "tat"]
