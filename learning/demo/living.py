"""The invented people come, learn and are certified: plans played through the public actions."""

from datetime import date, datetime, time, timedelta

from django.db.models import F
from django.utils import timezone

from certificates.actions import issue_certificates_of
from courses.actions import Circumstances, complete_lesson, finish_lesson
from courses.models import Enrolment, Lesson, Way
from learning.demo.clock import set_to
from learning.demo.inventing import AGENCIES, Person, person
from learning.demo.planning import Act, head_start, plan_of
from learning.demo.streams import lasting_id
from learning.demo.writing import CourseText
from learning.people.actions import give_consent, join_unit, make_known
from learning.people.models import Learner, Unit
from learning.people.models.units import Tree
from learning.people.province import AGENCIES as ROOT_OF_AGENCIES
from learning.people.queries import communes, texts_in_force
from quizzes.actions import start_quiz, submit_attempt
from quizzes.kinds import kind_of
from quizzes.models import PaperIssue
from quizzes.queries import Chosen, items_of

# She can be signed in as, and has learnt something already.
LAN = Person(
    number=0,
    full_name="Bùi Thị Lan",
    gender="female",
    birth_year=1988,
    home="Xã Mai Châu",
    agency="",
    began_on=date.min,
    way=Way.SELF,
    diligence=1,
    skill=1,
)


def play_a_year(courses: tuple[CourseText, ...], learners: int, lan: Learner) -> None:
    """Whoever learnt in an earlier loading stays as they are."""
    now = timezone.localtime()
    people = newcomers(learners, now)
    acts = [act for one in people for act in plan_of(one, courses, now)]
    if not lan.enrolments.exists():
        acts += head_start(courses, LAN, now)
    places = open_places()
    known = {one.number: welcome(one, places) for one in people} | {LAN.number: lan}
    play_all(acts, known, now)
    # The database's own clock has stamped those who came once only with today.
    stamped = Enrolment.objects.filter(learner__in=known.values(), last_active_at__gte=now)
    stamped.update(last_active_at=F("occurred_at"))


def play_all(acts: list[Act], known: dict[int, Learner], now: datetime) -> None:
    """In the order of time, so that certificates are numbered in the order of their days."""
    lessons = {
        (lesson.course.slug, lesson.slug): lesson
        for lesson in Lesson.objects.select_related("outline", "quiz", "course")
    }
    for act in sorted(acts, key=lambda act: act.at):
        lately = now - act.at < timedelta(days=30)
        with set_to(act.at):
            learner = known[act.person.number]
            play(act, learner, lessons[act.course, act.lesson], lately=lately)


def newcomers(learners: int, now: datetime) -> list[Person]:
    held = set(Learner.objects.values_list("public_id", flat=True))
    numbers = range(1, learners + 1)
    return [person(n, now.date()) for n in numbers if lasting_id("learner", n) not in held]


def welcome(one: Person, places: dict[str, Unit]) -> Learner:
    """Somebody becomes known, at home in a commune and perhaps working for an agency."""
    learner = Learner.objects.create(public_id=lasting_id("learner", one.number))
    channel = "class" if one.way == Way.CLASS else "web"
    give_consent(learner=learner, texts=texts_in_force(), channel=channel)
    with set_to(datetime.combine(one.began_on, time(), timezone.get_current_timezone())):
        make_known(
            learner=learner,
            full_name=one.full_name,
            birth_year=one.birth_year,
            gender=one.gender,
        )
        for name in filter(None, (one.home, one.agency)):
            join_unit(learner=learner, unit=places[name])
    return learner


def open_places() -> dict[str, Unit]:
    """Communes by name, and the agencies, made when they are missing."""
    places = {commune.name: commune for commune in communes()}
    root = Unit.objects.get(tree=Tree.ORGANISATION, code=ROOT_OF_AGENCIES[0])
    for number, name in enumerate(AGENCIES.values(), start=1):
        code = f"{root.code}-{number:02}"
        places[name] = Unit.objects.filter(tree=root.tree, code=code).first() or root.add_child(
            tree=root.tree, kind=Unit.Kind.AGENCY, code=code, name=name
        )
    return places


def play(act: Act, learner: Learner, lesson: Lesson, *, lately: bool) -> None:
    how = Circumstances(occurred_at=act.at, way=act.person.way)
    if act.is_quiz:
        issue = start_quiz(quiz=lesson.quiz, learner=learner, how=how)
        done = submit_attempt(issue=issue, chosen=answers(issue, act.wrong), how=how)
        if done.attempt.passed:
            issue_certificates_of(learner_id=learner.pk)
    elif act.person.way == Way.CLASS or not lately:
        # Ticking off every part of a year would take most of the loading's time.
        complete_lesson(learner=learner, lesson=lesson, how=how)
    else:
        parts = lesson.outline.part_ids if lesson.outline else []
        finish_lesson(learner=learner, lesson=lesson, block_ids=parts, how=how)


def answers(issue: PaperIssue, wrong: int) -> Chosen:
    """Right answers, but for the last `wrong` ones."""
    items = items_of(issue.paper)
    chosen: Chosen = {}
    for place, item in enumerate(items):
        version = item.version
        response = kind_of(version.kind).best(version.structure, version.right)
        if place >= len(items) - wrong:
            response = [one for one in item.option_order if one not in response][:1]
        chosen[str(version.question.key)] = response
    return chosen
