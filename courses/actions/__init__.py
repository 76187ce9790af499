"""Writes of the teaching: learning, publishing, merging, notes."""

from courses.actions.erasing import erase_learning
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
from courses.actions.sections import enter_begun_roles, follow_role, leave_ended_roles, open_section
from courses.actions.succeeding import follow_name, hand_over

__all__ = [
    "Circumstances",
    "Erased",
    "begin_course",
    "complete_course_if_done",
    "complete_lesson",
    "complete_missing_courses",
    "do_parts",
    "erase_learning",
    "finish_lesson",
    "enter_begun_roles",
    "follow_name",
    "follow_role",
    "give_facts_to",
    "hand_over",
    "intake",
    "leave_ended_roles",
    "move_facts",
    "open_section",
    "project_course",
    "project_outline",
    "send_note",
    "withdraw",
]
