"""Writes of the teaching: learning, publishing, merging, notes."""

from courses.actions.learning import (
    Circumstances,
    begin_course,
    complete_course_if_done,
    complete_lesson,
    do_parts,
    finish_lesson,
    intake,
)
from courses.actions.merging import give_facts_to, move_facts
from courses.actions.notes import handle_note, send_note
from courses.actions.publishing import project_course, project_outline, withdraw

__all__ = [
    "Circumstances",
    "begin_course",
    "complete_course_if_done",
    "complete_lesson",
    "do_parts",
    "finish_lesson",
    "give_facts_to",
    "handle_note",
    "intake",
    "move_facts",
    "project_course",
    "project_outline",
    "send_note",
    "withdraw",
]
