"""A random year of a small province, written into the product and into a diary side by side."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import time_machine
from django.utils import timezone

from courses.models import Award, CourseCompletion, Enrolment, Lesson, PartDone
from courses.models.records import LessonCompletion
from learning.people.actions import (
    erase_learner,
    join_unit,
    make_known,
    merge_learners,
    reorganise,
)
from learning.people.models import Learner, Membership, Unit
from learning.reports.actions import catch_up_milestones, close_period, period_of
from tests.people.landscape import commune_in, make_province, merging
from tests.reports.histories import VIET_NAM, make_certificate, make_edition
from tests.reports.reference import Book, Deed, Diary, parents

BEGIN, MERGER, CLOSING, END = (
    date(2026, 2, 2),
    date(2026, 5, 11),
    date(2026, 7, 20),
    date(2026, 11, 16),
)


class World:
    """What happens, written into the product and into the diary side by side."""

    def __init__(self, seed: int, commit: Any) -> None:
        self.chance, self.commit = Random(seed), commit
        province = make_province()
        self.ma = commune_in(province, "Mả", "M", "Vãng", "Khảnh")
        self.bo = commune_in(province, "Bó", "B", "Lầm")
        commune_in(province, "Ba", "X")
        self.editions = [make_edition(), make_edition()]
        self.people: list[Learner] = []
        self.parts = 0
        self.book = Book(commune_of=parents())

    def live(self) -> None:
        day = BEGIN
        with time_machine.travel(at(day), tick=False) as clock:
            while day <= END:
                clock.move_to(at(day))
                self.happen(day)
                day += timedelta(days=self.chance.randint(1, 4))

    def happen(self, day: date) -> None:
        if day >= MERGER and self.ma.valid_to is None:
            self.merge(day)
        if day >= CLOSING and not self.book.closed:
            self.close()
        deeds = [self.arrive, self.learn, self.learn, self.learn, self.learn, self.move, self.claim]
        deeds.append(self.find_double)
        for deed in self.chance.choices([*deeds, self.erase, self.come_home_late], k=3):
            deed(day)
        if self.chance.random() < 0.2:
            settle()

    def arrive(self, day: date) -> None:
        learner = Learner.objects.create()
        self.people.append(learner)
        self.book.diaries[learner.pk] = Diary()
        if self.chance.random() < 0.8:
            self.name(learner, day)

    def claim(self, day: date) -> None:
        guests = [who for who in self.people if who.standing == "guest"]
        if guests:
            self.name(self.chance.choice(guests), day)

    def find_double(self, day: date) -> None:
        """Somebody known turns out to be the guest of that phone, or somebody else on the list."""
        known = [who for who in self.people if who.standing == "known"]
        if not known or len(self.people) < 2:
            return
        kept = self.chance.choice(known)
        dropped = self.chance.choice(
            [who for who in self.people if who != kept and who.standing != "erased"] or [kept]
        )
        if dropped == kept:
            return
        with self.commit():
            merge_learners(kept=kept, dropped=dropped)
        self.people.remove(dropped)
        self.diary(kept).take_over(self.diary(dropped), timezone.now())

    def name(self, learner: Learner, day: date) -> None:
        make_known(learner=learner, full_name="Bùi Thị Hoa", birth_year=1950)
        learner.refresh_from_db()
        self.diary(learner).known_at = timezone.now()
        if self.chance.random() < 0.8:
            self.settle(learner, day)

    def settle(self, learner: Learner, day: date) -> None:
        standing = Unit.objects.filter(kind__in=["commune", "village"], valid_to=None)
        unit = self.chance.choice(list(standing.order_by("pk")))
        join_unit(learner=learner, unit=unit)
        self.diary(learner).homes.append((day, unit.pk))

    def move(self, day: date) -> None:
        known = [who for who in self.people if who.standing == "known"]
        if known:
            self.settle(self.chance.choice(known), day)

    def learn(self, day: date) -> None:
        self.do(day)

    def come_home_late(self, day: date) -> None:
        """A phone was offline for weeks."""
        self.do(day - timedelta(days=self.chance.randint(5, 90)))

    def do(self, day: date) -> None:
        here = [who for who in self.people if who.standing != "erased"]
        if not here or day.year != 2026:
            return
        learner, edition = self.chance.choice(here), self.chance.choice(self.editions)
        home = self.diary(learner).home(timezone.localdate())
        how: dict[str, Any] = {
            "learner": learner,
            "occurred_at": at(day),
            "counted_on": day,
            "territory_id": home,
            "recorded_at": timezone.now(),
        }
        lesson = Lesson.objects.get(course=edition.course)
        began = Enrolment.objects.filter(learner=learner, edition=edition).exists()
        done = CourseCompletion.objects.filter(learner=learner, edition=edition).exists()
        kinds = ["part"] if began else ["begin"]
        if began and not done and self.chance.random() < 0.4:
            LessonCompletion.objects.create(edition=edition, lesson=lesson, **how)
            CourseCompletion.objects.create(edition=edition, **how)
            kinds = ["finish"]
            if learner.standing == "known":
                award = Award.objects.create(edition=edition, **how)
                paper = make_certificate(award, day)
                paper.issued_at = timezone.now()
                paper.save()
                kinds.append("certify")
        elif began:
            self.parts += 1
            part = str(self.parts)
            PartDone.objects.create(edition=edition, lesson=lesson, block_id=part, **how)
        else:
            Enrolment.objects.create(edition=edition, **how)
        deeds = (Deed(kind, day, timezone.now(), home, edition.pk) for kind in kinds)
        self.diary(learner).deeds.extend(deeds)

    def erase(self, day: date) -> None:
        known = [who for who in self.people if who.standing == "known"]
        if not known or self.chance.random() < 0.5:
            return
        learner = self.chance.choice(known)
        settle()
        self.book.freeze(self.diary(learner))
        with self.commit():
            erase_learner(learner=learner)
        learner.refresh_from_db()

    def merge(self, day: date) -> None:
        """Two communes become one, with all their villages."""
        settle()
        with self.commit():
            reorganise(plan=merging(self.ma, self.bo, name="Mới", code="N", day=day), by=None)
        self.ma.refresh_from_db()
        self.book.commune_of = parents()
        for learner in self.people:
            diary = self.diary(learner)
            if diary.frozen is None and diary.home(day):
                now = Membership.objects.get(learner=learner, until=None).unit_id
                if now != diary.home(day):
                    diary.homes.append((day, now))

    def close(self) -> None:
        settle()
        period = close_period(period=period_of(day=BEGIN))
        assert period.closed_at is not None
        self.book.closed.append((period.starts_on, period.ends_on, period.closed_at))

    def diary(self, learner: Learner) -> Diary:
        return self.book.diaries[learner.pk]


def settle() -> None:
    """What beat asks for every few minutes, and every night."""
    catch_up_milestones(months=7, by_night=True)


def at(day: date) -> datetime:
    return datetime.combine(day, time(9), VIET_NAM)
