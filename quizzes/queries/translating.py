"""What goes to translators with a course: the questions that its quizzes ask."""

from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from cms.queries.wholes import Part, Portion
from courses.models import CoursePage
from quizzes.models import BlueprintRow, QuestionText, Quiz, QuizPage


def questions_of_course(original: Any) -> Portion | None:
    """Published questions of the banks that its published quizzes draw from, quiz by quiz; each
    once. Who may see them is asked afterwards."""
    if not isinstance(original, CoursePage):
        return None
    quizzes = Quiz.objects.filter(
        lesson__course__key=original.translation_key, lesson__is_live=True
    ).order_by("lesson__position")
    titles = dict(QuizPage.objects.child_of(original).values_list("translation_key", "title"))
    parts: dict[int, Part] = {}
    for quiz in quizzes.select_related("lesson", "assessment"):
        for number, text in enumerate(texts_of(quiz), 1):
            parts.setdefault(text.pk, Part(text, f"{titles.get(quiz.key, quiz)} · câu {number}"))
    note = _("The questions stand there with their explanations: give it to nobody who takes them.")
    return Portion("Câu hỏi", list(parts.values()), note)


def texts_of(quiz: Quiz) -> Any:
    banks = Q(bank__in=quiz.banks.all())
    if quiz.blueprint_id:
        rows = BlueprintRow.objects.filter(blueprint=quiz.blueprint_id)
        banks = Q(bank__in=rows.values("bank"))
    texts = QuestionText.objects.filter(banks, use=quiz.use, live=True)
    return texts.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("bank__name", "pk")
