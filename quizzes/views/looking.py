"""In the CMS: attempts that somebody should look at, and what a person found."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from cms.templatetags.figures import in_seconds
from learning.people.access import own, people_in_reach, role_required
from learning.people.models import User
from learning.people.views.directory import unit_for_log
from quizzes.access import (
    EXAMINERS,
    JUDGES,
    attempt_judged_by,
    names_seen_by,
)
from quizzes.actions import look_at
from quizzes.models import Attempt, AttemptReview
from quizzes.queries.looking import ToLookAt, attempts_to_look_at, reviews_of
from quizzes.queries.titles import quiz_title
from quizzes.statistics import TooAlike, TooFast
from quizzes.views.figures import examined, language

MOST_CASES = 200


def addresses() -> list[URLPattern]:
    at = "cau-hoi/so-lieu/bai/<int:pk>/can-xem/"
    return [
        path(at, listing, name="quizzes_attempts_to_look_at"),
        path(f"{at}<int:attempt>/", judge, name="quizzes_look_at"),
    ]


class ReviewForm(forms.Form):
    found = forms.ChoiceField(
        label=_("What was found"),
        choices=AttemptReview.Found.choices,
        widget=forms.RadioSelect,
    )
    remark = forms.CharField(
        label=_("Remark"),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_(
            "The learner can read it among the own data, so name nobody else. The result does not "
            "change."
        ),
    )


@dataclass(frozen=True)
class Involved:
    """Somebody whose attempt is listed; without a name where it is not the viewer's to see."""

    attempt: Attempt
    name: str
    review: AttemptReview | None
    may_judge: bool


@dataclass(frozen=True)
class Case:
    """Why something is listed, and whose attempts it is about."""

    reason: str
    people: list[Involved]

    @property
    def is_new(self) -> bool:
        return any(one.review is None for one in self.people)


@role_required(*EXAMINERS)
def listing(request: HttpRequest, pk: int) -> HttpResponse:
    user = own(request)
    quiz = examined(user, pk)
    found = attempts_to_look_at(quiz)
    cases = cases_in(found, user)
    shown = {
        "quiz": quiz,
        "cases": cases[:MOST_CASES],
        "more": max(len(cases) - MOST_CASES, 0),
        "groups": found.groups,
        "together": found.together,
        "title": quiz_title(quiz, language()),
    }
    return render(request, "quizzes/figures/looking.html", shown)


def cases_in(found: ToLookAt, user: User) -> list[Case]:
    """What nobody has looked at yet comes first."""
    learners = {attempt.learner_id for attempt in found.attempts.values()}
    names, reviews = names_seen_by(user, learners), reviews_of(found.attempts)
    judged = set(
        people_in_reach(user, *JUDGES).filter(pk__in=learners).values_list("pk", flat=True)
    )

    def involved(key: Any) -> Involved:
        attempt = found.attempts[key]
        name = names.get(attempt.learner_id) or _t("somebody of another unit")
        return Involved(attempt, name, reviews.get(key), attempt.learner_id in judged)

    cases = [Case(fast_words(one), [involved(one.key)]) for one in found.fast]
    cases += [
        Case(alike_words(two), [involved(two.one), involved(two.other)]) for two in found.alike
    ]
    cases += [Case(shared_words(group), [involved(key) for key in group]) for group in found.shared]
    return sorted(cases, key=lambda case: not case.is_new)


def fast_words(one: TooFast) -> str:
    words = _t("Very fast: passed after %(took)s; these questions usually take %(usual)s.")
    return words % {"took": in_seconds(one.seconds), "usual": in_seconds(one.usual)}


def alike_words(two: TooAlike) -> str:
    words = ngettext(
        "Very alike: both were wrong in %(wrong)d question, %(same)d time with the same answer.",
        "Very alike: both were wrong in %(wrong)d questions, %(same)d times with the same answer.",
        two.wrong,
    )
    said = words % {"wrong": two.wrong, "same": two.same}
    chance = _t("By chance alone that happens to fewer than 1 in %(times)d quizzes.")
    return f"{said} {chance % {'times': min(int(1 / max(two.chance, 1e-9)), 1_000_000)}}"


def shared_words(group: list[int]) -> str:
    words = _t(
        "One device: %(people)d people took the test in the same browser within a day. A class or "
        "a facilitator's phone explains it: ask who was there."
    )
    return words % {"people": len(group)}


@role_required(*JUDGES)
def judge(request: HttpRequest, pk: int, attempt: int) -> HttpResponse:
    user = own(request)
    quiz = examined(user, pk)
    chosen = attempt_judged_by(user, quiz, attempt)
    if chosen is None:
        raise PermissionDenied
    form = ReviewForm(request.POST or None)
    if form.is_valid():
        unit = unit_for_log(user, chosen.learner)
        look_at(attempt=chosen, by=user, unit=unit, **form.cleaned_data)
        messages.success(request, _t("Kept. The result stays as it is."))
        return redirect("quizzes_attempts_to_look_at", pk)
    cases = cases_in(attempts_to_look_at(quiz), user)
    shown = {
        "quiz": quiz,
        "attempt": chosen,
        "cases": [one for one in cases if any(who.attempt.pk == attempt for who in one.people)],
        "past": AttemptReview.objects.filter(attempt=chosen).order_by("-pk"),
        "form": form,
        "title": chosen.learner.profile.full_name,
        "place": quiz_title(quiz, language()),
    }
    return render(request, "quizzes/figures/judge.html", shown)
