"""The teaching."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

ACTS = {
    "courses.note_answered": _("Answered a learner's question about a lesson"),
    "courses.rules_changed": _("Changed the rules of writing"),
    "courses.narration_in_use": _("Put a reading of a lesson in use"),
    "courses.lesson_file_opened": _("Read a Word file of a lesson"),
    "courses.lesson_made_of_file": _("Made a lesson of a Word file"),
    "courses.lesson_file_abandoned": _("Abandoned a Word file of a lesson"),
    "courses.framework_made": _("Made a framework of skills"),
    "courses.framework_written": _("Changed the draft of a framework of skills"),
    "courses.framework_published": _("Put a framework of skills in force"),
    "courses.framework_amended": _("Changed what is said about a framework of skills"),
    "courses.framework_retired": _("Took a framework of skills out of use"),
    "courses.framework_deleted": _("Deleted the draft of a framework of skills"),
    "courses.framework_copied": _("Began a new version of a framework of skills"),
    "courses.framework_mapped": _("Mapped the items of two frameworks of skills"),
}


class CoursesConfig(AppConfig):
    name = "courses"

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from courses import receivers  # noqa: F401
        from courses.access import FrameworkPolicy, NotePolicy, PartPolicy, RulesPolicy
        from courses.models import Framework, LessonNote, SharedPart, WritingRules
        from learning.people.auditing import name_acts

        register_permission_policy(LessonNote, NotePolicy(LessonNote))
        register_permission_policy(Framework, FrameworkPolicy(Framework))
        register_permission_policy(WritingRules, RulesPolicy(WritingRules))
        register_permission_policy(SharedPart, PartPolicy(SharedPart))
        name_acts(ACTS)
