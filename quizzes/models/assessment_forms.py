"""What the editor of an assessment is told before it is published."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from courses.models import Framework, FrameworkGroup
from quizzes.models.assessments import Assessment
from quizzes.models.forms import DrawnForm


class AssessmentPageForm(DrawnForm, WagtailAdminPageForm):
    """A framework in force, marks of its own groups, and enough questions for the paper."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = self.instance.framework_id
        if "framework" in self.fields:
            published = Framework.objects.filter(state=Framework.State.PUBLISHED)
            self.fields["framework"].queryset = published | Framework.objects.filter(pk=held)
        if "group_marks" in self.formsets:
            for form in self.formsets["group_marks"].forms:
                self.offer_groups(form)

    def offer_groups(self, form: Any) -> None:
        groups = FrameworkGroup.objects.exclude(framework__state=Framework.State.DRAFT)
        form.fields["group"].queryset = groups.select_related("framework").order_by(
            "framework__name", "framework__version", "position"
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        others = Assessment.objects.filter(is_live=True).exclude(key=self.instance.translation_key)
        if others.filter(slug=cleaned.get("slug")).exists():
            self.add_error("slug", _("Another assessment has this address. Choose another."))
        self.check_groups(cleaned.get("framework"))
        return cleaned

    def check_groups(self, framework: Framework | None) -> None:
        """A mark of another framework's group would ask for what no question can show."""
        marks = self.formsets.get("group_marks")
        if marks is None or framework is None:
            return
        marks.is_valid()
        for form in marks.forms:
            group = getattr(form, "cleaned_data", {}).get("group")
            if group is not None and group.framework_id != framework.pk:
                form.add_error("group", _("This group belongs to another framework of skills."))
