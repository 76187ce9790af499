"""Which attempts, and which questions, the numbers are asked of."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from courses.models import CourseEdition
from quizzes.models import Quiz
from quizzes.queries.titles import quiz_titles

FLAGS = [
    ("", _("all questions")),
    ("grave", _("the key may be wrong")),
    ("any", _("anything conspicuous")),
    ("easy", _("too easy")),
    ("hard", _("too hard")),
    ("weak", _("tells good and weak people hardly apart")),
    ("unchosen", _("an option nobody chooses")),
    ("language", _("harder or easier in one language")),
    ("few", _("too few answers")),
]


class EditionField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, edition: Any) -> str:
        return _t("edition %(number)d") % {"number": edition.number}


class QuizField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.titles: dict[int, str] = {}

    def label_from_instance(self, quiz: Any) -> str:
        return self.titles.get(quiz.pk, str(quiz))


class DayField(forms.DateField):
    """A day that may be left open."""

    def __init__(self, **kwargs: Any) -> None:
        shown = forms.DateInput({"placeholder": _("day/month/year"), "size": 12})
        super().__init__(required=False, widget=shown, **kwargs)


class PeriodForm(forms.Form):
    """A period: of the day of the attempt, both days in it."""

    since = DayField(label=_("From day"))
    until = DayField(label=_("Until day"))

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = given.get("since"), given.get("until")
        if since and until and until < since:
            raise ValidationError(_t("The last day lies before the first."))
        return given


class QuizFiguresForm(PeriodForm):
    """The edition, where there are several, and the pre-test, where there is one."""

    edition = EditionField(
        label=_("Edition"),
        queryset=CourseEdition.objects.none(),
        required=False,
        empty_label=_("all editions"),
    )
    before = QuizField(
        label=_("Test taken before the course"),
        queryset=Quiz.objects.none(),
        required=False,
        empty_label=_("none"),
    )

    def __init__(self, *args: Any, quiz: Quiz, before: QuerySet[Quiz], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, quiz)
        field: Any = self.fields["before"]
        field.queryset, field.titles = before, quiz_titles(before, get_language() or "vi")
        if not field.titles:
            del self.fields["before"]


class QuestionFiguresForm(PeriodForm):
    edition = EditionField(
        label=_("Edition"),
        queryset=CourseEdition.objects.none(),
        required=False,
        empty_label=_("all editions"),
    )
    flag = forms.ChoiceField(label=_("Show"), choices=FLAGS, required=False)

    def __init__(self, *args: Any, quiz: Quiz | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, quiz)


def narrow(form: forms.Form, quiz: Quiz | None) -> None:
    """The editions of the quiz's course; none to choose where there is one only."""
    editions = CourseEdition.objects.none()
    if quiz is not None and quiz.lesson is not None:
        editions = CourseEdition.objects.filter(course=quiz.lesson.course_id).order_by("number")
    field: Any = form.fields["edition"]
    field.queryset = editions
    if len(editions) < 2:
        del form.fields["edition"]
