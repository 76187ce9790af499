"""Made-up people of a province: where they live and work, and when they learnt what."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from learning.reports.counting import months_until

MONTHS = months_until(date(2026, 11, 1), 24)
# Each with an age that stays in its band for two years.
AGES = {"16-24": 20, "25-34": 30, "35-44": 40, "45-59": 52, "60+": 70}


@dataclass(frozen=True)
class Places:
    """Ids of the units people belong to, and of the editions they learn."""

    villages: list[int]
    agencies: list[int]
    editions: list[int]


@dataclass(frozen=True)
class Life:
    """Somebody begins `courses[0]` on the first day; on the second the other course, and completes
    the first one."""

    number: int
    village: int
    agency: int | None
    age_band: str
    gender: str
    days: tuple[date, date]
    courses: tuple[int, int]

    @property
    def birth_year(self) -> int:
        return MONTHS[-1].year - AGES[self.age_band]


def lives(people: int, places: Places) -> Iterator[Life]:
    """The same ones each time they are asked for."""
    chance = random.Random(1)  # noqa: S311
    for number in range(1, people + 1):
        works = chance.random() < 0.1
        first, second = sorted(chance.sample(range(len(MONTHS)), 2))
        one, other = chance.sample(places.editions, 2)
        yield Life(
            number=number,
            village=places.villages[number % len(places.villages)],
            agency=chance.choice(places.agencies) if works else None,
            age_band=chance.choice(list(AGES)),
            gender=chance.choice(["female", "male", ""]),
            days=(some_day(chance, first), some_day(chance, second)),
            courses=(one, other),
        )


def some_day(chance: random.Random, month: int) -> date:
    return MONTHS[month] + timedelta(days=chance.randrange(28))
