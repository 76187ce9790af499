"""In the CMS: a key was found wrong, and everybody is marked again; first what it would change."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from learning.people.access import LOOKS_ON, own, people_in_reach, role_required
from learning.people.models import RoleGrant, User
from learning.people.queries import units_led_by
from quizzes.actions import confirm_correction
from quizzes.kinds import kind_of
from quizzes.models import Attempt, KeyCorrection, Question, QuestionText, QuestionVersion
from quizzes.queries.corrections import effects_of
from quizzes.queries.keys import key_of_today

# Names are read by people; more than so many are counted only.
MOST_NAMES = 200
What = KeyCorrection.What


class VersionField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A version by its day, its answers and what it took for right."""

    def label_from_instance(self, version: Any) -> str:
        said = {
            "day": date_format(localtime(version.made_at), "j/n/Y H:i"),
            "answers": version.answered,
            "right": "; ".join(key_of(version)),
        }
        return _t("of %(day)s, answered %(answers)s times; key: %(right)s") % said


def key_of(version: QuestionVersion) -> list[str]:
    wording = version.wordings.order_by("-is_current", "-pk").first()
    if wording is None:
        return []
    return kind_of(version.kind).solution(wording.words, version.structure, version.right)


class CorrectionForm(forms.Form):
    version = VersionField(
        label=_("Which version was marked wrongly"),
        queryset=QuestionVersion.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    what = forms.ChoiceField(
        label=_("What holds instead"), choices=What.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Everyone whose result changes reads it. No names of people."),
    )

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question = question
        versions = question.versions.annotate(answered=Count("answers")).order_by("-made_at")
        self.fields["version"].queryset = versions  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        version, today = given.get("version"), self.question.current
        if not version or given.get("what") != What.TODAY:
            return given
        if today is None or today.pk == version.pk:
            self.add_error(
                "what",
                _t("This is today's version. Correct the question and publish it first."),
            )
        elif (today.kind, today.structure) != (version.kind, version.structure):
            self.add_error(
                "what",
                _t("Today's version has other options, so its key does not fit. Choose another."),
            )
        return given

    def correction(self) -> KeyCorrection:
        """As it would be; not written."""
        given = self.cleaned_data
        is_today = given["what"] == What.TODAY
        current = self.question.current
        right = key_of_today(current) if is_today and current else None
        named = {name: given[name] for name in ("version", "what", "reason")}
        return KeyCorrection(right=right, **named)


@role_required(RoleGrant.Role.REVIEWER)
def correct_key(request: HttpRequest, pk: int) -> HttpResponse:
    """`pk` is of the question's text, as Wagtail's pages name it."""
    user = own(request)
    text, question = question_reviewed_by(user, pk)
    form = CorrectionForm(request.POST or None, question=question)
    shown: dict[str, Any] = {"form": form, "text": text, "title": _t("Mark again")}
    if form.is_valid():
        correction = form.correction()
        if request.POST.get("do") == "confirm":
            confirm_correction(correction=correction, by=user)
            messages.success(request, _t("Confirmed. Everyone is being marked again."))
            return redirect("quizzes_correct_key", pk)
        effects = effects_of(correction)
        shown |= {
            "effects": effects,
            "passing": named(effects.passing, user),
            "failing": named(effects.failing, user),
        }
    shown["past"] = corrections_made(question, user)
    return render(request, "quizzes/admin/correct_key.html", shown)


def question_reviewed_by(user: User, pk: int) -> tuple[QuestionText, Question]:
    """Wagtail's own refusal for a question in a bank the user does not review."""
    text = QuestionText.objects.filter(pk=pk).select_related("bank").first()
    question = Question.objects.filter(key=text.translation_key).first() if text else None
    if text is None or question is None:
        raise PermissionDenied
    reviewed = units_led_by(user, RoleGrant.Role.REVIEWER).filter(pk=question.bank.owner_id)
    if not user.is_superuser and not reviewed.exists():
        raise PermissionDenied
    return text, question


def named(attempts: list[Attempt], user: User) -> list[str]:
    """By name who is in the viewer's reach; the others without."""
    learners = [attempt.learner_id for attempt in attempts[:MOST_NAMES]]
    near = people_in_reach(user, *LOOKS_ON).filter(pk__in=learners, profile__isnull=False)
    names = dict(near.values_list("pk", "profile__full_name"))
    return [names.get(pk, _t("somebody of another unit")) for pk in learners]


def corrections_made(question: Question, user: User) -> list[dict[str, Any]]:
    rows = KeyCorrection.objects.filter(version__question=question).annotate(
        changed=Count("changes"),
        passing=Count("changes", Q(changes__passed_after=True, changes__passed_before=False)),
    )
    return [
        {"row": row, "failing": named(no_longer_passing(row), user)} for row in rows.order_by("-pk")
    ]


def no_longer_passing(correction: KeyCorrection) -> list[Attempt]:
    """Who keeps a pass that the right key would not have given: for a person to judge."""
    lost = {"changes__correction": correction, "changes__passed_before": True}
    return list(Attempt.objects.filter(**lost, changes__passed_after=False).order_by("pk"))
