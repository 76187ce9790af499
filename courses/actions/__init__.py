"""Writes of the teaching: learning, publishing, merging, notes."""

from courses.actions.copying import Along, copy_course, copy_lesson
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
from courses.actions.importing import (
    abandon_lesson,
    forget_lesson_files,
    open_lesson,
    take_lesson,
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
from courses.actions.narrating import (
    LARGEST,
    Hole,
    ask_machine,
    drop_take,
    finish_take,
    forget_pieces,
    keep_take,
    make_missing_small,
    make_small,
    put_in_use,
    take_piece,
)
from courses.actions.notes import Answered, answer_note, send_note
from courses.actions.publishing import project_course, project_outline, withdraw
from courses.actions.repairing import complete_missing_courses
from courses.actions.sections import (
    enter_begun_roles,
    follow_role,
    leave_ended_roles,
    open_section,
    open_translated_section,
)
from courses.actions.sharing import show_anew
from courses.actions.succeeding import follow_name, hand_over

__all__ = [
    "LARGEST",
    "Along",
    "Answered",
    "Circumstances",
    "Clashing",
    "Empty",
    "Erased",
    "GroupRow",
    "Hole",
    "ItemRow",
    "Unjudged",
    "abandon_lesson",
    "amend_framework",
    "answer_note",
    "ask_machine",
    "begin_course",
    "complete_course_if_done",
    "complete_lesson",
    "complete_missing_courses",
    "copy_course",
    "copy_framework",
    "copy_lesson",
    "delete_draft",
    "do_parts",
    "drop_take",
    "enter_begun_roles",
    "erase_learning",
    "finish_lesson",
    "finish_take",
    "follow_name",
    "follow_role",
    "forget_lesson_files",
    "forget_pieces",
    "give_facts_to",
    "groups_of",
    "hand_over",
    "intake",
    "keep_take",
    "leave_ended_roles",
    "make_missing_small",
    "make_small",
    "map_items",
    "move_facts",
    "open_lesson",
    "open_section",
    "open_translated_section",
    "project_course",
    "project_outline",
    "publish_framework",
    "put_in_use",
    "retire_framework",
    "send_note",
    "show_anew",
    "take_lesson",
    "take_piece",
    "withdraw",
    "write_framework",
]
