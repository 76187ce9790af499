"""A yearly record as PDF: one official sheet to sign. Always in Vietnamese, as official papers."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.urls import reverse
from django.utils import translation

from cms.breaking import with_breaks
from learning.yearbook import presenting
from learning.yearbook.queries import YearlyRecord

LAYOUTS = Path(__file__).parent / "layouts"


def pdf(record: YearlyRecord, fonts: Path) -> bytes:
    """A4 pages. The words go in as JSON, never as markup; a fresh compiler each time."""
    with translation.override(settings.LANGUAGE_CODE):
        face = face_of(record)
    compiler = typst.Compiler(
        input=LAYOUTS / "record.typ",
        root=LAYOUTS,
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"face": with_breaks(json.dumps(face, ensure_ascii=False))},
    )
    made_at = datetime(*record.until.timetuple()[:3], tzinfo=UTC)
    document = compiler.compile(format="pdf", timestamp=made_at)
    assert isinstance(document, bytes)
    return document


def face_of(record: YearlyRecord) -> dict[str, Any]:
    """What the layout reads: words only."""
    check = settings.SITE_ADDRESS + reverse("certificates:check")
    return {
        "year": record.year,
        "until": f"{record.until:%d/%m/%Y}",
        "full_name": record.full_name,
        "birth_year": str(record.birth_year or ""),
        "organisation": record.organisation,
        "territory": record.territory,
        "courses": [
            [
                presenting.course_words(line),
                presenting.outcome_words(line),
                line.way,
                str(line.minutes),
            ]
            for line in record.courses
        ],
        "minutes": str(record.minutes),
        "duration": presenting.duration_words(record.minutes),
        "completed": str(record.completed),
        "certified": str(record.certified),
        "quizzes": [
            [line.course, line.title, presenting.result_words(line), f"{line.taken_on:%d/%m/%Y}"]
            for line in record.quizzes
        ],
        "certificates": [
            [
                line.serial,
                line.title,
                f"{line.issued_on:%d/%m/%Y}",
                line.code,
                "Còn giá trị" if line.is_valid else "Đã hủy",
            ]
            for line in record.certificates
        ],
        "others": [presenting.section_table(section) for section in record.others],
        "check": check.partition("://")[2].rstrip("/"),
    }
