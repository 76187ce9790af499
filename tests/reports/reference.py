"""The plainest way to count: from a diary of what happened to each person, day by day.

Knows nothing of the ledger, of sums or of the database: only lists, and looking through them.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from learning.people.models import Unit

FIRST = {"begin": "learning", "finish": "learnt", "pass": "assessed", "certify": "certified"}


class Deed(NamedTuple):
    """Something a person did on a day, heard of later, in a place."""

    kind: str
    day: date
    heard: datetime
    place: int | None
    edition: int | None
    # When a guest's became this person's.
    since: datetime | None = None


class Row(NamedTuple):
    """One person, counted once for one thing."""

    indicator: str
    scope: str
    edition: int | None
    day: date
    place: int | None


@dataclass
class Diary:
    """One person's life as far as it matters to the counting."""

    known_at: datetime | None = None
    homes: list[tuple[date, int]] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    # What was counted when the person was erased: nothing changes afterwards.
    frozen: list[Row] | None = None

    def take_over(self, other: "Diary", now: datetime) -> None:
        """The other one was this person. Of the same deed of both, the earlier one is theirs.

        What a guest did is known since now, or since this person's own was.
        """
        for deed in other.deeds:
            same = (d for d in self.deeds if (d.kind, d.edition) == (deed.kind, deed.edition))
            twin = next(same, None) if deed.kind != "part" else None
            since = deed.since
            if other.known_at is None:
                since = now if twin is None else twin.since or twin.heard
            if twin is None:
                self.deeds.append(deed._replace(since=since))
            elif deed.day < twin.day:
                self.deeds[self.deeds.index(twin)] = deed._replace(since=since)
        other.deeds = []

    def home(self, day: date) -> int | None:
        return next((place for since, place in reversed(self.homes) if since <= day), None)


@dataclass
class Book:
    """Everybody's diaries, and when half-years were closed: first day, last day, moment."""

    diaries: dict[int, Diary] = field(default_factory=dict)
    closed: list[tuple[date, date, datetime]] = field(default_factory=list)
    commune_of: dict[int, int] = field(default_factory=dict)

    def rows(self, diary: Diary) -> list[Row]:
        if diary.frozen is not None:
            return diary.frozen
        if diary.known_at is None:
            return []
        deeds = sorted(
            (self.counted(diary, deed) for deed in diary.deeds),
            key=lambda d: (d.day, d.heard, d.edition or 0, d.place or 0),
        )
        return [*firsts(deeds), *stretches(diary, deeds)]

    def counted(self, diary: Diary, deed: Deed) -> Deed:
        """On the day it counts: not before the person was known, not in a closed half-year."""
        assert diary.known_at is not None
        day, place, heard = deed.day, deed.place, deed.heard
        if heard < diary.known_at:
            day, place, heard = max(day, local(diary.known_at)), None, diary.known_at
        heard = max(heard, deed.since or heard)
        for first, last, moment in self.closed:
            if first <= day <= last and heard > moment:
                day = last + timedelta(days=1)
        home = diary.home(day)
        return deed._replace(day=day, place=place if place is not None else home)

    def freeze(self, diary: Diary) -> None:
        """The person is erased: the village is forgotten, the rest stays."""
        diary.frozen = [
            row._replace(place=self.commune_of.get(row.place or 0, row.place))
            for row in self.rows(diary)
        ]

    def cells(self) -> dict[str, int]:
        """The sums, as the table of sums names them."""
        found: Counter[str] = Counter()
        for diary in self.diaries.values():
            for row in self.rows(diary):
                found.update(self.keys(row))
        return dict(found)

    def keys(self, row: Row) -> list[str]:
        commune = self.commune_of.get(row.place or 0, row.place)
        kind = row.scope.split(":")[0] if row.scope else "ever"
        start = f"{row.day:%Y-%m}|{row.indicator}|{kind}|{row.edition or ''}|{commune or ''}"
        groups = {"": ""}
        if kind in {"ever", "half"}:
            groups |= {"audience": "resident", "age_band": "60+", "gender": ""}
            groups |= {"language": "vi", "way": "self"}
        if row.place in self.commune_of and kind != "edition":
            groups["village"] = str(row.place)
        return [f"{start}|{name}|{value}" for name, value in groups.items()]


def firsts(deeds: list[Deed]) -> list[Row]:
    rows = []
    for kind, indicator in FIRST.items():
        done = [deed for deed in deeds if deed.kind == kind]
        if done:
            rows.append(Row(indicator, "", None, done[0].day, done[0].place))
        for edition in {deed.edition for deed in done if deed.edition}:
            deed = next(deed for deed in done if deed.edition == edition)
            rows.append(Row(indicator, f"edition:{edition}", edition, deed.day, deed.place))
    acts = learnt_something(deeds)
    back = [deed for deed in acts if (deed.day - acts[0].day).days >= 30]
    if back:
        rows.append(Row("returned", "", None, back[0].day, back[0].place))
    return rows


def learnt_something(deeds: list[Deed]) -> list[Deed]:
    """A certificate and a passed assessment come of learning; they are not learning."""
    return [deed for deed in deeds if deed.kind in {"begin", "finish", "part"}]


def stretches(diary: Diary, deeds: list[Deed]) -> list[Row]:
    rows = []
    for size, name in ((1, "month"), (3, "quarter"), (6, "half")):
        for number in range(12 // size):
            first = date(2026, 1 + number * size, 1)
            last = date(2026 + (number * size + size) // 12, 1 + (number * size + size) % 12, 1)
            end = last - timedelta(days=1)
            acts = [deed for deed in learnt_something(deeds) if first <= deed.day <= end]
            if not acts:
                continue
            place = diary.home(end)
            place = acts[-1].place if place is None else place
            letter = {"month": f"{first:%m}", "quarter": f"Q{number + 1}", "half": f"H{number + 1}"}
            scope = f"{name}:2026-{letter[name]}"
            rows.append(Row("active", scope, None, acts[0].day, place))
            weeks = list(dict.fromkeys(deed.day.isocalendar()[:2] for deed in acts))
            if name == "half" and len(weeks) >= 8:
                day = next(d.day for d in acts if d.day.isocalendar()[:2] == weeks[7])
                rows.append(Row("regular", scope, None, day, place))
    return rows


def local(moment: datetime) -> date:
    return (moment + timedelta(hours=7)).date()


def parents() -> dict[int, int]:
    """Village → commune, of all times."""
    villages = Unit.objects.filter(kind="village")
    return {village.pk: village.get_parent().pk for village in villages}
