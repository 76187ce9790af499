"""What the editor of a course is told."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.fields import StreamField

from courses.models.catalogue import Course
from courses.models.framework import Framework, FrameworkItem, frameworks_in_force
from courses.models.sharing import SharedPart
from courses.proofreading import Finding


class Proofreading:
    """What keeps a page from its readers is said before anything is saved: what was typed
    comes back with the reasons, and can be saved as a draft."""

    instance: Any
    errors: Any
    data: Any
    is_deferred_validation: bool
    add_error: Any
    parent_page: Any = None

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors or not self.goes_out():
            return
        found = self.instance.refusals(self.parent_page)
        for finding in found:
            self.add_error(None, finding.sentence)
        if found:
            self.add_error(None, _("It can still be saved as a draft, and nothing typed is lost."))
        for name, fault in faults_of_streams(self.instance, found).items():
            self.add_error(name, fault)

    def goes_out(self) -> bool:
        """Into review or to readers. Sending back and cancelling a review are neither."""
        if self.is_deferred_validation:
            return False
        approved = self.data.get("workflow-action-name") == "approve"
        return any(name in self.data for name in GOING_OUT) or (
            approved and "action-workflow-action" in self.data
        )


class ProofreadForm(Proofreading, WagtailAdminPageForm):
    """Of a page."""


GOING_OUT = ("action-publish", "action-submit", "action-restart-workflow")


class MarkedBelow(StreamBlockValidationError):
    """The sentences stand above; here each part carries its own."""

    def __init__(self, by_part: dict[int, ValidationError]) -> None:
        super().__init__(by_part)
        self.message = _("See the parts marked in red.")


def faults_of_streams(page: Any, found: list[Finding]) -> dict[str, MarkedBelow]:
    """By field, the parts that findings are about."""
    by_field: dict[str, dict[int, list[str]]] = {}
    for finding in found:
        name = finding.place.path.partition(".")[0]
        if finding.place.number and isinstance(page._meta.get_field(name), StreamField):
            parts = by_field.setdefault(name, {})
            parts.setdefault(finding.place.number - 1, []).append(finding.sentence)
    return {
        name: MarkedBelow({number: ValidationError(said) for number, said in parts.items()})
        for name, parts in by_field.items()
    }


class CoursePageForm(ProofreadForm):
    """A course is found by its own name, wherever in the tree its page is."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        others = Course.objects.filter(is_live=True).exclude(key=self.instance.translation_key)
        if others.filter(slug=cleaned.get("slug")).exists():
            self.add_error("slug", _("Another course has this address. Choose another."))
        return cleaned


class ItemChoices(forms.models.ModelChoiceIterator):  # type: ignore[type-arg]
    """Items under their framework and group."""

    def __iter__(self) -> Iterator[Any]:
        for heading, items in groupby(self.queryset, heading_of):
            yield heading, [self.choice(item) for item in items]


def heading_of(item: FrameworkItem) -> str:
    return f"{item.framework} – {item.group}"


class ItemsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    iterator = ItemChoices


def items_to_choose(chosen: list[int]) -> Any:
    """Those of frameworks in force today or from a later day, and what was chosen before."""
    today = timezone.localdate()
    coming = Q(framework__state=Framework.State.PUBLISHED, framework__valid_from__gt=today)
    shown = Q(framework__in=frameworks_in_force(today)) | coming | Q(pk__in=chosen)
    items = FrameworkItem.objects.filter(shown).select_related("framework", "group")
    order = ("framework__name", "framework__version", "framework", "group__position", "group")
    return items.order_by(*order, "position", "pk")


def parts_in(body: Any) -> set[int]:
    """The shared parts that a lesson names."""
    named = (block.value for block in body if block.block_type == "shared_part")
    return {part.pk for part in named if part is not None}


class LessonPageForm(ProofreadForm):
    """Which items of the frameworks in force the lesson teaches, and which shared parts it may
    show: those offered to its editor, and those it has already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = self.fields.get("items")
        if known is not None:
            chosen = [item.pk for item in self.instance.items.all()]
            self.fields["items"] = ItemsField(
                items_to_choose(chosen),
                required=False,
                label=known.label,
                help_text=known.help_text,
                widget=forms.CheckboxSelectMultiple,
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        chosen = parts_in(cleaned.get("body") or ())
        new = chosen - parts_in(self.instance.body)
        offered = SharedPart.objects.offered_to(self.for_user) if new else ()
        if new - {part.pk for part in offered}:
            sentence = _("Choose shared parts that are published, of your own unit or one above.")
            self.add_error("body", sentence)
        return cleaned
