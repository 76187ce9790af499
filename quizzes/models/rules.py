"""The rules of a quiz: the same on its page, where trainers write them, and on the quiz, where
they hold."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from cms.models import SAME_ADDRESS
from quizzes.models.bank import Use
from quizzes.models.blueprint import Blueprint

LONGEST_MINUTES = 24 * 60


class Screens(models.TextChoices):
    ALL = "all", _("all questions on one page")
    ONE = "one", _("one question a screen")


class ShownResult(models.TextChoices):
    ANSWERS = "answers", _("points, and each question with its mark")
    SCORE = "score", _("points only")


class Rules(models.Model):
    """How a quiz is taken. The clock is always the server's."""

    use = models.CharField(
        _("kind of quiz"),
        max_length=8,
        choices=[(Use.PRACTICE, _("practice: explains at once")), (Use.GRADED, _("final test"))],
        default=Use.PRACTICE,
    )
    blueprint = models.ForeignKey(
        Blueprint,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("blueprint"),
        help_text=_("It says what is asked; banks and the number below then count for nothing."),
    )
    draw = models.PositiveSmallIntegerField(
        _("questions drawn"), default=0, help_text=_("0: all questions of the banks.")
    )
    shuffled = models.BooleanField(_("in random order"), default=True)
    pass_mark = models.PositiveSmallIntegerField(
        _("pass mark, per cent"),
        default=70,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    attempts = models.PositiveSmallIntegerField(
        _("attempts"), default=0, help_text=_("0: as often as one likes.")
    )
    wait_hours = models.PositiveSmallIntegerField(
        _("hours between attempts"), default=0, help_text=_("0: at once.")
    )
    minutes_allowed = models.PositiveSmallIntegerField(
        _("minutes for one attempt"),
        default=0,
        validators=[MaxValueValidator(LONGEST_MINUTES)],
        help_text=_("0: no limit. When the time is over, what was saved is submitted."),
    )
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(
        _("closes"),
        null=True,
        blank=True,
        help_text=_("Papers that are open then are submitted as they are."),
    )
    access_code = models.CharField(
        _("access code"),
        max_length=20,
        blank=True,
        help_text=_("Said aloud in the room; asked for before the paper. Empty: none."),
    )
    screens = models.CharField(
        _("on the screen"), max_length=3, choices=Screens, default=Screens.ALL
    )
    may_go_back = models.BooleanField(
        _("going back to earlier questions"),
        default=True,
        help_text=_("With one question a screen only."),
    )
    shows = models.CharField(
        _("the result shows"),
        max_length=7,
        choices=ShownResult,
        default=ShownResult.ANSWERS,
        help_text=_("The right answers of a final test are never shown."),
    )
    shows_after_closing = models.BooleanField(_("only after the quiz has closed"), default=False)

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        wrong: dict[str, Any] = {}
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            wrong["closes_at"] = _("The quiz must close after it opens.")
        if self.shows_after_closing and not self.closes_at:
            wrong["shows_after_closing"] = _("Say when the quiz closes, or show results at once.")
        if self.screens == Screens.ALL and not self.may_go_back:
            wrong["may_go_back"] = _("Going back can only be closed with one question a screen.")
        if wrong:
            raise ValidationError(wrong)

    @property
    def goes_forward_only(self) -> bool:
        return self.screens == Screens.ONE and not self.may_go_back

    def ends_at(self, begun: datetime, extra: int) -> datetime | None:
        """When a paper begun then is over, with `extra` per cent of time; None: never."""
        ends = [self.closes_at] if self.closes_at else []
        if self.minutes_allowed:
            seconds = self.minutes_allowed * 60 * (100 + extra) // 100
            ends.append(begun + timedelta(seconds=seconds))
        return min(ends, default=None)

    def is_open_at(self, now: datetime) -> bool:
        return (not self.opens_at or self.opens_at <= now) and (
            not self.closes_at or now < self.closes_at
        )


RULE_FIELDS = [field.name for field in Rules._meta.local_fields]


HOW_IT_IS_TAKEN = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("minutes_allowed"), FieldPanel("wait_hours")]),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        FieldPanel("access_code"),
        FieldRowPanel([FieldPanel("screens"), FieldPanel("may_go_back")]),
        FieldRowPanel([FieldPanel("shows"), FieldPanel("shows_after_closing")]),
    ],
    heading=_("When and how it is taken"),
    classname="collapsed",
)


class RulesOfPage(Rules):
    """The rules as a page carries them, in its drafts too. Nobody translates them."""

    override_translatable_fields: ClassVar[list[Any]] = [
        SAME_ADDRESS,
        SynchronizedField("access_code", overridable=False),
        SynchronizedField("blueprint", overridable=False),
    ]

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(cls, data: Any, *args: Any, **named: Any) -> Any:
        """A draft outlives the blueprint it named; Wagtail's own refusal would be an error."""
        named_by = data.get("blueprint")
        if named_by and not Blueprint.objects.filter(pk=named_by).exists():
            data = {**data, "blueprint": None}
        return super().from_serializable_data(data, *args, **named)  # type: ignore[misc]
