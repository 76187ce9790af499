"""What learners send: which options they chose, and nothing else that counts.

And what trainers edit: questions in banks of their own units.
"""

import contextlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from wagtail.admin.forms import WagtailAdminModelForm

from courses.models import FrameworkItem
from courses.models.forms import ItemsField, items_to_choose
from quizzes.access import banks_kept_by
from quizzes.kinds import Unfit, forgiving, kind_of
from quizzes.models import PaperQuestion, Question
from quizzes.models.bank import Difficulty
from quizzes.models.placing import sort_question
from quizzes.queries import Chosen
from quizzes.sheets import FIELD


class Refused(Exception):
    """The form cannot be of this paper; says why in a sentence."""


@dataclass(frozen=True)
class SentPaper:
    """A paper's form, read: answers by question key, which questions it speaks of, and how
    the page was made."""

    chosen: Chosen
    asked: frozenset[str]
    client_id: uuid.UUID | None
    read: tuple[int, ...]


def read_paper(
    sent: QueryDict, items: Sequence[PaperQuestion], allowed: Sequence[PaperQuestion]
) -> SentPaper:
    """Only questions of this paper and their own parts; points, flags or owners that
    somebody adds are not even looked at. Questions that are no longer `allowed` were
    answered, and are passed over."""
    asked = {str(item.version.question.key): item for item in allowed}
    of_paper = {str(item.version.question.key) for item in items}
    parts = parts_in(sent)
    if set(parts) - of_paper:
        raise Refused(_("These answers are not for this paper. Open the paper again."))
    parts = {key: values for key, values in parts.items() if key in asked}
    chosen: Chosen = {}
    for key, values in parts.items():
        item = asked[key]
        kind = kind_of(item.version.kind)
        try:
            response = kind.read(values, item.version.structure, item.option_order)
        except Unfit as unfit:
            raise Refused(str(unfit)) from unfit
        if response:
            chosen[key] = response
    shown = set(str(sent["shows"]).split(",")) if "shows" in sent else set()
    if "shows" not in sent and len(allowed) == len(items):
        shown = set(asked)
    return SentPaper(
        chosen, frozenset(asked) & (shown | set(parts)), _id_in(sent), _wordings_in(sent)
    )


def keys_in(sent: QueryDict) -> set[uuid.UUID] | None:
    """Which questions a form speaks of; None where it does not say which ones it shows."""
    if "shows" not in sent:
        return None
    keys = set()
    for given in {*str(sent["shows"]).split(","), *parts_in(sent)}:
        with contextlib.suppress(ValueError):
            keys.add(uuid.UUID(given))
    return keys


def parts_in(sent: QueryDict) -> dict[str, dict[str, list[str]]]:
    """The fields of each question by its key, and within it by the part they belong to."""
    found: dict[str, dict[str, list[str]]] = {}
    for name in sent:
        if name.startswith(FIELD):
            key, _colon, part = name.removeprefix(FIELD).partition(":")
            found.setdefault(key, {})[part] = sent.getlist(name)
    return found


def _id_in(sent: QueryDict) -> uuid.UUID | None:
    given = sent.get("client_id")
    try:
        return uuid.UUID(given) if given else None
    except ValueError:
        raise Refused(_("The form is damaged. Open the paper again.")) from None


def _wordings_in(sent: QueryDict) -> tuple[int, ...]:
    """Which words were on the page; a hint that is checked against the paper later."""
    given = sent.get("read", "")[:2000].split(",")
    return tuple(
        int(part) for part in given if part.isascii() and part.isdigit() and len(part) < 16
    )


FORGIVEN = [
    (forgiving.CASE, _t("capital letters")),
    (forgiving.TONE_PLACE, _t("where the tone mark stands: hoà, hòa")),
    (forgiving.MUONG, _t("marks of Mường letters")),
    (forgiving.ACCENTS, _t("missing accents and tone marks")),
]


class QuestionForm(WagtailAdminModelForm):
    """A question lies in a bank of the trainer's own units.

    Topic, difficulty and items belong to the question in all its languages, not to this
    text; a topic that is new to the bank is made.
    """

    forgives = forms.MultipleChoiceField(
        label=_t("Forgiven in typed answers"),
        choices=FORGIVEN,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    topic = forms.CharField(label=_t("Topic"), max_length=120, required=False)
    difficulty = forms.TypedChoiceField(
        label=_t("Difficulty"),
        choices=[("", "–"), *Difficulty.choices],
        coerce=int,
        empty_value=None,
        required=False,
    )
    items = ItemsField(
        FrameworkItem.objects.none(),
        label=_t("Skills it asks for"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "bank" in self.fields and self.for_user:
            self.fields["bank"].queryset = banks_kept_by(self.for_user)
        question = Question.objects.filter(key=self.instance.translation_key).first()
        chosen = [item.pk for item in question.items.all()] if question else []
        self.fields["items"].queryset = items_to_choose(chosen)
        if question:
            self.initial |= {
                "topic": question.topic.name if question.topic else "",
                "difficulty": question.difficulty,
                "items": chosen,
            }

    def save(self, commit: bool = True) -> Any:
        text = super().save(commit=commit)
        if commit:
            sort_question(
                key=text.translation_key,
                bank=text.bank,
                topic=self.cleaned_data["topic"],
                difficulty=self.cleaned_data["difficulty"],
                items=self.cleaned_data["items"],
            )
        return text
