"""What trainers see of a question beside its words: where it is used, and its versions."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView, UnpublishView

from courses.models.placing import speaks_vietnamese
from learning.people.access import own, role_required
from learning.people.models import RoleGrant, User
from learning.people.queries import units_led_by
from quizzes.access import banks_kept_by, texts_kept_by
from quizzes.models import Question, QuestionText
from quizzes.queries.usage import quizzes_drawing, short_without, usage_of, used_in
from quizzes.queries.versions import steps_of
from quizzes.views.exchanging import KEEPERS


def kept_question(user: User, pk: int) -> tuple[QuestionText, Question]:
    """By the number of one of its texts; Wagtail's own refusal for what is not kept."""
    text = texts_kept_by(user).filter(pk=pk).first()
    question = (
        Question.objects.filter(key=text.translation_key)
        .select_related("bank__owner", "topic", "current")
        .first()
        if text
        else None
    )
    if text is None or question is None or not banks_kept_by(user).contains(question.bank):
        raise PermissionDenied
    return text, question


@role_required(*KEEPERS)
def usage(request: HttpRequest, pk: int) -> HttpResponse:
    """Where a question is used."""
    user = own(request)
    text, question = kept_question(user, pk)
    quizzes = quizzes_drawing([question.bank], question.use) if question.is_live else []
    shown: dict[str, Any] = {
        "text": text,
        "question": question,
        "usage": usage_of(question),
        "quizzes": used_in(user, quizzes),
        "items": question.items.select_related("framework", "group"),
        "title": _t("Where it is used"),
    }
    return render(request, "quizzes/admin/usage.html", shown)


@role_required(*KEEPERS)
def bank_usage(request: HttpRequest, pk: int) -> HttpResponse:
    """Which quizzes draw from a bank."""
    user = own(request)
    bank = banks_kept_by(user).filter(pk=pk).first()
    if bank is None:
        raise PermissionDenied
    shown = {
        "bank": bank,
        "quizzes": used_in(user, quizzes_drawing([bank])),
        "title": _t("Where it is used"),
    }
    return render(request, "quizzes/admin/bank_usage.html", shown)


@role_required(*KEEPERS)
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    user = own(request)
    text, question = kept_question(user, pk)
    led = units_led_by(user, RoleGrant.Role.REVIEWER).filter(pk=question.bank.owner_id)
    shown = {
        "text": text,
        "steps": steps_of(question),
        "corrects": user.is_superuser or led.exists(),
        "title": _t("Versions"),
    }
    return render(request, "quizzes/admin/versions.html", shown)


def buttons_about(text: Any) -> list[Button]:
    """What can be looked up of a question, in the list and where it is edited."""
    pages = (
        ("quizzes_usage", _t("Where it is used"), "link", 34),
        ("quizzes_versions", _t("Versions"), "history", 36),
    )
    return [
        Button(label, reverse(name, args=[text.pk]), icon_name=icon, priority=priority)
        for name, label, icon, priority in pages
    ]


class QuestionEditView(EditView):
    @cached_property
    def header_more_buttons(self) -> list[Any]:
        return [*super().header_more_buttons, *buttons_about(self.object)]


class RetireView(UnpublishView):
    """The Vietnamese text retires the question, and so its translations with it."""

    template_name = "quizzes/admin/retire.html"
    page_title = _("Retire")
    usage_url_name = None

    def get_usage_url(self) -> None:
        """What Wagtail counts is no use of a question: quizzes draw from banks."""

    def get_objects_to_unpublish(self) -> list[Any]:
        if not speaks_vietnamese(self.object):
            return [self.object]
        return list(self.texts().filter(live=True))

    def texts(self) -> QuerySet[QuestionText]:
        return QuestionText.objects.filter(translation_key=self.object.translation_key)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown: dict[str, Any] = super().get_context_data(**kwargs)
        retires = speaks_vietnamese(self.object)
        questions = Question.objects.filter(key=self.object.translation_key) if retires else []
        short = short_without(own(self.request), list(questions))
        return shown | {"retires": retires, "short": short}
