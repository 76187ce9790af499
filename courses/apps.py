"""The teaching."""

from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "courses"

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from courses import receivers  # noqa: F401
        from courses.access import NotePolicy
        from courses.models import LessonNote

        register_permission_policy(LessonNote, NotePolicy(LessonNote))
