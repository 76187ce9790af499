"""A printed paper and its key, in the words they were made with."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from cms.models import Picture
from quizzes import printing
from quizzes.models import KeyCorrection, PaperQuestion, PrintedPaper
from quizzes.printing import Drawing, Solution
from quizzes.queries.keys import corrections_of
from quizzes.queries.papers import items_of
from quizzes.sheets import pictures_in
from quizzes.wording import Words


def paper_to_print(printed: PrintedPaper) -> printing.Paper:
    items, words = items_of(printed.paper), words_of(printed)
    pictures = drawings_of(printed)
    return printing.Paper(
        unit=printed.unit_name,
        title=printed.title,
        code=printed.code,
        minutes=printed.minutes,
        questions=[
            printing.question_on_paper(**asked(item, words), pictures=pictures) for item in items
        ],
    )


def key_to_print(printed: PrintedPaper) -> tuple[printing.Paper, list[Solution]]:
    """By the key of today: a wrong one may have been corrected since."""
    items, words = items_of(printed.paper), words_of(printed)
    corrections = corrections_of(item.version_id for item in items)
    head = printing.Paper(printed.unit_name, printed.title, printed.code, printed.minutes)
    return head, [solved(item, words, corrections.get(item.version_id)) for item in items]


def solved(
    item: PaperQuestion, words: Mapping[int, Words], correction: KeyCorrection | None
) -> Solution:
    right = item.version.right
    if correction is not None and correction.right is not None:
        right = correction.right
    elif correction is not None:
        return Solution(item.position, "", str(correction.get_what_display()))
    return printing.solution_of(**asked(item, words), right=right)


def asked(item: PaperQuestion, words: Mapping[int, Words]) -> dict[str, Any]:
    version = item.version
    return {
        "number": item.position,
        "kind": version.kind,
        "structure": version.structure,
        "order": item.option_order,
        "words": words[version.pk],
    }


def words_of(printed: PrintedPaper) -> dict[int, Words]:
    return dict(printed.wordings.values_list("version", "words"))


def drawings_of(printed: PrintedPaper) -> dict[int, Drawing]:
    """As they were when the paper was made."""
    return {
        kept.picture_number: Drawing(
            b64encode(bytes(kept.content)).decode(), kept.width, kept.height
        )
        for kept in printed.pictures.all()
    }


def pictures_of(words: Mapping[int, Words]) -> dict[int, bytes]:
    """The files of today; without those that are gone."""
    found = {}
    for picture in Picture.objects.filter(pk__in=pictures_in(words.values())):
        try:
            with picture.file.open("rb") as file:
                found[picture.pk] = file.read()
        except OSError:
            continue
    return found
