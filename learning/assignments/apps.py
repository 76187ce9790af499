"""What a unit asks of its people: courses with a deadline, reminders, and what became of them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AssignmentsConfig(AppConfig):
    name = "learning.assignments"
    label = "assignments"

    def ready(self) -> None:
        from learning.assignments import receivers  # noqa: F401
        from learning.people.auditing import name_acts

        name_acts(
            {
                "assignments.given": _("Gave a course to a unit"),
                "assignments.deadline": _("Changed the deadline of an assigned course"),
                "assignments.withdrawn": _("Withdrew an assigned course"),
                "assignments.group_made": _("Made a group"),
                "assignments.group_joined": _("Put a person into a group"),
                "assignments.group_left": _("Took a person out of a group"),
                "assignments.followed": _("An assigned course goes on in the unit that follows"),
                "assignments.exempted": _("Exempted a person from an assigned course"),
                "assignments.exemption_ended": _("Ended an exemption from an assigned course"),
                "assignments.reminded": _("Reminded a person of an assigned course"),
                "assignments.round": _("Had all reminded who are behind with an assigned course"),
                "assignments.elsewhere_entered": _("Entered learning done elsewhere for a person"),
                "assignments.elsewhere_accepted": _("Accepted learning done elsewhere"),
                "assignments.elsewhere_refused": _("Did not accept learning done elsewhere"),
                "assignments.exported": _("Downloaded how an assigned course stands"),
            }
        )
