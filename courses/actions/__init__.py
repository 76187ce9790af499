"""Writes of the teaching: learning, publishing, merging, notes."""

from courses.actions.enacting import Clashing, Empty, Unjudged, publish_framework
from courses.actions.erasing import erase_learning
from courses.actions.frameworks import (
    GroupRow,
    ItemRow,
    amend_framework,
    copy_framework,
    delete_draft,
    groups_of,
    map_items,
    retire_framework,
    write_framework,
)
from courses.actions.learning import (
    Circumstances,
    Erased,
    begin_course,
    complete_course_if_done,
    complete_lesson,
    do_parts,
    finish_lesson,
    intake,
)
from courses.actions.merging import give_facts_to, move_facts
from courses.actions.notes import send_note
from courses.actions.publishing import project_course, project_outline, withdraw
from courses.actions.repairing import complete_missing_courses
from courses.actions.sections import (
    enter_begun_roles,
    follow_role,
    leave_ended_roles,
    open_section,
    open_translated_section,
)
from courses.actions.succeeding import follow_name, hand_over

__all__ = [
    "Circumstances",
    "Clashing",
    "Empty",
    "Erased",
    "GroupRow",
    "ItemRow",
    "Unjudged",
    "amend_framework",
    "begin_course",
    "complete_course_if_done",
    "complete_lesson",
    "complete_missing_courses",
    "copy_framework",
    "delete_draft",
    "do_parts",
    "erase_learning",
    "finish_lesson",
    "enter_begun_roles",
    "follow_name",
    "follow_role",
    "give_facts_to",
    "groups_of",
    "hand_over",
    "intake",
    "leave_ended_roles",
    "map_items",
    "move_facts",
    "open_section",
    "open_translated_section",
    "project_course",
    "project_outline",
    "publish_framework",
    "retire_framework",
    "send_note",
    "withdraw",
    "write_framework",
]
