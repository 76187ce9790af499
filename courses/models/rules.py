"""What the province asks of a lesson before it is published: how much each thing matters,
limits, and the words that have to be explained."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from courses.models.catalogue import Audience
from courses.proofreading import Kind, Rules, Severity
from courses.proofreading.kinds import DEFAULTS
from courses.proofreading.terms import FOR_EVERYBODY, FOR_RESIDENTS, terms_in
from learning.people.folding import tidy_lines


def words_for_everybody() -> str:
    return FOR_EVERYBODY


def words_for_residents() -> str:
    return FOR_RESIDENTS


def limit(label: Any, default: int, least: int, most: int) -> Any:
    validators = [MinValueValidator(least), MaxValueValidator(most)]
    return models.PositiveSmallIntegerField(label, default=default, validators=validators)


def severity(kind: Kind) -> Any:
    return models.CharField(
        kind.label, max_length=5, choices=Severity.choices, default=DEFAULTS[kind].value
    )


@register_setting(icon="tasks", order=620)
class WritingRules(BaseGenericSetting):
    """One row for the province: a page is proofread without knowing who asks."""

    no_description = severity(Kind.NO_DESCRIPTION)
    empty = severity(Kind.EMPTY)
    not_read = severity(Kind.NOT_READ)
    too_heavy = severity(Kind.TOO_HEAVY)
    silent_film = severity(Kind.SILENT_FILM)
    long_sentence = severity(Kind.LONG_SENTENCE)
    long_paragraph = severity(Kind.LONG_PARAGRAPH)
    unexplained = severity(Kind.UNEXPLAINED)
    link_words = severity(Kind.LINK_WORDS)
    capitals = severity(Kind.CAPITALS)
    skipped_heading = severity(Kind.SKIPPED_HEADING)
    no_picture = severity(Kind.NO_PICTURE)

    sentence_of_residents = limit(_("longest sentence for residents, in syllables"), 25, 10, 60)
    sentence_of_officials = limit(_("longest sentence for officials, in syllables"), 35, 10, 80)
    paragraph_of_residents = limit(_("longest paragraph for residents"), 80, 20, 300)
    paragraph_of_officials = limit(_("longest paragraph for officials"), 120, 20, 400)
    opening_kb = limit(_("until a lesson can be read, in KB"), 60, 20, 2000)
    whole_kb = limit(_("with all its pictures, in KB"), 300, 20, 20_000)

    terms = models.TextField(
        _("words to explain to everybody"),
        default=words_for_everybody,
        blank=True,
        help_text=_("A line a word, with how it may be explained: OTP – a code used once."),
    )
    terms_of_residents = models.TextField(
        _("words to explain to residents"), default=words_for_residents, blank=True
    )

    panels: ClassVar[list[Any]] = [
        HelpPanel(template="courses/admin/proofreading/rules_help.html"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("no_description"), FieldPanel("empty")]),
                FieldRowPanel([FieldPanel("not_read"), FieldPanel("too_heavy")]),
                FieldRowPanel([FieldPanel("silent_film"), FieldPanel("no_picture")]),
                FieldRowPanel([FieldPanel("long_sentence"), FieldPanel("long_paragraph")]),
                FieldRowPanel([FieldPanel("unexplained"), FieldPanel("link_words")]),
                FieldRowPanel([FieldPanel("capitals"), FieldPanel("skipped_heading")]),
            ],
            heading=_("How much it matters"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("sentence_of_residents"), FieldPanel("sentence_of_officials")]
                ),
                FieldRowPanel(
                    [FieldPanel("paragraph_of_residents"), FieldPanel("paragraph_of_officials")]
                ),
                FieldRowPanel([FieldPanel("opening_kb"), FieldPanel("whole_kb")]),
            ],
            heading=_("Limits"),
        ),
        MultiFieldPanel(
            [FieldPanel("terms_of_residents"), FieldPanel("terms")],
            heading=_("Words to explain"),
        ),
    ]

    class Meta:
        verbose_name = _("rules of writing")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def clean(self) -> None:
        super().clean()
        self.terms, self.terms_of_residents = map(tidy_lines, (self.terms, self.terms_of_residents))
        if self.whole_kb < self.opening_kb:
            raise ValidationError(
                {"whole_kb": _("The whole lesson cannot be lighter than its beginning.")}
            )

    @classmethod
    def in_force(cls) -> "WritingRules":
        """Looking at them makes no row."""
        return cls.objects.first() or cls()

    def rules_for(self, audience: str) -> Rules:
        is_for_residents = audience == Audience.RESIDENT
        words = [self.terms, self.terms_of_residents] if is_for_residents else [self.terms]
        whom = "residents" if is_for_residents else "officials"
        return Rules(
            severities={kind: Severity(getattr(self, kind.value)) for kind in Kind},
            longest_sentence=getattr(self, f"sentence_of_{whom}"),
            longest_paragraph=getattr(self, f"paragraph_of_{whom}"),
            opening_kb=self.opening_kb,
            whole_kb=self.whole_kb,
            terms=terms_in("\n".join(words)),
        )
