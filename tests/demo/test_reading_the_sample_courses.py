"""The sample courses as they are written, before any database: exact, short, and light."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from learning.demo.content.site.english import ENGLISH
from learning.demo.content.site.vietnamese import VIETNAMESE
from learning.demo.drawings import FOLDER, drawings_in, drawings_of
from learning.demo.teaching import COURSES
from learning.demo.writing import Block, CourseText, LessonText, Question, QuizText

KB = 1024
ALLOWED = {"p", "h2", "h3", "ul", "ol", "li", "b", "i", "a"}
LIMITS = {"title": 120, "caption": 250, "description": 250, "note": 250}
# How many numbers each command of a path takes at a time.
TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
LESSONS = [
    pytest.param(lesson, id=f"{course.picture}/{lesson.slug}")
    for course in COURSES
    for lesson in course.lessons
    if isinstance(lesson, LessonText)
]
QUESTIONS = [
    pytest.param(question, id=question.key) for course in COURSES for question in course.questions
]
DRAWINGS = sorted(FOLDER.glob("*.svg"))
of_each_course = pytest.mark.parametrize("course", COURSES, ids=lambda course: course.picture)


def strings(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a block's value, with the name it has there."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from strings(below, key)
    elif isinstance(value, list | tuple):
        for below in value:
            yield from strings(below, name)


def mistakes_in(html: str) -> list[str]:
    """Tags that are not allowed, left open, or closed in the wrong order."""
    found, stack = [], []
    for closing, tag in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", html):
        if tag not in ALLOWED:
            found.append(f"<{tag}>")
        elif not closing:
            stack.append(tag)
        elif not stack or stack.pop() != tag:
            found.append(f"</{tag}>")
    return found + stack


def bodies() -> Iterator[tuple[Block, ...]]:
    for course in COURSES:
        yield from (lesson.body for lesson in course.lessons if isinstance(lesson, LessonText))
    for site in (VIETNAMESE, ENGLISH):
        yield from (page.body for page in site.pages)


def test_a_mistake_in_markup_is_found() -> None:
    assert mistakes_in("<p>Một <b>hai</p>")
    assert mistakes_in("<p><span>Một</span></p>")
    assert not mistakes_in("<p>Một <b>hai</b></p>")


@of_each_course
def test_a_course_has_lessons_of_substance_and_both_quizzes(course: CourseText) -> None:
    lessons = [lesson for lesson in course.lessons if isinstance(lesson, LessonText)]
    uses = [quiz.use for quiz in course.lessons if isinstance(quiz, QuizText)]

    assert len(lessons) >= 4
    assert all(len(lesson.body) >= 5 for lesson in lessons)
    assert sorted(uses) == ["graded", "practice"]
    assert isinstance(course.lessons[-1], QuizText)
    assert len({lesson.slug for lesson in course.lessons}) == len(course.lessons)


@of_each_course
def test_a_final_draws_from_more_than_it_asks(course: CourseText) -> None:
    graded = sum(question.use == "graded" for question in course.questions)
    final = next(quiz for quiz in course.lessons if isinstance(quiz, QuizText) and quiz.draw)

    assert graded > final.draw


def test_there_are_enough_questions_with_keys_of_their_own() -> None:
    keys = [question.key for course in COURSES for question in course.questions]

    assert len(keys) >= 50
    for course in COURSES:
        assert len({q.key for q in course.questions}) == len(course.questions)
        assert len({q.stem for q in course.questions}) == len(course.questions)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_can_be_answered_and_teaches(question: Question) -> None:
    right = sum(option.right for option in question.options)

    assert bool(question.options) != bool(question.parts)
    if question.parts:
        assert question.explanation
    elif question.kind == "poll":
        assert right == 0
    else:
        assert right == 1 or (question.kind == "multiple" and 1 < right < len(question.options))
        assert all(option.explanation for option in question.options)
    assert len(question.options) == 2 or question.kind != "true_false"
    assert all(len(option.words) <= 300 for option in question.options)
    assert all(len(option.explanation) <= 500 for option in question.options)
    assert question.picture_description or not question.picture


@of_each_course
def test_every_drawing_is_there(course: CourseText) -> None:
    missing = {name for name in drawings_of(course) if not (FOLDER / f"{name}.svg").exists()}

    assert missing == set()


def test_no_drawing_lies_about_unused() -> None:
    used = set().union(*(drawings_of(course) for course in COURSES))

    assert {path.stem for path in DRAWINGS} == used


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_says_what_it_is_and_carries_no_script_or_style(path: Any) -> None:
    tree = ElementTree.parse(path)
    names = {element.tag.rpartition("}")[2] for element in tree.iter()}
    attributes = {name for element in tree.iter() for name in element.attrib}

    assert "title" in names
    assert not names & {"script", "style", "image", "foreignObject", "a"}
    assert not {name for name in attributes if name.startswith("on") or name == "style"}


def broken_in(path: str) -> list[str]:
    """Commands with a number too few or too many: browsers draw no further, and say nothing."""
    found = []
    for command, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        count = len(re.findall(r"-?\d*\.?\d+", numbers))
        takes = TAKES.get(command.upper(), 0)
        if (count % takes or not count) if takes else count:
            found.append(command + numbers)
    return found


def test_a_broken_path_is_found() -> None:
    assert broken_in("M33q3 4 -1 5") == ["M33"]
    assert broken_in("M3 3q3 4") == ["q3 4"]
    assert broken_in("M0 0Z5") == ["Z5"]
    assert not broken_in("M3 3q3 4-1 5H.5a14 14 0 0 1-14 14Z")


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_is_drawn_to_its_end(path: Any) -> None:
    lines = [line.get("d", "") for line in ElementTree.parse(path).iter()]

    assert [broken for line in lines for broken in broken_in(line)] == []


def test_markup_is_what_the_editor_allows() -> None:
    for body in bodies():
        for block in body:
            for _, words in strings(block.value):
                assert mistakes_in(words) == [], words


def test_titles_and_descriptions_fit_their_fields() -> None:
    for body in bodies():
        for block in body:
            for name, words in strings(block.value):
                assert len(words) <= LIMITS.get(name, 10_000), words
            if block.kind == "checklist":
                assert all(len(item) <= 200 for item in block.value["items"])


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_light(lesson: LessonText) -> None:
    words = sum(len(s.encode()) for block in lesson.body for _, s in strings(block.value))
    pictures = sum(
        (FOLDER / f"{name}.svg").stat().st_size for name in set(drawings_in(lesson.body))
    )

    assert words + pictures <= 60 * KB


def test_both_languages_have_the_same_pages() -> None:
    assert [p.slug for p in VIETNAMESE.pages] == [p.slug for p in ENGLISH.pages]
    assert all(len(page.lead) <= 400 for site in (VIETNAMESE, ENGLISH) for page in site.pages)
