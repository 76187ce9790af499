"""The teaching: identities, the pages that carry their words, and what learners did.

A `Course` or `Lesson` is one row for all languages and all time. Pages come, go, are
copied and translated; facts point at identities only.
"""

from courses.models.catalogue import Course, CourseEdition, Lesson, LessonOutline
from courses.models.feedback import LessonNote
from courses.models.framework import (
    Framework,
    FrameworkGroup,
    FrameworkItem,
    ItemMapping,
    Locked,
    SkillAudience,
    frameworks_in_force,
)
from courses.models.imports import LessonImport, OpenedFile
from courses.models.narration import Narration, TakePiece
from courses.models.pages import (
    CourseIndexPage,
    CoursePage,
    CourseSectionPage,
    LessonPage,
    OwnedPage,
)
from courses.models.publishing import NotReady
from courses.models.records import (
    Award,
    CourseCompletion,
    Enrolment,
    Fact,
    LessonCompletion,
    PartDone,
    Way,
)
from courses.models.rules import WritingRules
from courses.models.sharing import SharedPart

__all__ = [
    "Award",
    "Course",
    "CourseCompletion",
    "CourseEdition",
    "CourseIndexPage",
    "CoursePage",
    "CourseSectionPage",
    "Enrolment",
    "Fact",
    "Framework",
    "FrameworkGroup",
    "FrameworkItem",
    "ItemMapping",
    "Lesson",
    "LessonCompletion",
    "LessonImport",
    "LessonNote",
    "LessonOutline",
    "LessonPage",
    "Locked",
    "Narration",
    "OpenedFile",
    "NotReady",
    "OwnedPage",
    "PartDone",
    "SharedPart",
    "SkillAudience",
    "TakePiece",
    "Way",
    "WritingRules",
    "frameworks_in_force",
]
