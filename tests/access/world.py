"""Somebody with everything that belongs to a person, and those who work for her commune."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.test import Client
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from certificates.models import Certificate, CertificateDesign
from courses.models import (
    CoursePage,
    Framework,
    Lesson,
    LessonImport,
    LessonNote,
    LessonPage,
    Narration,
    SharedPart,
)
from learning.assignments.actions import make_group
from learning.assignments.models import Assignment, Group, LearntElsewhere
from learning.campaigns.models import Campaign
from learning.emulation.actions import (
    announce,
    exclude_unit,
    make_contest,
    nominate,
    object_to,
    publish_rules,
    set_rules,
)
from learning.emulation.models import Contest
from learning.halfyear.actions import close_period
from learning.halfyear.actions.periods import make_period
from learning.halfyear.models import SignOff
from learning.people.actions import offer_phone
from learning.people.models import (
    EthnicGroupList,
    FacilitatorPhone,
    PlannedChange,
    Unit,
    User,
)
from learning.privacy.actions import receive_request
from learning.privacy.models import DataRequest, EthnicTable
from learning.reports.models import Denominator, Period, Target
from learning.rosters.models import Roster
from learning.steering.actions import subscribe
from learning.steering.models import Subscription
from quizzes.models import (
    Appeal,
    Attempt,
    Blueprint,
    Confirmation,
    PaperIssue,
    QuestionBank,
    QuestionImport,
    QuestionText,
)
from tests.access.testing import ask_again, begin_and_print, bring, hand_in, propose
from tests.assignments.giving import give, tell
from tests.campaigns.pushing import make_campaign, takes_part
from tests.certificates.earning import certified
from tests.courses.sharing import make_part
from tests.courses.skills import make_framework
from tests.quizzes.asking import make_bank, make_quiz, make_text
from tests.quizzes.sketching import make_blueprint
from tests.reports.aiming import aim, total
from tests.writing import lesson_of


@dataclass
class World:
    """Hoa, who learns, those who work for her commune, and what is theirs."""

    hoa: User
    facilitator: User
    certificate: Certificate
    design: CertificateDesign
    note: LessonNote
    bank: QuestionBank
    text: QuestionText
    questions: QuestionImport
    manuscript: LessonImport
    blueprint: Blueprint
    issue: PaperIssue
    attempt: Attempt
    appeal: Appeal
    confirmation: Confirmation
    commune: Unit
    campaign: Campaign
    half_year: Period
    contest: Contest
    request: DataRequest
    phone: FacilitatorPhone
    table: EthnicTable
    roster: Roster
    change: PlannedChange
    assignment: Assignment
    learnt: LearntElsewhere
    subscription: Subscription
    group: Group
    framework: Framework
    older: Framework
    narration: Narration
    work: Translation
    part: SharedPart
    target: Target
    total: Denominator


def make_world(hoa: User, facilitator: User, course: CoursePage) -> World:
    lesson = lesson_of(LessonPage.objects.child_of(course).order_by("path")[0])
    certificate = certified(hoa.learner, course)
    bank = make_bank("Ngân hàng riêng")
    browser = Client()
    browser.force_login(hoa)
    commune = facilitator.role_grants.get().unit
    offer_phone(user=facilitator, by=hoa)
    return World(
        hoa=hoa,
        facilitator=facilitator,
        certificate=certificate,
        design=CertificateDesign.objects.get_or_create(course=lesson.course)[0],
        note=asks_about(hoa, lesson),
        bank=bank,
        text=make_text(bank, use="graded"),
        questions=bring(hoa, bank),
        manuscript=bring_a_lesson(hoa, lesson),
        blueprint=make_blueprint(bank, {"count": 1}),
        issue=begin_and_print(browser, make_quiz(course, bank, draw=1)),
        appeal=ask_again(browser),
        attempt=hand_in(browser, make_quiz(course, bank, title="Bài đã nộp")),
        confirmation=propose(browser, commune),
        commune=commune,
        campaign=run_campaign(commune, course),
        half_year=report(hoa, commune),
        contest=compete(hoa, commune),
        request=asks_for_her_data(hoa),
        phone=FacilitatorPhone.objects.get(user=facilitator),
        table=tabulated(),
        roster=bring_a_list(facilitator, commune),
        change=plan_a_name(commune),
        learnt=tell(hoa, course),
        subscription=subscribe(user=hoa, unit=commune, rhythm="weekly"),
        framework=make_framework(),
        older=make_framework(name="Khung cũ"),
        group=make_group(by=facilitator, unit=commune, name="Tổ một"),
        assignment=give(facilitator, commune, course, due_on=timezone.localdate()),
        narration=read_in_english(lesson),
        work=translate(bank),
        part=make_part(commune),
        target=aim(commune, percent=80),
        total=total(commune, 4200),
    )


def asks_about(hoa: User, lesson: Lesson) -> LessonNote:
    kind = LessonNote.Kind.values[0]
    return LessonNote.objects.create(
        learner=hoa.learner, lesson=lesson, kind=kind, words="Tôi chưa rõ"
    )


def tabulated() -> EthnicTable:
    listed = EthnicGroupList.objects.order_by("pk")[0]
    days = {"first_day": date(2026, 1, 1), "last_day": date(2026, 6, 30)}
    return EthnicTable.objects.create(list=listed, **days)


def bring_a_lesson(hoa: User, lesson: Lesson) -> LessonImport:
    file = {"name": "bai.docx", "entered_by": hoa.learner}
    return LessonImport.objects.create(course=lesson.course, **file)


def asks_for_her_data(hoa: User) -> DataRequest:
    return receive_request(learner=hoa.learner, kind="access", channel="web", identity="signed_in")


def read_in_english(lesson: Lesson) -> Narration:
    return Narration.objects.create(
        client_id=uuid4(), lesson=lesson, block_id=str(uuid4()), language="en", state="ready"
    )


def translate(bank: QuestionBank) -> Translation:
    """A question on its way into English."""
    text = make_text(bank, stem="<p>Câu được dịch</p>")
    translate_object(text, [Locale.objects.get(language_code="en")])
    return Translation.objects.get(source__object_id=text.translation_key)


def run_campaign(commune: Unit, course: CoursePage) -> Campaign:
    campaign = make_campaign(commune, course)
    campaign.save_revision().publish()
    takes_part(campaign, commune)
    return campaign


def report(hoa: User, commune: Unit) -> Period:
    """A half-year that is over, with its figures frozen and her commune's paper signed off."""
    period = make_period("2025-H2")
    frozen = close_period(period=period, by=hoa)
    signed: dict[str, Any] = {"layout": "state", "number": "05", "signed_on": date(2026, 1, 20)}
    SignOff.objects.create(snapshot=frozen, unit=commune, fields={}, **signed)
    return period


