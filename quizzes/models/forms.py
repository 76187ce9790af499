"""What the editor of a quiz is told before it is published."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import ngettext
from wagtail.admin.forms import WagtailAdminPageForm

from courses.models.forms import LessonPageForm
from quizzes.models.bank import Question, QuestionBank, Use


class DrawnForm(WagtailAdminPageForm):
    """A quiz draws from banks its editor keeps, or that it drew from already.

    A draft may wait for its questions; a published quiz needs enough of them.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "banks" in self.fields and self.for_user:
            kept = QuestionBank.objects.kept_by(self.for_user).values("pk")
            drawn = [bank.pk for bank in self.instance.banks.all()]
            mine = QuestionBank.objects.filter(Q(pk__in=kept) | Q(pk__in=drawn))
            self.fields["banks"].queryset = mine

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if self.is_deferred_validation or not cleaned.get("banks"):
            return cleaned
        needed = max(cleaned.get("draw") or 0, 1)
        use = cleaned.get("use", Use.GRADED)
        there = Question.objects.filter(bank__in=cleaned["banks"], use=use, is_live=True).count()
        if there < needed:
            self.add_error("banks", too_few(there, needed))
        return cleaned


class QuizPageForm(DrawnForm, LessonPageForm):
    """The same of a lesson that is a quiz."""


def too_few(there: int, needed: int) -> ValidationError:
    words = ngettext(
        "These banks hold %(there)s published question of this kind of quiz, but %(needed)s "
        "are needed. Publish more questions, choose another bank, or draw fewer.",
        "These banks hold %(there)s published questions of this kind of quiz, but %(needed)s "
        "are needed. Publish more questions, choose another bank, or draw fewer.",
        there,
    )
    return ValidationError(words % {"there": there, "needed": needed})
