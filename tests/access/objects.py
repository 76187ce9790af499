"""Whose objects the matrix tries to get at: one maker for each group of routes with arguments.

A key is a route's name, or the namespace of a whole set. A route with arguments that no
maker serves fails the matrix: say here what its object is.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import Model

from courses.models import CoursePage, LessonPage
from learning.halfyear.models import SignOff
from learning.people.models import (
    ConsentText,
    EthnicGroup,
)
from learning.privacy.models import Holiday
from tests.access.world import World

Values = dict[str, Any]


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


def whole(world: World) -> Values:
    """A course that goes to translators in one file."""
    key = world.narration.lesson.course.key
    return {"pk": CoursePage.objects.get(translation_key=key).pk, "code": "en"}


def read_aloud(world: World) -> Values:
    narration = world.narration
    at = {"of": narration.lesson_id, "code": "en"}
    return at | {"narration_pk": narration.pk, "take": narration.client_id}


def course_page(world: World) -> Values:
    return {"page_pk": CoursePage.objects.get(translation_key=world.manuscript.course.key).pk}


def brought_lesson(world: World) -> Values:
    return {"pk": world.manuscript.pk}


def page_of(world: World) -> Values:
    """The page of the lesson that is read aloud."""
    return {"pk": LessonPage.objects.get(translation_key=world.narration.lesson.key).pk}


def page_of_course(world: World) -> Values:
    return {"pk": CoursePage.objects.get(translation_key=world.narration.lesson.course.key).pk}


def printed(world: World) -> Values:
    return {"pk": world.issue.quiz_id, "code": 101}


def proposed(world: World) -> Values:
    return {"pk": world.confirmation.list_id}


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


def reported(world: World) -> Values:
    """Her commune in the closed half-year."""
    part = {"code": world.half_year.code, "pk": world.commune.pk}
    return part | {"version": 1, "form": "docx", "sign_off": SignOff.objects.get().pk}


def contest(world: World) -> Values:
    """Of her commune's half-year, with all that is hers in it."""
    return {
        "pk": world.contest.pk,
        "unit": world.commune.pk,
        "exclusion": world.contest.exclusions.get().pk,
        "appeal": world.contest.appeals.get().pk,
        "nomination": world.contest.nominations.get().pk,
        "public_id": world.hoa.learner.public_id,
    }


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
    "quizzes_read_aloud": lambda world: {"pk": world.text.pk},
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
    "steering": lambda world: unit(world) | {"form": "csv"},
    "steering:stop": lambda world: {"pk": world.subscription.pk},
    "halfyear_staff": reported,
    "emulation_staff": contest,
    "halfyear_staff:template": lambda world: {"layout": "state"},
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
    "lessons_from_word": course_page,
    "lesson_from_word": brought_lesson,
    "lesson_from_word_preview": brought_lesson,
    "lesson_from_word_decide": brought_lesson,
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
    "wagtailsnippets_courses_sharedpart": lambda world: snippet(world.part),
    "wagtailsnippetchoosers_courses_sharedpart": lambda world: {"pk": world.part.pk},
    "wagtailsnippets_courses_lessonnote": lambda world: {"pk": world.note.pk},
    "cms_words": lambda world: {"code": "mtq"},
    "cms_words_file": lambda world: {"code": "mtq"},
    "cms_words_sheet": lambda world: {"code": "mtq"},
    "cms_whole": whole,
    "cms_whole_sheet": whole,
    "cms_hand_in_translation": lambda world: {"pk": world.work.pk},
    "cms_recordings_of_translation": lambda world: {"pk": world.work.pk},
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
    "courses_copy": page_of,
    "narration_reading": read_aloud,
    "narration_piece": read_aloud,
    "narration_upload": read_aloud,
    "narration_machine": read_aloud,
    "narration_use": read_aloud,
    "narration_drop": read_aloud,
    "wagtailadmin_api": lambda world: page_of(world) | {"action_name": "publish"},
    "proofread_course": page_of_course,
    "proofread_page": page_of,
    "proofread_panel": page_of,
    "quizzes_printed": lambda world: {"pk": world.issue.quiz_id},
    "quizzes_printed_paper": printed,
    "quizzes_printed_key": printed,
    "report_targets": lambda world: {"pk": world.target.pk},
    "report_totals": lambda world: {"pk": world.total.pk},
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
ANSWERABLE = {"manager", "auditor", "administrator"}
LOOKED_AT: dict[str, set[str]] = {
    "frameworks:inspect": READERS,
    "frameworks:download": READERS,
    "halfyear_staff:period": ANSWERABLE,
    "halfyear_staff:versions": ANSWERABLE,
    "emulation_staff:contest": ANSWERABLE,
}


def maker_for(name: str) -> Callable[[World], Values] | None:
    return OBJECTS.get(name) or OBJECTS.get(name.partition(":")[0])