def compete(hoa: User, commune: Unit) -> Contest:
    """An emulation ranking of that half-year, announced; her commune objects and proposes her."""
    period = Period.objects.get(code="2025-H2")
    contest = make_contest(period=period, units="communes", by=hoa)
    rules = {"basis": "Kế hoạch 12", "by_size": False}
    weights = {"regular": (Decimal(100), Decimal(50))}
    set_rules(contest=contest, weights=weights, by=hoa, **rules)
    publish_rules(contest=contest, by=hoa)
    exclude_unit(contest=contest, unit=commune, reason="Báo cáo sai.", by=hoa)
    announce(contest=contest, by=hoa)
    object_to(contest=contest, unit=commune, words="Số liệu thiếu.", by=hoa)
    nominate(contest=contest, unit=commune, learner=hoa.learner, merits="Học đều.", by=hoa)
    contest.refresh_from_db()
    return contest


def bring_a_list(facilitator: User, commune: Unit) -> Roster:
    checked = Roster.State.CHECKED
    return Roster.objects.create(unit=commune, entered_by=facilitator.learner, state=checked)


def plan_a_name(commune: Unit) -> PlannedChange:
    return PlannedChange.objects.create(
        act="rename",
        unit=commune,
        happens_on=date(2099, 1, 1),
        plan={"unit": commune.pk, "name": "Xã Mai Hạ", "on": "2099-01-01"},
    )
