"""How a unit's report begins and ends on paper, the template, and who signed it off."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.halfyear.models.snapshots import Snapshot
from learning.people.models import Learner, Unit


class Layout(models.TextChoices):
    """By whose rules a document is laid out."""

    STATE = "state", _("State body")
    PARTY = "party", _("Party body")


class Letterhead(models.Model):
    """What a unit writes above and below its report, kept from one period to the next."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    layout = models.CharField(max_length=8, choices=Layout)
    fields = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "layout"], name="one_letterhead_a_layout"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.layout}"


class Template(models.Model):
    """The province's own .docx for a layout; without one, the platform's is used."""

    layout = models.CharField(max_length=8, choices=Layout, unique=True)
    name = models.CharField(max_length=160)
    content = models.BinaryField()
    uploaded_by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.name


class SignOff(models.Model):
    """A unit's report left the house: its number, its day, and all that was around it then.

    A slip in it is mended by withdrawing it with a reason; the row stays.
    """

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="sign_offs")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    layout = models.CharField(max_length=8, choices=Layout)
    fields = models.JSONField()
    # The template of that day; none is the platform's own.
    template = models.BinaryField(null=True)
    number = models.CharField(max_length=40)
    signed_on = models.DateField()
    by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(blank=True, default="", help_text="Why it was withdrawn.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["snapshot", "unit", "layout"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="one_sign_off_in_force",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True, reason="")
                | (models.Q(withdrawn_at__isnull=False) & ~models.Q(reason="")),
                name="withdrawn_with_a_reason",
            ),
            models.CheckConstraint(condition=~models.Q(number=""), name="signed_off_with_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.snapshot_id} {self.unit_id}: {self.number}"


class SignedFile(models.Model):
    """A document as it was made at the signing. Later releases would word it otherwise."""

    sign_off = models.ForeignKey(SignOff, on_delete=models.PROTECT, related_name="files")
    form = models.CharField(max_length=4)
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sign_off", "form"], name="one_signed_file_a_form"),
        ]

    def __str__(self) -> str:
        return f"{self.sign_off_id} {self.form}"
