"""A draft put in force: what ends with it is shown, what changed in it is judged first."""

import hashlib
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin import messages

from courses import actions
from courses.models import Framework, ItemMapping
from courses.queries.frameworks import (
    Succession,
    changed_mappings,
    said,
    succession_of,
)
from courses.views.frameworks.acting import address, kept_framework
from learning.people.access import own

NONE = "none"
JUDGEMENTS = [
    ("", "–"),
    (ItemMapping.Kind.SAME, _("still the same skill, only said otherwise")),
    (ItemMapping.Kind.PART, _("the old one is a part of the new one")),
    (ItemMapping.Kind.COVERS, _("the old one covers the new one")),
    (NONE, _("another skill: nothing counts from the old one")),
]


class JudgingForm(forms.Form):
    """One question for each item that was changed since the copy; none is answered for anybody."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, given: QueryDict | None, *, changed: Sequence[ItemMapping]) -> None:
        self.digest = digest_of(changed)
        super().__init__(given, initial={"seen": self.digest})
        self.changed = changed
        for row in changed:
            self.fields[name_of(row)] = forms.ChoiceField(
                label=pgettext_lazy("changed item", "The new one is"),
                choices=JUDGEMENTS,
                error_messages={"required": _("Choose what it is now.")},
            )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("seen") != self.digest:
            self.data = dict(self.data.items()) | {"seen": self.digest}
            self.add_error(None, _t("The draft was changed meanwhile. Look at it once more."))
        return given

    def judged(self) -> dict[int, str]:
        given = {row.pk: self.cleaned_data[name_of(row)] for row in self.changed}
        return {pk: "" if kind == NONE else kind for pk, kind in given.items()}

    def rows(self) -> list[tuple[ItemMapping, forms.BoundField]]:
        return [(row, self[name_of(row)]) for row in self.changed]


def name_of(row: ItemMapping) -> str:
    return f"mapping_{row.pk}"


def digest_of(changed: Sequence[ItemMapping]) -> str:
    if not changed:
        return ""
    words = [(row.pk, said(row.old), said(row.new)) for row in changed]
    return hashlib.sha256(repr(words).encode()).hexdigest()


def publish(request: HttpRequest, pk: int) -> HttpResponse:
    framework = kept_framework(request, pk, Framework.State.DRAFT)
    changed = changed_mappings(framework)
    form = JudgingForm(request.POST if request.method == "POST" else None, changed=changed)
    if request.method == "POST" and form.is_valid():
        try:
            by = own(request)
            actions.publish_framework(framework=framework, by=by, judged=form.judged())
        except actions.Empty:
            messages.error(request, _t("There is not a single item in it yet."))
        except (actions.Clashing, actions.Unjudged):
            messages.error(request, _t("It is not in force yet: see below why."))
            return redirect(request.path)
        else:
            messages.success(request, _t("The framework is in force."))
        return redirect(address(framework))
    succession = succession_of(framework)
    shown = {
        "form": form,
        "framework": framework,
        "succession": succession,
        "last_day": last_day(framework, succession),
        "back": address(framework),
    }
    return render(request, "courses/admin/frameworks/publish.html", shown)


def last_day(framework: Framework, succession: Succession) -> Any:
    """Of the versions that end with it."""
    if not succession.ended or framework.valid_from is None:
        return None
    return framework.valid_from - timedelta(days=1)
