"""A list under way from a file to people, what each of its rows became, and who was invited."""

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from learning.people.models import Learner, Membership, Unit


class Roster(models.Model):
    """A file's rows for one unit. The words of its rows go 30 days after it is over.

    `columns` says what each column is ("" for what is not taken in). `other_sheets` are the name
    and the rows of each other sheet of the workbook, until the columns of one were named; `above`
    are the rows over the heading.
    """

    class State(models.TextChoices):
        READ = "read", _("columns to be looked at")
        CHECKING = "checking", _("being checked")
        CHECKED = "checked", _("to be confirmed")
        TAKING_IN = "taking_in", _("being taken in")
        TAKEN_IN = "taken_in", _("taken in")
        UNDOING = "undoing", _("being undone")
        UNDONE = "undone", _("undone")
        ABANDONED = "abandoned", _("abandoned")

    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="rosters", verbose_name=_("unit")
    )
    entered_by = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="rosters")
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.READ)
    sheet = models.CharField(max_length=100, blank=True, default="")
    above = models.JSONField(default=list)
    heading_number = models.PositiveIntegerField(default=0)
    heading = models.JSONField(default=list)
    other_sheets = models.JSONField(default=list)
    columns = models.JSONField(default=list)
    made_at = models.DateTimeField(_("read"), db_default=Now(), editable=False)
    over_at = models.DateTimeField(null=True, blank=True, help_text="Taken in or abandoned.")
    checked_for = models.ForeignKey(
        Learner,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who said what the columns are: within whose reach doubles are looked for.",
    )
    held_by = models.CharField(
        max_length=200, blank=True, default="", help_text="Models whose rows kept it from undoing."
    )
    inviting_since = models.DateTimeField(
        null=True, blank=True, help_text="Until everybody has got an invitation."
    )

    class Meta:
        verbose_name = _("roster")
        verbose_name_plural = _("rosters")

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.pk}"


class RosterRow(models.Model):
    """One row of the file: `cells` as typed, `person` as read, `problems` by field.

    `double` is a person known already who may be the same. After the row was taken in, `learner`
    is who it made or met, and `memberships` what it added.
    """

    class Decision(models.TextChoices):
        UNDECIDED = "", _("to be decided")
        NEW = "new", _("a new person")
        SAME = "same", _("the same person")
        LEFT_OUT = "left_out", _("left out")

    roster = models.ForeignKey(Roster, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    cells = models.JSONField(default=list)
    person = models.JSONField(default=dict)
    problems = models.JSONField(default=dict)
    has_problems = models.BooleanField(default=False)
    home = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    double = models.ForeignKey(
        Learner, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decision = models.CharField(max_length=8, choices=Decision.choices, blank=True, default="")
    takes = models.JSONField(default=list, help_text="Fields in which the list is right.")
    before = models.JSONField(default=dict, help_text="What the record said of a person met.")
    learner = models.ForeignKey(
        Learner, null=True, blank=True, on_delete=models.SET_NULL, related_name="roster_rows"
    )
    is_new = models.BooleanField(default=False)
    memberships = models.ManyToManyField(Membership, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["roster", "number"], name="one_roster_row_a_number"),
        ]
        indexes = [
            models.Index(fields=["roster", "has_problems"], name="roster_rows_with_problems"),
        ]

    def __str__(self) -> str:
        return f"{self.roster_id}: {self.number}"


class Invitation(models.Model):
    """A personal code for somebody on a list who has no sign-in yet; only its hash is kept.

    It opens nothing by itself: the person proves the contact on record too. One is open at a
    time for each way, so that a letter does not spoil the link of a message.
    """

    class Way(models.TextChoices):
        MESSAGE = "message", _("by message")
        PAPER = "paper", _("on paper")

    roster = models.ForeignKey(Roster, on_delete=models.CASCADE, related_name="invitations")
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="invitations")
    way = models.CharField(max_length=8, choices=Way.choices)
    code_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    until = models.DateTimeField()
    wrong_years = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "way"],
                condition=models.Q(used_at=None, withdrawn_at=None),
                name="one_open_invitation_a_way",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.roster_id}: {self.pk}"
