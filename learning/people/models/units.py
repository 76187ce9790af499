"""Units of the two trees, their names and successions, and who belongs to them."""

from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from treebeard.mp_tree import MP_Node

from learning.people.folding import fold
from learning.people.models.learners import Learner

# For units older than our records: the day they began is not known.
BEFORE_RECORDS = date(1900, 1, 1)


class Tree(models.TextChoices):
    TERRITORY = "territory", _("territory")
    ORGANISATION = "organisation", _("organisation")


class Unit(MP_Node):
    """A place or an agency during one stretch of its history.

    A row never moves and never changes its extent once facts point at it: a change closes
    the row, opens another and writes a `UnitSuccession`. Codes live on with other meanings,
    so only (tree, code, valid_from) is unique.
    """

    class Kind(models.TextChoices):
        PROVINCE = "province", _("province")
        DISTRICT = "district", _("district (until 30 June 2025)")
        COMMUNE = "commune", _("commune")
        WARD = "ward", _("ward")
        TOWNSHIP = "township", _("township (until 30 June 2025)")
        VILLAGE = "village", _("village")
        AGENCY = "agency", _("agency")
        DEPARTMENT = "department", _("department")
        # Holds those of a unit that was split of whom nobody could say where they went.
        UNPLACED = "unplaced", _("not determined")

    tree = models.CharField(max_length=12, choices=Tree)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    code = models.CharField(max_length=20)
    name = models.CharField(_("name"), max_length=120)
    folded_name = models.CharField(max_length=120, editable=False, db_index=True)
    village_kind = models.CharField(
        max_length=20, blank=True, default="", help_text="xóm, khu, thôn, bản or tổ dân phố"
    )
    former_province_code = models.CharField(max_length=5, blank=True, default="")
    valid_from = models.DateField(default=BEFORE_RECORDS)
    valid_to = models.DateField(null=True, blank=True, help_text="The last day it existed.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["tree", "code", "valid_from"], name="unit_code_is_unique_at_its_start"
            ),
            models.UniqueConstraint(
                fields=["tree", "code"],
                condition=models.Q(valid_to__isnull=True),
                name="one_open_unit_a_code",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def stands_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.folded_name = fold(self.name)[:120]
        super().save(*args, **kwargs)


class UnitName(models.Model):
    """What a unit was called, and when."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    valid_from = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "valid_from"], name="one_unit_name_a_day"),
        ]

    def __str__(self) -> str:
        return self.name


class UnitSuccession(models.Model):
    """The old unit went, wholly or in part, into the new one. Many to many."""

    old = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successions")
    new = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="predecessions")
    happened_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["old", "new"], name="one_succession_a_pair"),
        ]

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


class Membership(models.Model):
    """A learner belongs to a unit for a time: one open territory, any number of agencies."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")
    tree = models.CharField(max_length=12, choices=Tree, editable=False)
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="The last day.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner"],
                condition=models.Q(tree=Tree.TERRITORY, until__isnull=True),
                name="one_open_territory_a_learner",
            ),
            models.UniqueConstraint(
                fields=["learner", "unit"],
                condition=models.Q(until__isnull=True),
                name="one_open_membership_a_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} in {self.unit_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.tree = self.unit.tree
        super().save(*args, **kwargs)
