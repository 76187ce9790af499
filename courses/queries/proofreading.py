"""A page as its last draft is, with what was found in it and the ways to mend it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.models import Lesson
from courses.proofreading import Finding, Kind, Severity

HEADINGS = {
    Severity.BLOCK: (gettext_lazy("Mend before publishing"), "error"),
    Severity.WARN: (gettext_lazy("Better mended"), "warning"),
    Severity.HINT: (gettext_lazy("Hints"), "help"),
}


@dataclass(frozen=True)
class Line:
    """A finding and where it is mended; `path` leads there inside the editor."""

    finding: Finding
    address: str
    way: str
    path: str = ""


@dataclass(frozen=True)
class Group:
    severity: Severity
    heading: Any
    icon: str
    lines: list[Line]


@dataclass(frozen=True)
class Look:
    page: Any
    draft: Any
    findings: list[Finding]

    @property
    def edit_address(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    @property
    def counts(self) -> list[int]:
        """How many of each weight, in the order of the headings."""
        return [sum(f.severity == severity for f in self.findings) for severity in HEADINGS]

    @cached_property
    def groups(self) -> list[Group]:
        return [
            Group(severity, heading, icon, lines)
            for severity, (heading, icon) in HEADINGS.items()
            if (lines := [self.line(f) for f in self.findings if f.severity == severity])
        ]

    def line(self, finding: Finding) -> Line:
        if finding.kind == Kind.NOT_READ:
            lesson = Lesson.objects.get(key=self.page.identity_key)
            there = reverse("narration_reading", args=[lesson.pk, settings.LANGUAGE_CODE])
            return Line(finding, there, _("To the readings"))
        path = finding.place.path
        # Wagtail's own way to a field of an editor.
        return Line(finding, f"{self.edit_address}#:w:contentpath={path}", _("Show"), path)


def look_at(page: Any) -> Look:
    """Of the last saved draft."""
    specific = page.specific
    draft = specific.get_latest_revision_as_object()
    return Look(specific, draft, draft.findings())
