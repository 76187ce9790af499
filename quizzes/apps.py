"""The testing."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuizzesConfig(AppConfig):
    name = "quizzes"

    def ready(self) -> None:
        from learning.people.auditing import name_acts
        from quizzes import receivers  # noqa: F401

        name_acts(
            {
                "quizzes.papers_made": _("Made papers to print"),
                "quizzes.paper_taken": _("Took a printed paper"),
                "quizzes.key_taken": _("Took the key of a printed paper"),
                "quizzes.extra_time": _("Gave more time in quizzes"),
                "quizzes.appeal_answered": _("Answered an appeal about a result"),
                "quizzes.attempt_looked_at": _("Looked at an attempt at a quiz"),
                "quizzes.confirmations_listed": _("Made a list of results to be confirmed"),
                "quizzes.confirmations_taken": _("Took a list of results to be confirmed"),
                "quizzes.confirmations_sent": _("Noted that a list of results was sent"),
                "quizzes.confirmations_decided": _("Entered the decision on a list of results"),
                "quizzes.decision_corrected": _("Corrected the number or day of a decision"),
                "quizzes.confirmation_changed": _("Changed how a result stands with the authority"),
                "quizzes.key_corrected": _("Had a question marked again"),
                "quizzes.questions_sorted": _("Sorted questions"),
                "quizzes.questions_moved": _("Moved questions to another bank"),
                "quizzes.questions_retired": _("Retired questions"),
                "quizzes.readings_chosen": _("Chose recordings of a question"),
                "quizzes.import_opened": _("Read a file of questions"),
                "quizzes.import_taken_in": _("Took in the questions of a file"),
                "quizzes.import_abandoned": _("Abandoned a file of questions"),
            }
        )
