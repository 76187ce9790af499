"""A person's data as one file: a page to read, the same for machines, and the files."""

import json
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from django.core.files.storage import default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils.translation import override

from learning.people.personal import Section

PAGE, DATA, FILES = "du-lieu.html", "du-lieu.json", "tep"


def packed(sections: list[Section], made_at: datetime) -> bytes:
    """A ZIP; in Vietnamese. Files that the store no longer has are named on the page alone."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        with override("vi"):
            archive.writestr(PAGE, page(sections, made_at))
        archive.writestr(DATA, machine_readable(sections, made_at))
        for section in sections:
            for number, name in enumerate(section.files, start=1):
                if default_storage.exists(name):
                    with default_storage.open(name) as file:
                        archive.writestr(name_in_archive(section, number, name), file.read())
            for name, held in zip(names_attached(section), section.attached, strict=True):
                archive.writestr(name, held[1])
    return content.getvalue()


def name_in_archive(section: Section, number: int, name: str) -> str:
    """Numbered, and nothing of the store's folders: names in an archive may lead anywhere."""
    return f"{FILES}/{section.name}-{number}{PurePosixPath(name).suffix[:10]}"


def names_attached(section: Section) -> list[str]:
    """Numbered after the files."""
    first = len(section.files) + 1
    return [
        name_in_archive(section, number, f"x.{ending}")
        for number, (ending, _content) in enumerate(section.attached, start=first)
    ]


def names_in_archive(section: Section) -> list[str]:
    named = enumerate(section.files, start=1)
    stored = [name_in_archive(section, number, name) for number, name in named]
    return stored + names_attached(section)


def page(sections: list[Section], made_at: datetime) -> str:
    shown = [
        {
            "title": section.title,
            "rows": section.rows,
            "files": names_in_archive(section),
        }
        for section in sections
    ]
    return render_to_string("privacy/archive.html", {"sections": shown, "made_at": made_at})


def machine_readable(sections: list[Section], made_at: datetime) -> str:
    """{"made_at", "sections": [{"name", "title", "rows": [{field: value}], "files"}]}."""
    data: dict[str, Any] = {
        "made_at": made_at,
        "sections": [
            {
                "name": section.name,
                "title": section.title,
                "rows": section.rows,
                "files": names_in_archive(section),
            }
            for section in sections
        ],
    }
    return json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
