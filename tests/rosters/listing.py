"""Lists as agencies have them, made in the tests."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]
from django.core.files.uploadedfile import SimpleUploadedFile

from learning.people.models import Unit, User
from learning.rosters.actions import (
    ask_for_check,
    check_roster,
    confirm_roster,
    open_roster,
    take_in,
)
from learning.rosters.models import Roster

HEADING = ("STT", "Họ và tên", "Ngày sinh", "SĐT", "Xã/Phường")
PEOPLE = (
    (1, "BÙI THỊ LAN", "1/2/1980", "0912.345.678", "Xã Mai Châu"),
    (2, "Hà Văn Mạnh", 1975, 987654321, ""),
)


def workbook(rows: Sequence[Sequence[Any]], name: str = "danh-sach.xlsx") -> SimpleUploadedFile:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    buffer = BytesIO()
    book.save(buffer)
    return SimpleUploadedFile(name, buffer.getvalue())


def opened(unit: Unit, by: User, people: Sequence[Sequence[Any]] = PEOPLE) -> Roster:
    return open_roster(unit=unit, file=workbook([HEADING, *people]).open(), name="a.xlsx", by=by)


def checked(unit: Unit, by: User, people: Sequence[Sequence[Any]] = PEOPLE) -> Roster:
    roster = opened(unit, by, people)
    ask_for_check(roster=roster, columns=list(roster.columns), by=by)
    check_roster(roster=roster)
    roster.refresh_from_db()
    return roster


def taken_in(unit: Unit, by: User, people: Sequence[Sequence[Any]] = PEOPLE) -> Roster:
    roster = checked(unit, by, people)
    confirm_roster(roster=roster, by=by)
    take_in(roster=roster)
    roster.refresh_from_db()
    return roster
