"""What units hand in for a half-year, the frozen figures, and the documents made of them."""

from learning.halfyear.models.closing import Closing
from learning.halfyear.models.frozen import FrozenText
from learning.halfyear.models.papers import Layout, Letterhead, SignedFile, SignOff, Template
from learning.halfyear.models.returns import (
    OwnFigure,
    OwnNumber,
    Remark,
    Reminding,
    Return,
    Schedule,
    Step,
)
from learning.halfyear.models.snapshots import Snapshot

__all__ = [
    "Closing",
    "Layout",
    "FrozenText",
    "Letterhead",
    "OwnFigure",
    "OwnNumber",
    "Remark",
    "Reminding",
    "Return",
    "Schedule",
    "SignOff",
    "SignedFile",
    "Snapshot",
    "Step",
    "Template",
]
