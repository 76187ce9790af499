"""Template tags of the editor of translations."""

from typing import Any

from django import template
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.ui.side_panels import StatusSidePanel

register = template.Library()


class StatusOfTranslation(StatusSidePanel):
    """With the addresses that Wagtail links to once a snippet waits for its review."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        named = self.object.snippet_viewset.get_url_name
        return super().get_context_data(parent_context) | {
            "revisions_compare_url_name": named("revisions_compare"),
            "workflow_history_url": reverse(named("workflow_history"), args=[self.object.pk]),
        }


@register.simple_tag
def beside_translation(target: Any) -> list[tuple[str, str]]:
    """Folders above may add a page about a translation: a `beside_translation` hook,
    page or snippet → its label and address, or None."""
    found = [hook(target) for hook in hooks.get_hooks("beside_translation")]
    return [one for one in found if one]


@register.simple_tag
def complete(panels: list[Any]) -> str:
    """wagtail-localize's panel of a snippet has none of these addresses: its editor is an error
    from the moment the translation is handed in."""
    for panel in panels:
        if type(panel) is StatusSidePanel:
            panel.__class__ = StatusOfTranslation
    return ""
