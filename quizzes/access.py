"""Who may see what of the testing."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from wagtail.permission_policies import ModelPermissionPolicy

from learning.people.models import Learner, RoleGrant, User
from learning.people.queries import units_led_by
from quizzes.models import (
    Blueprint,
    PaperIssue,
    PrintedPaper,
    QuestionBank,
    QuestionImport,
    QuestionText,
    Quiz,
)


def issue_of(learner: Learner | None, public_id: UUID) -> PaperIssue:
    """A paper handed to this very learner; to everybody else it does not exist."""
    issue = (
        PaperIssue.objects.filter(learner=learner, public_id=public_id)
        .select_related("attempt", "paper", "quiz__lesson__course", "quiz__assessment")
        .first()
        if learner
        else None
    )
    if issue is None:
        raise Http404
    return issue


def banks_kept_by(user: User) -> QuerySet[QuestionBank]:
    return QuestionBank.objects.kept_by(user)


class BankPolicy(ModelPermissionPolicy):
    """Wagtail's rights by model, within the banks a user keeps."""

    def keeps(self, user: User, instance: Any) -> bool:
        bank = instance.pk if isinstance(instance, QuestionBank) else instance.bank_id
        return banks_kept_by(user).filter(pk=bank).exists()

    def user_has_permission_for_instance(self, user: User, action: str, instance: Any) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: Any
    ) -> bool:
        return bool(self.user_has_any_permission(user, actions)) and self.keeps(user, instance)


def blueprints_kept_by(user: User) -> QuerySet[Blueprint]:
    return Blueprint.objects.kept_by(user)


class BlueprintPolicy(BankPolicy):
    """The same, within the blueprints of the units where a user trains or reviews."""

    def keeps(self, user: User, instance: Any) -> bool:
        return blueprints_kept_by(user).filter(pk=instance.pk).exists()


def texts_kept_by(user: User) -> QuerySet[QuestionText]:
    texts = QuestionText.objects.select_related("bank", "locale")
    return texts if user.is_superuser else texts.filter(bank__in=banks_kept_by(user))


def imports_kept_by(user: User) -> QuerySet[QuestionImport]:
    """Files under way into banks the user keeps."""
    imports = QuestionImport.objects.select_related("bank__owner")
    return imports if user.is_superuser else imports.filter(bank__in=banks_kept_by(user))


PRINTERS = (RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER)


def quizzes_printed_by(user: User) -> QuerySet[Quiz]:
    """Those of courses and assessments of units where the user trains or reviews."""
    quizzes = Quiz.objects.select_related("lesson__course__owner", "assessment__owner")
    if user.is_superuser:
        return quizzes
    units = units_led_by(user, *PRINTERS)
    return quizzes.filter(Q(lesson__course__owner__in=units) | Q(assessment__owner__in=units))


def may_take_key(user: User, printed: PrintedPaper) -> bool:
    """Whoever keeps every bank that the paper asks from."""
    asked = QuestionBank.objects.filter(questions__versions__in=versions_of(printed))
    return not asked.exclude(pk__in=banks_kept_by(user).values("pk")).exists()


def versions_of(printed: PrintedPaper) -> Any:
    return printed.paper.items.values("version")
