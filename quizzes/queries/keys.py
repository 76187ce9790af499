"""The keys by which answers are marked: of the version, or of its correction, and what other
languages accept where answers are typed."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from quizzes.kinds import IN_WORDS, Accepted, kind_of
from quizzes.models import Answer, KeyCorrection, QuestionVersion, QuestionWording


def corrections_of(versions: Iterable[int]) -> dict[int, KeyCorrection]:
    """The correction that holds for each version that has one. One query."""
    rows = KeyCorrection.objects.filter(version__in=list(versions)).order_by("pk")
    return {row.version_id: row for row in rows}


def accepted_of(versions: Iterable[QuestionVersion]) -> dict[int, Accepted]:
    """What is accepted besides the Vietnamese today, in whichever language it is typed: people
    think in one and read in another. One query; none where nothing is typed in words."""
    asked = [version.pk for version in versions if version.kind in IN_WORDS]
    found: dict[int, dict[str, list[str]]] = {}
    if asked:
        rows = QuestionWording.objects.filter(version__in=asked, is_current=True)
        others = rows.exclude(language=settings.LANGUAGE_CODE).order_by("language")
        for version, accepted in others.values_list("version", "accepted"):
            for part, words in accepted.items():
                found.setdefault(version, {}).setdefault(part, []).extend(words)
    return dict(found)


def own_key(version: QuestionVersion, wording: QuestionWording, accepted: Accepted) -> Any:
    """The key with what is accepted besides, in the language of the wording first."""
    kind = kind_of(version.kind)
    return kind.widened(kind.widened(version.right, accepted), wording.accepted)


def keys_of(answers: Iterable[Answer]) -> dict[int, Any]:
    """The key by which each answer is marked today, its own language before others. Two
    queries at most."""
    held = list(answers)
    accepted = accepted_of(answer.version for answer in held)
    corrections = corrections_of(answer.version_id for answer in held)
    replaced = {pk: row.right for pk, row in corrections.items() if row.right is not None}
    return {
        answer.pk: replaced[answer.version_id]
        if answer.version_id in replaced
        else own_key(answer.version, answer.wording, accepted.get(answer.version_id, {}))
        for answer in held
    }


def key_of_today(version: QuestionVersion) -> Any:
    """In Vietnamese first, then what other languages accept. One query."""
    kind, accepted = kind_of(version.kind), accepted_of([version]).get(version.pk, {})
    return kind.widened(kind.widened(version.right, accepted), kind.typed_in(version.right))
