"""The project as an app: it makes Celery known to every process."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "learning"

    def ready(self) -> None:
        # Tasks bind to the configured app only if it exists before the first `.delay()`.
        from learning import celery  # noqa: F401
