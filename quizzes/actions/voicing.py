"""Recordings of a question in another language are chosen."""

from collections.abc import Mapping

from django.db import transaction

from learning.people.actions import note
from learning.people.models import RoleGrant, User
from learning.people.queries import units_led_by
from quizzes.actions.publishing import freeze
from quizzes.models import Question, QuestionReading, QuestionText


@transaction.atomic
def choose_readings(*, text: QuestionText, chosen: Mapping[str, int | None], by: User) -> bool:
    """Keep which recording is heard for each part; whether learners hear them from now on. What
    a trainer chose goes out with the next publication, which somebody else reviews."""
    question = Question.objects.select_for_update().get(key=text.translation_key)
    language = text.locale.language_code
    rows = QuestionReading.objects.filter(question=question, language=language)
    kept = {part: recording for part, recording in chosen.items() if recording}
    rows.exclude(part__in=kept).delete()
    for part, recording in kept.items():
        QuestionReading.objects.update_or_create(
            question=question,
            language=language,
            part=part,
            defaults={"recording_id": recording},
        )
    said = {"question": question.pk, "language": language}
    note("quizzes.readings_chosen", by=by, unit=question.bank.owner, **said)
    # Words of an older version wait until they are brought up to date.
    said_now = question.current is not None and question.current.wordings.filter(
        language=language, is_current=True
    )
    heard = bool(text.live and reviews(by, question) and said_now)
    if heard:
        freeze(text=QuestionText.objects.get(pk=text.pk))
    return heard


def reviews(user: User, question: Question) -> bool:
    led = units_led_by(user, RoleGrant.Role.REVIEWER).filter(pk=question.bank.owner_id)
    return user.is_superuser or led.exists()
