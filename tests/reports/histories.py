"""Random histories of a small province, and the plainest way to count them."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.utils import timezone

from certificates.models import Certificate, Register
from courses.models import Course, CourseCompletion, CourseEdition, Enrolment, Lesson
from courses.models.records import Award, LessonCompletion
from learning.people.actions import join_unit, make_known, merge_learners
from learning.people.models import Learner, Unit
from learning.reports.models import FIRSTS, Milestone, RollUp
from tests.writing import make_unit

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass
class Province:
    """Courses, communes and people who learn in them."""

    random: Random
    today: date
    communes: list[Unit] = field(default_factory=list)
    editions: list[CourseEdition] = field(default_factory=list)
    learners: list[Learner] = field(default_factory=list)

    def build(self) -> None:
        self.communes = [make_unit(f"Xã {name}") for name in ("Mai Châu", "Cao Sơn", "Pà Cò")]
        self.editions = [make_edition(counts) for counts in (True, True, False)]
        self.learners = [Learner.objects.create() for _ in range(12)]
        for number, learner in enumerate(self.learners):
            if number % 4:
                self.meet(learner)
        for _ in range(60):
            self.live()

    def meet(self, learner: Learner) -> None:
        """The learner says who they are, and mostly where they live."""
        make_known(learner=learner, full_name="Bùi Thị Hoa", birth_year=1960)
        if self.random.random() < 0.8:
            join_unit(learner=learner, unit=self.random.choice(self.communes), on=date(2020, 1, 1))

    def live(self) -> None:
        learner, edition = self.random.choice(self.learners), self.random.choice(self.editions)
        self.random.choice([self.begin, self.begin, self.finish, self.certify])(learner, edition)

    def begin(self, learner: Learner, edition: CourseEdition) -> Enrolment:
        return Enrolment.objects.get_or_create(
            learner=learner, edition=edition, defaults=self.how(learner)
        )[0]

    def finish(self, learner: Learner, edition: CourseEdition) -> CourseCompletion:
        self.begin(learner, edition)
        lesson = Lesson.objects.get(course=edition.course)
        LessonCompletion.objects.get_or_create(
            learner=learner, edition=edition, lesson=lesson, defaults=self.how(learner)
        )
        return CourseCompletion.objects.get_or_create(
            learner=learner, edition=edition, defaults=self.how(learner)
        )[0]

    def certify(self, learner: Learner, edition: CourseEdition) -> None:
        done = self.finish(learner, edition)
        award, is_new = Award.objects.get_or_create(
            learner=learner, edition=edition, defaults=self.how(learner)
        )
        if is_new and learner.standing == Learner.Standing.KNOWN:
            make_certificate(award, done.counted_on)

    def how(self, learner: Learner) -> dict[str, object]:
        day = self.today - timedelta(days=self.random.randrange(200))
        home = learner.memberships.filter(until__isnull=True).first()
        return {
            "occurred_at": datetime.combine(day, time(9), VIET_NAM),
            "counted_on": day,
            "territory": home.unit if home else None,
        }

    def find_doubles(self) -> None:
        first, second = self.random.sample(self.learners, 2)
        self.learners.remove(second)
        merge_learners(kept=first, dropped=second)


def make_edition(counts: bool = True) -> CourseEdition:
    key = uuid4()
    course = Course.objects.create(key=key, slug=f"khoa-{key}", counts_for_movement=counts)
    Lesson.objects.create(key=uuid4(), course=course, slug="bai-mot", position=1)
    return CourseEdition.objects.create(course=course)


def make_certificate(award: Award, day: date) -> Certificate:
    register, _ = Register.objects.get_or_create(prefix="HTS", year=day.year)
    return Certificate.objects.create(
        award=award,
        register=register,
        number=Certificate.objects.filter(register=register).count() + 1,
        code=uuid4().hex[:16],
        course_title="Dùng điện thoại",
        minutes=20,
        completed_on=day,
        issued_on=day,
    )


def sums() -> dict[str, int]:
    """Every cell of the roll-ups that holds anybody."""
    return dict(RollUp.objects.exclude(people=0).values_list("key", "people"))


def ledger() -> list[tuple[object, ...]]:
    fields = ("subject", "indicator", "scope", "counted_on", "territory", "age_band")
    return sorted(Milestone.objects.values_list(*fields), key=str)


def people_by_hand() -> Counter[str]:
    """Heads, counted from the facts as a clerk would, without the ledger."""
    people = Learner.objects.filter(standing="known", counted=True, merged_into=None)
    counts: Counter[str] = Counter(dict.fromkeys(map(str, FIRSTS), 0))
    for learner in people:
        taught = {"edition__course__counts_for_movement": True}
        counts["learning"] += learner.enrolments.filter(**taught).exists()
        counts["learnt"] += learner.courses_done.filter(**taught).exists()
        counts["certified"] += learner.awards.filter(certificate__state="valid", **taught).exists()
        counts["returned"] += came_back(learner)
    return counts


def came_back(learner: Learner) -> bool:
    """Learnt in the movement, and again a month or more later; as a guest it counts for nothing
    before the guest has a name."""
    known = learner.known_since.replace(microsecond=0) if learner.known_since else None
    days = {
        fact.counted_on
        if known is None or fact.recorded_at >= known
        else max(fact.counted_on, timezone.localdate(known))
        for facts in (learner.enrolments, learner.lessons_done, learner.courses_done)
        for fact in facts.filter(edition__course__counts_for_movement=True)
    }
    return bool(days) and (max(days) - min(days)).days >= 30


def certificates_in_months() -> Counter[tuple[date, int | None]]:
    """First certificates of each person by month and commune, from the register."""
    seen: set[int] = set()
    counts: Counter[tuple[date, int | None]] = Counter()
    rows = Certificate.objects.filter(
        state="valid",
        award__learner__merged_into=None,
        award__edition__course__counts_for_movement=True,
    ).order_by("issued_on", "issued_at", "pk")
    for certificate in rows.select_related("award"):
        if certificate.award.learner_id not in seen:
            seen.add(certificate.award.learner_id)
            month = certificate.issued_on.replace(day=1)
            counts[month, certificate.award.territory_id] += 1
    return counts
