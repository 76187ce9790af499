"""Numbers, days and periods as official Vietnamese papers write them."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

# What is not told, whether hidden or unknown. A zero would be a lie.
UNTOLD = "–"
ALMOST = 99.9
HALVES = {"H1": "6 tháng đầu năm", "H2": "6 tháng cuối năm"}
QUARTERS = {"Q1": "quý I", "Q2": "quý II", "Q3": "quý III", "Q4": "quý IV"}
SPAN = re.compile(r"(?P<year>\d{4})(?:-(?P<part>H[12]|Q[1-4]))?")


def whole(number: float | None) -> str:
    """1.234; what units count themselves may have parts: 12,5."""
    if number is None:
        return UNTOLD
    return decimal(number, 2) if isinstance(number, float) else f"{number:,}".replace(",", ".")


def decimal(number: float, places: int = 1) -> str:
    """63,4 and 80: no zero behind the comma that tells nothing."""
    rounded = round(number + 0.0, places)
    words = f"{rounded:,.{places}f}".rstrip("0").rstrip(".") if places else f"{rounded:,.0f}"
    return words.replace(",", " ").replace(".", ",").replace(" ", ".")


def percent(share: float | None) -> str:
    """63,4%; something, however little, is never 0%."""
    if share is None:
        return UNTOLD
    if 0 < share < 0.05:
        return "dưới 0,1%"
    return f"{decimal(share)}%"


def people(number: int) -> str:
    return f"{whole(number)} người"


def long_day(day: date) -> str:
    """As official papers are dated: a zero before days under 10."""
    return f"ngày {day.day:02d} tháng {padded_month(day.month)} năm {day.year}"


def short_day(iso: str) -> str:
    """30/6/2026 and 05/01/2026 of an ISO day or moment; empty stays empty."""
    if not iso:
        return ""
    day = date.fromisoformat(iso[:10])
    return f"{day.day:02d}/{padded_month(day.month)}/{day.year}"


def padded_month(month: int) -> str:
    """Official papers put a zero before January and February only."""
    return f"{month:02d}" if month < 3 else str(month)


def month_name(month: str) -> str:
    """tháng 3/2026 of 2026-03."""
    year, number = month.split("-")
    return f"tháng {padded_month(int(number))}/{year}"


def span_name(code: str) -> str:
    """“6 tháng đầu năm 2026”, “quý II năm 2026”, “năm 2026”; other codes as they are."""
    found = SPAN.fullmatch(code)
    if not found:
        return code
    part, year = found["part"], found["year"]
    if not part:
        return f"năm {year}"
    return f"{HALVES[part]} {year}" if part in HALVES else f"{QUARTERS[part]} năm {year}"


def period_name(period: Mapping[str, Any]) -> str:
    return span_name(str(period["code"]))


def next_period_name(period: Mapping[str, Any]) -> str:
    """What the plans are for."""
    found = SPAN.fullmatch(str(period["code"]))
    if not found or found["part"] not in HALVES:
        return "thời gian tới"
    year = int(found["year"])
    code = f"{year}-H2" if found["part"] == "H1" else f"{year + 1}-H1"
    return span_name(code)


def share_of(part: int, whole_of_it: int) -> float:
    """Per cent; never a round hundred while somebody is missing."""
    share = part / whole_of_it * 100
    return ALMOST if part < whole_of_it and round(share, 1) >= 100 else share
