"""Who does what when: a year of learning, planned before it is played. No database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

from learning.demo.inventing import Person
from learning.demo.writing import CourseText, LessonText, QuizText


@dataclass(frozen=True)
class Act:
    """One person does one lesson; of a quiz it also says how many answers are wrong."""

    at: datetime
    person: Person
    course: str
    lesson: str
    is_quiz: bool
    wrong: int = 0


def plan_of(person: Person, courses: tuple[CourseText, ...], now: datetime) -> Iterator[Act]:
    """Everything the person does until now, in order."""
    random = Random(f"plan {person.number}")  # noqa: S311
    at = datetime.combine(person.began_on, an_hour(random, person), now.tzinfo)
    for course in choice_of(random, person, courses):
        for act in work_through(random, person, course, at):
            if act.at > now:
                return
            yield act
            at = act.at
        at = later(random, at, days=12)


def head_start(courses: tuple[CourseText, ...], person: Person, now: datetime) -> Iterator[Act]:
    """For somebody to sign in as: the last course for her passed, the first one begun."""
    own = [course for course in courses if course.audience == "resident"]
    at = now - timedelta(days=20)
    for course, lessons in ((own[-1], own[-1].lessons), (own[0], own[0].lessons[:2])):
        for lesson in lessons:
            is_quiz = isinstance(lesson, QuizText)
            yield Act(at, person, course.slug, lesson.slug, is_quiz=is_quiz, wrong=int(is_quiz))
            at += timedelta(days=2, minutes=lesson.minutes)


def choice_of(random: Random, person: Person, courses: tuple[CourseText, ...]) -> list[CourseText]:
    own = "public_sector" if person.agency else "resident"
    wishes = sorted(courses, key=lambda c: random.random() - (c.audience == own))
    wishes = [course for course in wishes if person.agency or course.audience == own]
    return wishes[: random.choices((1, 2, 3), (60, 28, 12))[0]]


def work_through(random: Random, person: Person, course: CourseText, at: datetime) -> Iterator[Act]:
    """Lesson after lesson, until the course is passed or given up."""
    for lesson in course.lessons:
        if not lesson.required and random.random() < 0.3:
            continue
        if random.random() > 0.76 + person.diligence / 4.5:
            return
        if isinstance(lesson, LessonText):
            yield Act(at, person, course.slug, lesson.slug, is_quiz=False)
        else:
            for act in take(random, person, course, lesson, at):
                yield act
                at = act.at
        at = at + timedelta(minutes=lesson.minutes + random.randint(1, 9))
        if random.random() < 0.45:
            at = later(random, at, days=7)


def take(
    random: Random, person: Person, course: CourseText, quiz: QuizText, at: datetime
) -> Iterator[Act]:
    """A practice quiz once; a final until it is passed, three times at most."""
    asked = quiz.draw or sum(question.use == quiz.use for question in course.questions)
    for attempt in range(3):
        skill = min(person.skill + attempt * 0.08, 0.97)
        wrong = sum(random.random() > skill for _ in range(asked))
        yield Act(at, person, course.slug, quiz.slug, is_quiz=True, wrong=wrong)
        if quiz.use == "practice" or (asked - wrong) * 100 >= quiz.pass_mark * asked:
            return
        at = later(random, at, days=4)


def later(random: Random, at: datetime, days: int) -> datetime:
    gap = timedelta(days=random.randint(1, days), minutes=random.randint(-50, 50))
    return at + gap


def an_hour(random: Random, person: Person) -> time:
    """Office hours for officials; before work, at noon and in the evening for others."""
    hours = (8, 9, 10, 14, 15, 16) if person.agency else (6, 11, 12, 19, 19, 20, 20, 21)
    return time(random.choice(hours), random.randint(0, 59))
