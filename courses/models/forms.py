"""What the editor of a course is told."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from courses.models.catalogue import Course


class CoursePageForm(WagtailAdminPageForm):
    """A course is found by its own name, wherever in the tree its page is."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        others = Course.objects.filter(is_live=True).exclude(key=self.instance.translation_key)
        if others.filter(slug=cleaned.get("slug")).exists():
            self.add_error("slug", _("Another course has this address. Choose another."))
        return cleaned
