"""Who may see what of the testing."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.http import Http404

from cms.keeping import KeptPolicy
from learning.people.access import LOOKS_ON, holds_role, people_in_reach, units_in_reach
from learning.people.models import Learner, RoleGrant, Unit, User
from learning.people.queries import units_around, units_led_by
from quizzes.models import (
    Appeal,
    Assessment,
    Attempt,
    Blueprint,
    BlueprintRow,
    Confirmation,
    ConfirmationList,
    PaperIssue,
    PrintedPaper,
    QuestionBank,
    QuestionImport,
    QuestionText,
    Quiz,
)

# What pages say of a paper: whether it was submitted, and where its quiz stands.
WHOLE = ("attempt", "paper", "quiz__lesson__course", "quiz__assessment")


def issue_of(learner: Learner | None, public_id: UUID) -> PaperIssue:
    """A paper handed to this very learner; to everybody else it does not exist."""
    issues = PaperIssue.objects.select_related(*WHOLE)
    return the_learners(issues, learner, public_id)


def locked_issue_of(learner: Learner | None, public_id: UUID) -> PaperIssue:
    """The same with its quiz alone, for the rest of a transaction: what saving an answer asks."""
    issues = PaperIssue.objects.select_for_update(of=("self",), no_key=True)
    return the_learners(issues.select_related("quiz"), learner, public_id)


def the_learners(
    issues: QuerySet[PaperIssue], learner: Learner | None, public_id: UUID
) -> PaperIssue:
    issue = issues.filter(learner=learner, public_id=public_id).first() if learner else None
    if issue is None:
        raise Http404
    return issue


def banks_kept_by(user: User) -> QuerySet[QuestionBank]:
    return QuestionBank.objects.kept_by(user)


class BankPolicy(KeptPolicy):
    """Wagtail's rights by model, within the banks a user keeps."""

    def keeps(self, user: User, instance: Any) -> bool:
        bank = instance.pk if isinstance(instance, QuestionBank) else instance.bank_id
        return banks_kept_by(user).filter(pk=bank).exists()


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


# Who prints papers that were made: managers too, for people whom the units above ask.
PAPER_TAKERS = (*PRINTERS, RoleGrant.Role.MANAGER)


def quizzes_taken_on_paper_by(user: User) -> QuerySet[Quiz]:
    """Those whose papers the user makes, and those made for the own people: managers print for
    their units what these and the units above ask."""
    quizzes = Quiz.objects.select_related("lesson__course__owner", "assessment__owner")
    if user.is_superuser:
        return quizzes
    around = units_around(user, RoleGrant.Role.MANAGER)
    near = Q(lesson__course__owner__in=around) | Q(assessment__owner__in=around)
    made = PrintedPaper.objects.values("quiz")
    return quizzes.filter(Q(pk__in=quizzes_printed_by(user).values("pk")) | near & Q(pk__in=made))


def may_take_key(user: User, printed: PrintedPaper) -> bool:
    """Whoever makes papers there and keeps every bank that the paper asks from."""
    if not quizzes_printed_by(user).filter(pk=printed.quiz_id).exists():
        return False
    asked = QuestionBank.objects.filter(questions__versions__in=versions_of(printed))
    return not asked.exclude(pk__in=banks_kept_by(user).values("pk")).exists()


def versions_of(printed: PrintedPaper) -> Any:
    return printed.paper.items.values("version")


# Who reads what the numbers say: whoever teaches there, or answers for those who do.
EXAMINERS = (
    RoleGrant.Role.TRAINER,
    RoleGrant.Role.REVIEWER,
    RoleGrant.Role.MANAGER,
    RoleGrant.Role.ADMINISTRATOR,
)


def quizzes_examined_by(user: User) -> QuerySet[Quiz]:
    """Of courses and assessments of the user's units, and those that draw from banks the user
    keeps. Figures name nobody; keys are shown of questions in kept banks only."""
    quizzes = Quiz.objects.select_related("lesson__course", "assessment")
    if user.is_superuser:
        return quizzes
    if not holds_role(user, *EXAMINERS):
        return quizzes.none()
    units, kept = units_led_by(user, *EXAMINERS), banks_kept_by(user)
    return quizzes.filter(
        Q(lesson__course__owner__in=units)
        | Q(assessment__owner__in=units)
        | Q(pk__in=Quiz.objects.filter(banks__in=kept).values("pk"))
        | Q(blueprint__in=BlueprintRow.objects.filter(bank__in=kept).values("blueprint"))
    )


# Who answers where a learner asks that a result be looked at again.
ANSWERERS = (
    RoleGrant.Role.REVIEWER,
    RoleGrant.Role.MANAGER,
    RoleGrant.Role.ADMINISTRATOR,
)


def appeals_answered_by(user: User) -> QuerySet[Appeal]:
    """About assessments of the user's units; those not answered yet come first."""
    rows = Appeal.objects.select_related(
        "learner__profile", "result__assessment", "result__attempt__issue__quiz__assessment"
    )
    rows = rows.order_by(F("answered_at").desc(nulls_first=True), "-pk")
    if user.is_superuser:
        return rows
    return rows.filter(result__assessment__owner__in=units_led_by(user, *ANSWERERS))


# Who judges what a learner's attempt looks like; auditors look on.
JUDGES = (RoleGrant.Role.MANAGER, RoleGrant.Role.ADMINISTRATOR)


def names_seen_by(user: User, learners: Iterable[int]) -> dict[int, str]:
    """The names of those whom the user may see anyway, as of one's own units."""
    near = people_in_reach(user, *LOOKS_ON).filter(pk__in=list(learners), profile__isnull=False)
    return dict(near.values_list("pk", "profile__full_name"))


def attempt_judged_by(user: User, quiz: Quiz, pk: int) -> Attempt | None:
    """An attempt at a quiz the user examines, of a person the user answers for."""
    attempts = Attempt.objects.filter(issue__quiz=quiz, learner__in=people_in_reach(user, *JUDGES))
    return attempts.select_related("learner__profile", "issue").filter(pk=pk).first()


# Who has results confirmed: where the assessment belongs, and of the own people only.
CONFIRMERS = (RoleGrant.Role.MANAGER, RoleGrant.Role.REVIEWER)


def assessments_confirmed_by(user: User) -> QuerySet[Assessment]:
    """Those that count, of units where the user manages or reviews."""
    formal = Assessment.objects.filter(purpose="formal", quiz__isnull=False)
    if user.is_superuser:
        return formal
    return formal.filter(owner__in=units_in_reach(user, *CONFIRMERS))


def units_listed_by(user: User) -> QuerySet[Unit]:
    """Whose people a list may be of."""
    inner = (Unit.Kind.VILLAGE, Unit.Kind.DEPARTMENT, Unit.Kind.UNPLACED)
    units = units_in_reach(user, *CONFIRMERS).filter(valid_to=None)
    return units.exclude(kind__in=inner).order_by("path")


def lists_confirmed_by(user: User) -> QuerySet[ConfirmationList]:
    """Of both an assessment and people the user answers for: lists name people."""
    lists = ConfirmationList.objects.select_related("assessment__framework", "unit")
    if user.is_superuser:
        return lists
    units = units_in_reach(user, *CONFIRMERS)
    return lists.filter(assessment__owner__in=units, unit__in=units)


def confirmations_kept_by(user: User) -> QuerySet[Confirmation]:
    rows = Confirmation.objects.select_related("learner__profile", "list__assessment", "list__unit")
    return rows.filter(list__in=lists_confirmed_by(user).values("pk"))
