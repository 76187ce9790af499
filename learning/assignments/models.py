"""What a unit asks of its people, who need not do it, of what they were reminded, and what they
learnt elsewhere."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from courses.models import Course, CourseEdition
from learning.people.models import Learner, Unit


def usual_reminders() -> list[int]:
    """Days from the deadline: a week and a day before, on the day, and three days after."""
    return [-7, -1, 0, 3]


class Group(models.Model):
    """People of a unit whom it names: say those who came new, or who work at the one-stop desk."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="groups")
    name = models.CharField(max_length=120)
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "name"], name="one_group_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class GroupMember(models.Model):
    """Somebody is in a group. Counts only while the person belongs to the group's unit."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="members")
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="in_groups")
    since = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "learner"], name="once_in_a_group"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} in {self.group_id}"


class Assignment(models.Model):
    """A unit asks everybody who belongs to it, today or later, to finish an edition by a day.

    Or those of a group of it.

    Who they are is never stored: it follows from the memberships of the day. Being assigned is
    not joining; nothing here makes an enrolment.
    """

    class Duty(models.TextChoices):
        MUST = "must", _("required")
        SHOULD = "should", _("encouraged")

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="assignments")
    group = models.ForeignKey(
        Group, null=True, blank=True, on_delete=models.PROTECT, related_name="assignments"
    )
    edition = models.ForeignKey(CourseEdition, on_delete=models.PROTECT, related_name="assignments")
    duty = models.CharField(max_length=8, choices=Duty.choices, default=Duty.MUST)
    opens_on = models.DateField()
    due_on = models.DateField(help_text="The last day.")
    grace_days = models.PositiveSmallIntegerField(
        default=14, help_text="Whoever joins the unit later has at least so many days."
    )
    counts_since = models.DateField(
        null=True, blank=True, help_text="Completions before this day do not count; empty: all do."
    )
    reminders = models.JSONField(default=usual_reminders, help_text="Days from the deadline.")
    words = models.TextField(blank=True, default="")
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    given_at = models.DateTimeField(default=timezone.now, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("assigned course")
        verbose_name_plural = _("assigned courses")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(due_on__gte=models.F("opens_on")),
                name="assignment_is_due_after_it_opens",
            ),
            models.UniqueConstraint(
                fields=["unit", "edition"],
                condition=models.Q(withdrawn_at__isnull=True, group__isnull=True),
                name="one_open_assignment_a_unit_and_edition",
            ),
            models.UniqueConstraint(
                fields=["unit", "group", "edition"],
                condition=models.Q(withdrawn_at__isnull=True, group__isnull=False),
                name="one_open_assignment_a_group_and_edition",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} for {self.unit_id} by {self.due_on}"


class Exemption(models.Model):
    """A person need not do an assignment: for good, or until a day."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="exemptions")
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="exemptions")
    reason = models.CharField(max_length=200)
    until = models.DateField(null=True, blank=True, help_text="The last day.")
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    given_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assignment", "learner"], name="one_exemption"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} from {self.assignment_id}"


class Reminder(models.Model):
    """A step of an assignment's plan was taken for a person: never again."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="reminded")
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="reminded")
    step = models.SmallIntegerField(help_text="Days from the deadline.")
    due_on = models.DateField(help_text="The deadline it spoke of; a new one begins a new plan.")
    queued_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "learner", "step", "due_on"], name="one_reminder_a_step"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id} {self.step:+d}: {self.learner_id}"


class Round(models.Model):
    """Somebody had all reminded who were behind, among the people that one answers for."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="rounds")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(default=timezone.now, editable=False)
    done_at = models.DateTimeField(null=True, blank=True)
    people = models.PositiveIntegerField(default=0, help_text="How many were sent a message.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "asked_by"],
                condition=models.Q(done_at__isnull=True),
                name="one_round_under_way",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id}: {self.asked_at}"


class LearntElsewhere(models.Model):
    """Learning done outside, say on the national platform: told, looked through, accepted or not.

    `course` is ours for which it stands, if any. It never makes a completion, an award or a
    number: it only answers an assignment, and is called by its name everywhere.
    """

    class State(models.TextChoices):
        ENTERED = "entered", _("waiting for review")
        ACCEPTED = "accepted", _("accepted")
        REFUSED = "refused", _("not accepted")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="learnt_elsewhere")
    course = models.ForeignKey(
        Course, null=True, blank=True, on_delete=models.PROTECT, related_name="learnt_elsewhere"
    )
    title = models.CharField(max_length=200)
    provider = models.CharField(max_length=160)
    done_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.ENTERED)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    entered_at = models.DateTimeField(default=timezone.now, editable=False)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True, default="", help_text="Why not.")

    class Meta:
        verbose_name = _("learning done elsewhere")
        verbose_name_plural = _("learning done elsewhere")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="entered", reviewed_at__isnull=True)
                | models.Q(state="accepted", reviewed_at__isnull=False)
                | (models.Q(state="refused", reviewed_at__isnull=False) & ~models.Q(reason="")),
                name="learnt_elsewhere_is_reviewed_with_a_reason",
            ),
        ]
        indexes = [
            models.Index(
                fields=["course", "learner"],
                condition=models.Q(state="accepted"),
                name="accepted_from_elsewhere",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.title}"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.ENTERED


class Evidence(models.Model):
    """The paper that shows it. In the database, so that no folder or store holds it and it goes
    in the same moment as the person."""

    learnt = models.OneToOneField(
        LearntElsewhere, on_delete=models.CASCADE, related_name="evidence"
    )
    ending = models.CharField(max_length=4, help_text="pdf, jpg or png")
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.learnt_id}.{self.ending}"
