"""Whose objects the matrix tries to get at: one maker for each group of routes with arguments.

A key is a route's name, or the namespace of a whole set. A route with arguments that no
maker serves fails the matrix: say here what its object is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from django.db.models import Model
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from certificates.models import Certificate, CertificateDesign
from courses.models import CoursePage, Framework, LessonNote, LessonPage, Narration
from learning.assignments.actions import make_group
from learning.assignments.models import Assignment, Group, LearntElsewhere
from learning.campaigns.models import Campaign
from learning.people.actions import offer_phone
from learning.people.models import (
    ConsentText,
    EthnicGroup,
    EthnicGroupList,
    FacilitatorPhone,
    PlannedChange,
    Unit,
    User,
)
from learning.privacy.actions import receive_request
from learning.privacy.models import DataRequest, EthnicTable, Holiday
from learning.rosters.models import Roster
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
from tests.courses.skills import make_framework
from tests.quizzes.asking import make_bank, make_quiz, make_text
from tests.quizzes.sketching import make_blueprint
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
    blueprint: Blueprint
    issue: PaperIssue
    attempt: Attempt
    appeal: Appeal
    confirmation: Confirmation
    commune: Unit
    campaign: Campaign
    request: DataRequest
    phone: FacilitatorPhone
    table: EthnicTable
    roster: Roster
    change: PlannedChange
    assignment: Assignment
    learnt: LearntElsewhere
    group: Group
    framework: Framework
    older: Framework
    narration: Narration
    work: Translation


Values = dict[str, Any]


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
        note=LessonNote.objects.create(
            learner=hoa.learner, lesson=lesson, kind=LessonNote.Kind.values[0], words="Tôi chưa rõ"
        ),
        bank=bank,
        text=make_text(bank, use="graded"),
        questions=bring(hoa, bank),
        blueprint=make_blueprint(bank, {"count": 1}),
        issue=begin_and_print(browser, make_quiz(course, bank, draw=1)),
        appeal=ask_again(browser),
        attempt=hand_in(browser, make_quiz(course, bank, title="Bài đã nộp")),
        confirmation=propose(browser, commune),
        commune=commune,
        campaign=run_campaign(commune, course),
        request=receive_request(
            learner=hoa.learner, kind="access", channel="web", identity="signed_in"
        ),
        phone=FacilitatorPhone.objects.get(user=facilitator),
        table=EthnicTable.objects.create(
            first_day=date(2026, 1, 1),
            last_day=date(2026, 6, 30),
            list=EthnicGroupList.objects.order_by("pk")[0],
        ),
        roster=Roster.objects.create(
            unit=commune, entered_by=facilitator.learner, state=Roster.State.CHECKED
        ),
        change=plan_a_name(commune),
        learnt=tell(hoa, course),
        framework=make_framework(),
        older=make_framework(name="Khung cũ"),
        group=make_group(by=facilitator, unit=commune, name="Tổ một"),
        assignment=give(facilitator, commune, course, due_on=timezone.localdate()),
        narration=Narration.objects.create(
            client_id=uuid4(), lesson=lesson, block_id=str(uuid4()), language="en", state="ready"
        ),
        work=translate(bank),
    )


def translate(bank: QuestionBank) -> Translation:
    """A question on its way into English."""
    text = make_text(bank, stem="<p>Câu được dịch</p>")
    translate_object(text, [Locale.objects.get(language_code="en")])
    return Translation.objects.get(source__object_id=text.translation_key)


def translated(world: World) -> Values:
    """Whatever the addresses of a translation ask for."""
    source = world.work.source
    return {
        "translation_id": world.work.pk,
        "translation_source_id": source.pk,
        "string_segment_id": source.stringsegment_set.all()[0].pk,
        "overridable_segment_id": 1,
        "mode": "marked",
        "page_id": world.campaign.pk,
        "app_label": "quizzes",
        "model_name": "questiontext",
        "pk": str(world.text.pk),
    }


def read_aloud(world: World) -> Values:
    narration = world.narration
    at = {"pk": narration.lesson_id, "code": "en"}
    return at | {"narration_pk": narration.pk, "take": narration.client_id}


def printed(world: World) -> Values:
    return {"pk": world.issue.quiz_id, "code": 101}


def proposed(world: World) -> Values:
    return {"pk": world.confirmation.list_id}


def run_campaign(commune: Unit, course: CoursePage) -> Campaign:
    campaign = make_campaign(commune, course)
    campaign.save_revision().publish()
    takes_part(campaign, commune)
    return campaign


def plan_a_name(commune: Unit) -> PlannedChange:
    return PlannedChange.objects.create(
        act="rename",
        unit=commune,
        happens_on=date(2099, 1, 1),
        plan={"unit": commune.pk, "name": "Xã Mai Hạ", "on": "2099-01-01"},
    )


def person(world: World) -> Values:
    return {"public_id": world.hoa.learner.public_id}


def snippet(instance: Any) -> Values:
    """Whatever the many views of a snippet ask for."""
    revision = instance.latest_revision_id
    none = {"task_state_id": 1, "workflow_state_id": 1, "task_id": 1, "action_name": "approve"}
    compared = {"revision_id": revision, "revision_id_a": "earliest", "revision_id_b": "latest"}
    return {"pk": instance.pk} | none | compared


def of_quiz(world: World) -> Values:
    return {"pk": world.attempt.issue.quiz_id}


def unit(world: World) -> Values:
    return {"pk": world.commune.pk}


def roster(world: World) -> Values:
    return {"pk": world.roster.pk}


def learnt(world: World) -> Values:
    return {"pk": world.learnt.pk}


def campaign(world: World) -> Values:
    return snippet(world.campaign) | {"unit_id": world.commune.pk}


def first(model: type[Model]) -> Callable[[World], Values]:
    """One of the rows that belong to the whole province."""
    return lambda world: {"pk": model._default_manager.order_by("pk")[0].pk}


OBJECTS: dict[str, Callable[[World], Values]] = {
    # Learners' own
    "quizzes:ask_again": lambda world: {"public_id": world.appeal.result.attempt.issue.public_id},
    "quizzes": lambda world: {"public_id": world.issue.public_id},
    "certificates": lambda world: {"code": world.certificate.code},
    "privacy": lambda world: {"public_id": world.request.public_id},
    # The CMS
    "people_person": person,
    "people_correct": person,
    "people_move": person,
    "people_join_records": person,
    "people_reset_factors": person,
    "people_give_code": person,
    "quizzes_extra_time": person,
    "quizzes_correct_key": lambda world: {"pk": world.text.pk},
    "quizzes_usage": lambda world: {"pk": world.text.pk},
    "quizzes_versions": lambda world: {"pk": world.text.pk},
    "quizzes_bank_usage": lambda world: {"pk": world.bank.pk},
    "quizzes_quiz_figures": of_quiz,
    "quizzes_questions_of_quiz": of_quiz,
    "quizzes_attempts_to_look_at": of_quiz,
    "quizzes_appeal": lambda world: {"pk": world.appeal.pk},
    "quizzes_look_at": lambda world: of_quiz(world) | {"attempt": world.attempt.pk},
    "quizzes_questions_of_bank": lambda world: {"pk": world.bank.pk},
    "quizzes_question_figures": lambda world: {"pk": world.attempt.answers.all()[0].version_id},
    "help_give": person,
    "people_unit": unit,
    "people_unit_rename": unit,
    "people_unit_correct": unit,
    "people_unit_close": unit,
    "people_unit_merge": unit,
    "people_unit_split": unit,
    "people_unit_move": unit,
    "people_unit_open_below": unit,
    "people_unit_list": unit,
    "people_unit_withdraw": lambda world: {"pk": world.change.pk},
    "frameworks": lambda world: {"pk": world.framework.pk, "old_pk": world.older.pk},
    "facilitator_phones": lambda world: {"pk": world.phone.pk},
    "yearbook_staff": lambda world: person(world) | {"year": 2026},
    "campaigns_staff": campaign,
    "assignments": lambda world: {"public_id": world.learnt.public_id},
    "assignments_staff": lambda world: person(world) | {"pk": world.assignment.pk},
    "assignments_staff:group": lambda world: {"pk": world.group.pk},
    "assignments_staff:review": learnt,
    "assignments_staff:evidence": learnt,
    "rosters_roster": roster,
    "rosters_progress": roster,
    "rosters_columns": roster,
    "rosters_sheet": roster,
    "rosters_decide": roster,
    "rosters_confirm": roster,
    "rosters_abandon": roster,
    "rosters_undo": roster,
    "rosters_invite": roster,
    "rosters_sheets": roster,
    "rosters_withdraw": roster,
    "questions_import": lambda world: {"pk": world.questions.pk},
    "questions_foresee": lambda world: {"pk": world.questions.pk, "number": 1},
    "questions_decide": lambda world: {"pk": world.questions.pk},
    "questions_doubles": lambda world: {"pk": world.bank.pk},
    "data_request_entered": person,
    "data_requests": lambda world: {"pk": world.request.pk},
    "consent_texts": first(ConsentText),
    "holidays": first(Holiday),
    "ethnic_groups": first(EthnicGroup),
    "ethnic_tables": lambda world: {"pk": world.table.pk},
    "roles": lambda world: {"pk": world.facilitator.role_grants.get().pk},
    "wagtailusers_users": lambda world: {"pk": world.hoa.pk},
    "certificates_register": lambda world: {"pk": world.certificate.pk},
    "wagtailsnippets_certificates_certificatedesign": lambda world: {"pk": world.design.pk},
    "wagtailsnippets_courses_lessonnote": lambda world: {"pk": world.note.pk},
    "cms_words": lambda world: {"code": "mtq"},
    "cms_words_file": lambda world: {"code": "mtq"},
    "cms_hand_in_translation": lambda world: {"pk": world.work.pk},
    "localize_edit_string_translation": translated,
    "localize_edit_override": translated,
    "localize_download_pofile": translated,
    "localize_upload_pofile": translated,
    "localize_machine_translate": translated,
    "localize_preview_translation": translated,
    "localize_stop_translation": translated,
    "localize_convert_to_alias": translated,
    "localize_submit_page_translation": translated,
    "localize_submit_snippet_translation": translated,
    "localize_update_translations": translated,
    "localize_snippets_api_listing": translated,
    "localize_snippets_api_detail": translated,
    "narration_reading": read_aloud,
    "narration_piece": read_aloud,
    "narration_upload": read_aloud,
    "narration_use": read_aloud,
    "narration_drop": read_aloud,
    "quizzes_printed": lambda world: {"pk": world.issue.quiz_id},
    "quizzes_printed_paper": printed,
    "quizzes_printed_key": printed,
    "confirmations_list": proposed,
    "confirmations_file": proposed,
    "confirmations_send": proposed,
    "confirmations_decide": proposed,
    "confirmations_correct": proposed,
    "confirmations_withdraw": lambda world: {"pk": world.confirmation.pk},
    "wagtailsnippets_quizzes_blueprint": lambda world: {"pk": world.blueprint.pk},
    "wagtailsnippets_quizzes_questionbank": lambda world: {"pk": world.bank.pk},
    "wagtailsnippets_quizzes_questiontext": lambda world: snippet(world.text),
    "wagtailsnippetchoosers_certificates_certificatedesign": lambda world: {"pk": world.design.pk},
    "wagtailsnippetchoosers_courses_lessonnote": lambda world: {"pk": world.note.pk},
    "wagtailsnippetchoosers_quizzes_blueprint": lambda world: {"pk": world.blueprint.pk},
    "wagtailsnippetchoosers_quizzes_questionbank": lambda world: {"pk": world.bank.pk},
    "wagtailsnippetchoosers_quizzes_questiontext": lambda world: {"pk": world.text.pk},
}


# What belongs to the whole province is looked at by more than those who keep it.
READERS = {"trainer", "reviewer", "administrator"}
LOOKED_AT: dict[str, set[str]] = {
    "frameworks:inspect": READERS,
    "frameworks:download": READERS,
}


def maker_for(name: str) -> Callable[[World], Values] | None:
    return OBJECTS.get(name) or OBJECTS.get(name.partition(":")[0])
