"""Campaigns, who takes part, and people who learn during them."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from courses.models import Course, CoursePage
from learning.campaigns.models import Campaign, Participant
from learning.people.actions import join_unit, make_known
from learning.people.models import Learner, Unit
from learning.reports.actions import record_milestones
from learning.reports.models import Milestone, Subject
from tests.certificates.earning import certified

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)


def make_campaign(owner: Unit, course: CoursePage | None = None, **fields: Any) -> Campaign:
    """A published one about the course."""
    own = {"title": "Tháng học tập số", "lead": "Cùng học trong tháng.", "slug": "thang-hoc"}
    days = {"starts_on": FIRST, "ends_on": LAST}
    campaign = Campaign(owner=owner, **(own | days | fields))
    campaign.save()
    if course is not None:
        campaign.courses.set([Course.objects.get(key=course.translation_key)])
        campaign.save()
    return campaign


def takes_part(campaign: Campaign, unit: Unit, **fields: Any) -> Participant:
    if "denominator" in fields:
        fields = {"source": "Công an xã", "source_on": date(2026, 9, 1)} | fields
    return Participant.objects.create(campaign=campaign, unit=unit, **fields)


def people_in(unit: Unit, count: int) -> list[Learner]:
    found = []
    for _ in range(count):
        learner = Learner.objects.create()
        make_known(learner=learner, full_name="Bùi Văn Dân", birth_year=1970)
        join_unit(learner=learner, unit=unit)
        found.append(learner)
    return found


def learn(course: CoursePage, *learners: Learner) -> None:
    """They complete the course today, are certified, and counted."""
    for learner in learners:
        certified(learner, course)
        record_milestones(learner=learner)


def reach(unit: Unit | None, indicator: str = "learnt", count: int = 1, **fields: Any) -> None:
    """So many people in the ledger, without what led there."""
    own = {"counted_on": date(2026, 10, 5), "territory": unit} | fields
    for _ in range(count):
        Milestone.objects.create(subject=Subject.objects.create(), indicator=indicator, **own)


def today() -> date:
    return timezone.localdate()


def at(name: str, *args: object) -> str:
    """Where the CMS keeps campaigns."""
    return reverse(f"campaigns_staff:{name}", args=args)
