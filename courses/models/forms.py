"""What the editor of a course is told."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from courses.models.catalogue import Course
from courses.models.framework import Framework, FrameworkItem, frameworks_in_force


class CoursePageForm(WagtailAdminPageForm):
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


class LessonPageForm(WagtailAdminPageForm):
    """Which items of the frameworks in force the lesson teaches."""

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
