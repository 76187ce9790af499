"""A small province with three closed half-years, an open one, villages and campaigns."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import uuid4

from django.conf import settings

from courses.models import CourseEdition
from learning.campaigns.actions import close_campaign
from learning.campaigns.models import Campaign, Participant
from learning.people.models import Unit
from learning.people.queries import communes
from learning.reports.actions import close_period, period_of, recount
from learning.reports.counting import half_of, month_end, scope_of_edition, scope_of_half
from learning.reports.models import Milestone, Period, Subject
from tests.reports.aiming import aim
from tests.reports.histories import make_edition
from tests.writing import make_unit

TODAY = date(2026, 11, 20)
BEGINNING = date(2025, 1, 1)
HALVES = ("2025-H1", "2025-H2", "2026-H1")
OPEN = "2026-H2"
# Days of campaigns over the same villages.
YEAR = date(2025, 1, 1), date(2025, 12, 31)
AUTUMN = date(2025, 7, 1), date(2025, 11, 30)
# Few people in some, so that there is something to hide; none in one half-year, here and there.
SIZES = (3, 9, 17, 60, 90, 40, 6, 33)


@dataclass
class SmallProvince:
    chance: Random
    communes: list[Unit] = field(default_factory=list)
    villages: list[Unit] = field(default_factory=list)
    agencies: list[Unit] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    edition: CourseEdition | None = None
    rows: list[Milestone] = field(default_factory=list)

    def build(self) -> "SmallProvince":
        self.edition = make_edition()
        self.communes = list(communes()[: len(SIZES)])
        for commune in self.communes[3:6]:
            self.villages += [
                commune.add_child(
                    name=f"Xóm {number} {commune.name}",
                    tree="territory",
                    kind="village",
                    code=uuid4().hex[:8],
                )
                for number in (1, 2, 3, 4)
            ]
        self.agencies = [
            make_unit(name, tree="organisation", kind="agency") for name in ("Sở Một", "Sở Hai")
        ]
        for commune, size in zip(self.communes, SIZES, strict=True):
            for _ in range(size):
                self.live(commune)
        for _ in range(4):
            self.live(None)
        Milestone.objects.bulk_create(self.rows)
        recount()
        self.periods = [close_period(period=period_of(day=first(code))) for code in HALVES]
        for audience in ("resident", "public_sector"):
            for commune in self.communes:
                aim(commune, span="2026", indicator="learning", audience=audience, people=9)
        self.push()
        return self

    def push(self) -> None:
        """Campaigns of communes, of villages through the same months, and with agencies."""
        first_two, others = self.villages[:8], self.villages[8:]
        self.campaign("xa", YEAR, self.communes)
        self.campaign("xom-mot", YEAR, first_two)
        self.campaign("xom-mua-thu", AUTUMN, self.villages[:7])
        self.campaign("xom-hai", AUTUMN, others[:3])
        self.campaign("xom-cuoi", YEAR, others[3:])
        self.campaign(
            "toan-tinh", (first(HALVES[2]), last(HALVES[2])), [*self.communes, *self.agencies]
        )
        self.campaign("dang-chay", (first(OPEN), last(OPEN)), [*first_two, *self.communes[6:]])

    def live(self, commune: Unit | None) -> None:
        """Somebody begins, half of them go on; who did something in a half-year was there in it,
        and some are there again."""
        began = BEGINNING + timedelta(days=self.chance.randrange((TODAY - BEGINNING).days))
        person = self.person(commune)
        days = [began + timedelta(days=self.chance.randrange(90)) for _ in range(2)]
        steps = [("learning", began), ("learnt", min(days)), ("certified", max(days))]
        done = [s for s in steps[: self.chance.choice([1, 2, 3, 3])] if s[1] <= TODAY]
        assert self.edition is not None
        for indicator, day in done:
            self.write(person, indicator, "", day)
            self.write(person, indicator, scope_of_edition(self.edition.pk), day)
        was_there = {half_of(day) for _indicator, day in done}
        for code in (*HALVES, OPEN):
            if code in was_there or (code > half_of(began) and self.chance.random() < 0.5):
                self.write(person, "active", scope_of_half(first(code)), max(began, first(code)))

    def person(self, commune: Unit | None) -> dict[str, Any]:
        homes = [v for v in self.villages if commune and v.path.startswith(commune.path)]
        languages = [code for code, _name in settings.LANGUAGES]
        audience = self.chance.choice(["resident"] * 6 + ["public_sector", "public_sector"])
        return {
            "subject": Subject.objects.create(key=uuid4()),
            "territory": self.home(homes) if homes else commune,
            "organisation": self.chance.choice(self.agencies) if audience != "resident" else None,
            "audience": audience,
            "age_band": self.chance.choice(["16-24", "25-34", "45-59", "60+", "60+", ""]),
            "gender": self.chance.choice(["female", "female", "female", "male", ""]),
            "way": self.chance.choice(["self", "self", "self", "class"]),
            "language": self.chance.choice(["vi"] * 5 + languages),
        }

    def write(self, person: dict[str, Any], indicator: str, scope: str, day: date) -> None:
        edition = self.edition if scope.startswith("edition") else None
        said = {"indicator": indicator, "scope": scope, "counted_on": day, "edition": edition}
        self.rows.append(Milestone(**person, **said))

    def home(self, villages: list[Unit]) -> Unit:
        """Some villages are large, some are small."""
        return self.chance.choices(villages, [9, 5, 2, 1])[0]

    def campaign(self, slug: str, days: tuple[date, date], units: list[Unit]) -> Campaign:
        """Of the only course; closed where it is over."""
        assert self.edition is not None
        campaign = Campaign(owner=self.communes[0], title=slug, lead="Cùng học.", slug=slug)
        campaign.starts_on, campaign.ends_on = days
        campaign.courses.set([self.edition.course])
        campaign.save()
        for unit in units:
            Participant.objects.create(campaign=campaign, unit=unit, target_people=20)
        if campaign.ends_on < TODAY:
            close_campaign(campaign=campaign, by=None)
        return campaign


def first(code: str) -> date:
    return date(int(code[:4]), 1 if code.endswith("1") else 7, 1)


def last(code: str) -> date:
    return month_end(date(int(code[:4]), 6 if code.endswith("1") else 12, 1))


def days_of(code: str) -> tuple[date, date]:
    return first(code), last(code)
