"""What the attempts at a quiz say: scores, passes, reliability, gain, languages."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet

from quizzes.models import Quiz
from quizzes.queries.sittings import Scope, first_attempts, remembered, sats_of
from quizzes.statistics import FEW, Gain, PaperFigures, figures_of_paper, gain_between


@dataclass(frozen=True)
class QuizFigures:
    """Of first attempts; by language where at least `FEW` people took it in one."""

    whole: PaperFigures
    languages: list[tuple[str, PaperFigures]]

    @property
    def is_judged(self) -> bool:
        return self.whole.count >= FEW


def quiz_figures(scope: Scope) -> QuizFigures:
    """Five queries, or three where they were counted a moment ago."""
    return remembered("quiz", scope, lambda: counted(scope))


def counted(scope: Scope) -> QuizFigures:
    sats = list(sats_of(scope))
    whole = figures_of_paper([sat.sitting for sat in sats], [sat.passed for sat in sats])
    spoken: dict[str, list[int]] = {}
    for place, sat in enumerate(sats):
        spoken.setdefault(sat.language, []).append(place)
    first = settings.LANGUAGE_CODE
    languages = [
        (
            language,
            figures_of_paper(
                [sats[place].sitting for place in spoken[language]],
                [sats[place].passed for place in spoken[language]],
            ),
        )
        for language in sorted(spoken, key=lambda one: (one != first, one))
        if len(spoken[language]) >= FEW and len(spoken) > 1
    ]
    return QuizFigures(whole, languages)


def pre_tests_of(quiz: Quiz) -> QuerySet[Quiz]:
    """What may have been taken before: the other quizzes of the course."""
    if quiz.lesson is None:
        return Quiz.objects.none()
    others = Quiz.objects.filter(lesson__course=quiz.lesson.course_id).exclude(pk=quiz.pk)
    return others.select_related("lesson").order_by("lesson__position", "pk")


def gain_from(before: Quiz, scope: Scope) -> Gain:
    """Of people whose first attempt at the pre-test came before their first at this quiz; the
    period and the edition are those of this quiz. Two queries."""
    earlier = shares_of(Scope(quiz=before.pk))
    later = shares_of(scope)
    paired = [one for one in later if one in earlier and earlier[one][0] < later[one][0]]
    return gain_between(
        {one: earlier[one][1] for one in paired}, {one: later[one][1] for one in paired}
    )


def shares_of(scope: Scope) -> dict[int, tuple[int, float]]:
    """By person: the first attempt and its share of the points."""
    rows = first_attempts(scope).filter(out_of__gt=0)
    return {
        learner: (pk, float(score / out_of))
        for learner, pk, score, out_of in rows.values_list("learner", "pk", "score", "out_of")
    }
