"""What a unit asks of its people: courses with a deadline, reminders, and what became of them."""

from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    name = "learning.assignments"
    label = "assignments"
