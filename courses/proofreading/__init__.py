"""What a careful editor would say of a lesson or course before it goes out. No database.

`kinds` are what is looked at, and how much it matters; `passages` takes a stream apart;
`wording`, `showing` and `terms` look; `pages` says it of one page.
"""

from courses.proofreading.kinds import KB, Facts, Finding, Kind, Place, Rules, Severity
from courses.proofreading.pages import proofread
from courses.proofreading.passages import Content, Line, Seen, Shown, content_of

__all__ = [
    "KB",
    "Content",
    "Facts",
    "Finding",
    "Kind",
    "Line",
    "Place",
    "Rules",
    "Seen",
    "Severity",
    "Shown",
    "content_of",
    "proofread",
]
