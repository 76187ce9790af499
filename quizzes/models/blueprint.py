"""Blueprints: how many questions of which sort a paper asks for."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import FilteredRelation, Q
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from courses.models import FrameworkItem
from learning.people.models import RoleGrant, Unit, User
from learning.people.queries import units_led_by
from quizzes.composing import UNSAID, Sought, shortages
from quizzes.models.bank import Difficulty, Question, QuestionBank, Topic

MOST_OF_A_ROW = 100


class BlueprintQuerySet(models.QuerySet["Blueprint"]):
    def kept_by(self, user: User) -> "BlueprintQuerySet":
        """The blueprints of units where the user trains or reviews."""
        if user.is_superuser:
            return self
        roles = RoleGrant.Role
        return self.filter(owner__in=units_led_by(user, roles.TRAINER, roles.REVIEWER))


class Blueprint(ClusterableModel):
    """What every paper made by it is like; its rows say so. Which kind of questions, practice
    or graded, the quiz says: a trial may have the blueprint of the real test."""

    name = models.CharField(_("name"), max_length=120)
    owner = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="blueprints", verbose_name=_("unit")
    )

    objects = BlueprintQuerySet.as_manager()

    class Meta:
        verbose_name = _("blueprint")
        verbose_name_plural = _("blueprints")

    def __str__(self) -> str:
        return self.name


class BlueprintRow(models.Model):
    """So many questions of a bank: of any topic, item and difficulty, or of the one named."""

    blueprint = ParentalKey(Blueprint, on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveSmallIntegerField(default=0, editable=False)
    count = models.PositiveSmallIntegerField(
        _("how many"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_OF_A_ROW)],
    )
    bank = models.ForeignKey(
        QuestionBank, on_delete=models.PROTECT, related_name="+", verbose_name=_("question bank")
    )
    topic = models.ForeignKey(
        Topic,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("topic"),
    )
    item = models.ForeignKey(
        FrameworkItem,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("skill"),
    )
    difficulty = models.PositiveSmallIntegerField(
        _("difficulty"), null=True, blank=True, choices=Difficulty
    )

    # How the CMS keeps the order in which rows are put.
    sort_order_field: ClassVar[str] = "position"

    class Meta:
        verbose_name = _("row of a blueprint")
        verbose_name_plural = _("rows of a blueprint")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(count__gte=1), name="a_row_asks_something"),
        ]

    def __str__(self) -> str:
        return f"{self.blueprint_id}: {self.count}"

    def clean(self) -> None:
        super().clean()
        wrong: dict[str, Any] = {}
        if self.topic is not None and self.topic.bank_id != self.bank_id:
            wrong["topic"] = _("This topic is of another bank.")
        if wrong:
            raise ValidationError(wrong)


def sought_by(rows: Sequence[BlueprintRow], use: str) -> list[Sought]:
    """Each row with the published questions that fit it. One query for all of them."""
    questions = Question.objects.filter(
        bank__in={row.bank_id for row in rows}, use=use, is_live=True, current__isnull=False
    )
    named = {row.item_id for row in rows if row.item_id}
    found = (
        questions.annotate(asks_for=FilteredRelation("items", condition=Q(items__in=named)))
        .order_by("pk")
        .values_list("pk", "bank_id", "topic_id", "difficulty", "asks_for__pk")
        if named
        else questions.order_by("pk").values_list("pk", "bank_id", "topic_id", "difficulty")
    )
    fits: list[dict[int, int]] = [{} for _row in rows]
    for question, bank, topic, difficulty, *items in found:
        for row, fitting in zip(rows, fits, strict=True):
            if (
                row.bank_id == bank
                and row.topic_id in {None, topic}
                and row.difficulty in {None, difficulty}
                and row.item_id in {None, *items}
            ):
                fitting[question] = difficulty or UNSAID
    return [Sought(row.count, fitting) for row, fitting in zip(rows, fits, strict=True)]


def why_not(rows: Iterable[BlueprintRow], use: str) -> list[str]:
    """Why no paper of that use can be made up now, in sentences; empty when one can."""
    held = list(rows)
    if not held:
        return [_t("This blueprint has no rows yet.")]
    return [str(shortage) for shortage in shortages(sought_by(held, use))]
