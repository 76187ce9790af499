"""Questions out of rows: one row each with options A to H, or one row for each option."""

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

from courses.opening import parts_of
from learning.people.folding import fold
from learning.people.sheets import Unreadable
from quizzes.exchange.checking import Collector
from quizzes.exchange.neutral import Question, Reading
from quizzes.exchange.truth import kind_of
from quizzes.exchange.words import tidy_markup
from quizzes.exchange.workbook import layout
from quizzes.exchange.workbook.cells import Row, Sheet, sheets_of
from quizzes.exchange.workbook.parts import PARTS, TRUTHS, Rows, options_of


def read(content: bytes, files: Mapping[str, bytes] | None = None) -> Reading:
    parts_of(content)
    found = Collector()
    sheets = sheets_of(content)
    if not sheets:
        raise Unreadable(
            _("No row of headings was found. Take our Excel template, or name the columns"
              " “Câu hỏi”, “A”, “B”, “C”, “D” and “Đáp án”.")
        )  # fmt: skip
    for sheet in sheets:
        read_sheet(found, sheet, files or {})
    return found.reading()


def read_sheet(found: Collector, sheet: Sheet, files: Mapping[str, bytes]) -> None:
    if sheet.unknown:
        words = _("Columns that are not known were not taken: %(names)s.")
        found.remark(sheet.name, words % {"names": ", ".join(sheet.unknown)[:200]})
    current: Rows | None = None
    for row in sheet.rows:
        if begins(row):
            close(found, sheet, current)
            current = Rows(row, files)
        elif current:
            current.rows.append(row)
        else:
            found.leave_out(
                place_of(sheet, row), _("There is an answer without a question before it.")
            )
    close(found, sheet, current)


def begins(row: Row) -> bool:
    return bool(row.text("number") or row.text("stem") or row.picture("picture"))


def place_of(sheet: Sheet, row: Row) -> str:
    return _("Sheet “%(sheet)s”, row %(row)d") % {"sheet": sheet.name, "row": row.number}


def close(found: Collector, sheet: Sheet, rows: Rows | None) -> None:
    if rows is None:
        return
    place = place_of(sheet, rows.first)
    if any(cell.is_date for row in rows.rows for cell in row.cells.values()):
        rows.lost.append(_("Excel made a date of what was typed. Look whether it is still right."))
    written = rows.first.text("kind")
    kind = layout.kind_of(written) or guessed(rows)
    if written and not layout.kind_of(written):
        words = _("“%(words)s” is no kind of question; it was taken as “%(kind)s”.")
        rows.lost.append(words % {"words": written[:40], "kind": layout.KINDS[kind]})
    found.take(question_of(rows, kind), place, rows.lost)


def guessed(rows: Rows) -> str:
    """Without a kind: options tell, else the answer."""
    if rows.first.text("passage"):
        return "gaps"
    options = options_of(rows)
    if options:
        return kind_of(options)
    answer = fold(rows.first.text("answer"))
    return "true_false" if answer in TRUTHS else "short"


def question_of(rows: Rows, kind: str) -> Question:
    first = rows.first
    credit = layout.named(first.text("credit"), layout.CREDITS)
    return Question(
        kind,
        tidy_markup(first.markup("stem")),
        PARTS[kind](rows),
        use=layout.named(first.text("use"), layout.USES) or "practice",
        picture=rows.picture(first, "picture", "description"),
        hint=first.text("hint"),
        explanation=first.markup("explanation"),
        credit=credit or "whole",
        forgives=forgiven(rows),
        units=first.text("units"),
        topic=first.text("topic"),
        difficulty=difficulty(rows),
        items=tuple(code.strip() for code in re.split(r"[;\n]", first.text("items"))),
    )


def difficulty(rows: Rows) -> int | None:
    words = rows.first.text("difficulty")
    level = layout.difficulty_of(words)
    if words and level is None:
        said = _("“%(words)s” is no difficulty. Write Dễ, Trung bình or Khó.")
        rows.lost.append(said % {"words": words[:40]})
    return level


def forgiven(rows: Rows) -> tuple[str, ...] | None:
    words = [word.strip() for word in rows.first.text("forgives").split(";") if word.strip()]
    if not words:
        return None
    words = [word for word in words if fold(word) != fold(layout.NOTHING)]
    names = [(word, layout.named(word, layout.FORGIVES)) for word in words]
    for word, name in names:
        if not name:
            said = _("“%(words)s” is nothing that can be forgiven in a typed answer.")
            rows.lost.append(said % {"words": word[:40]})
    return tuple(name for _word, name in names if name)
