"""Where only a title is known, its letters say what it is: fonts and voices go by it."""

from collections.abc import Callable

import pytest
from django.template import Context, Template
from django.test import Client

from courses.models import CoursePage, LessonPage
from learning.people.models import User
from tests.scripts import MUONG, SYLLABLES
from tests.writing import publish

TAG = Template("{% load look %}<b{% lang_by_letters words %}>")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Dùng điện thoại", "<b>"),
        ("", "<b>"),
        (f"Anh {MUONG[0]}", '<b lang="mtq">'),
        (f"Bài {SYLLABLES[0]}", '<b lang="blt-Tavt">'),
    ],
)
def test_only_letters_that_no_other_language_has_say_it(words: str, said: str) -> None:
    assert TAG.render(Context({"words": words})) == said


@pytest.mark.django_db
def test_in_the_learning_record(
    signed_in: Callable[[User], Client],
    learner: User,
    course: CoursePage,
    lessons: list[LessonPage],
) -> None:
    browser = signed_in(learner)
    browser.post(lessons[0].url, {"do": "finish"})
    course.title = " ".join(MUONG)
    publish(course)
    lessons[0].title = " ".join(SYLLABLES[:3])
    publish(lessons[0])

    page = browser.get("/toi/lich-su/").content.decode()

    assert f'lang="mtq">{course.title}<' in page
    assert f'lang="blt-Tavt">{lessons[0].title}<' in page
    asked = browser.get(f"{lessons[0].url}hoi/").content.decode()
    assert f"<span>{lessons[0].title}</span>" in asked
