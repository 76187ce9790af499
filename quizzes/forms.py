"""What learners send: which options they chose, and nothing else that counts.

And what trainers edit: questions and banks of their own units.
"""

import uuid
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from learning.people.models import RoleGrant, Unit
from learning.people.queries import units_led_by
from quizzes.access import banks_kept_by
from quizzes.models import PaperQuestion
from quizzes.queries import Chosen
from quizzes.sheets import FIELD


class Refused(Exception):
    """The form cannot be of this paper; says why in a sentence."""


@dataclass(frozen=True)
class SentPaper:
    """A paper's form, read: options by question key, and how the page was made."""

    chosen: Chosen
    client_id: uuid.UUID | None
    read: tuple[int, ...]


def read_paper(sent: QueryDict, items: list[PaperQuestion]) -> SentPaper:
    """Only questions of this paper and their own options; points, flags or owners that
    somebody adds are not even looked at."""
    asked = {f"{FIELD}{item.version.question.key}": item for item in items}
    if any(name.startswith(FIELD) and name not in asked for name in sent):
        raise Refused(_("These answers are not for this paper. Open the paper again."))
    chosen: Chosen = {}
    for name, item in asked.items():
        picked = list(dict.fromkeys(sent.getlist(name)))
        if set(picked) - set(item.option_order):
            raise Refused(_("One of the answers is not on this paper. Open the paper again."))
        if item.version.kind != "multiple" and len(picked) > 1:
            raise Refused(_("A question with one right answer was given several. Choose one."))
        if picked:
            chosen[name.removeprefix(FIELD)] = picked
    return SentPaper(chosen, _id_in(sent), _wordings_in(sent))


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


class QuestionForm(WagtailAdminModelForm):
    """A question lies in a bank of the trainer's own units."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "bank" in self.fields and self.for_user:
            self.fields["bank"].queryset = banks_kept_by(self.for_user)


class BankForm(WagtailAdminModelForm):
    """A bank belongs to one of the trainer's own units."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user = self.for_user
        if "owner" in self.fields and user:
            roles = RoleGrant.Role
            led = units_led_by(user, roles.TRAINER, roles.REVIEWER)
            self.fields["owner"].queryset = Unit.objects.all() if user.is_superuser else led
