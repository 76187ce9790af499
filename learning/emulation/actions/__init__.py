"""Writes of emulation: contests and their rules, rankings, objections, people proposed."""

from learning.emulation.actions.contests import (
    RulesPublished,
    exclude_unit,
    make_contest,
    publish_rules,
    readmit_unit,
    set_rules,
)
from learning.emulation.actions.objecting import AppealsClosed, answer_appeal, object_to
from learning.emulation.actions.people import (
    Decided,
    decide_nomination,
    forget_old_nominations,
    give_nominations_to,
    nominate,
    take_back,
)
from learning.emulation.actions.ranking import (
    Finished,
    NothingFrozen,
    RankingUnchanged,
    StillOpen,
    announce,
    finish,
    put_into_report,
    verify_rankings,
)

__all__ = [
    "AppealsClosed",
    "Decided",
    "Finished",
    "NothingFrozen",
    "RankingUnchanged",
    "RulesPublished",
    "StillOpen",
    "announce",
    "answer_appeal",
    "decide_nomination",
    "exclude_unit",
    "finish",
    "forget_old_nominations",
    "give_nominations_to",
    "make_contest",
    "nominate",
    "object_to",
    "publish_rules",
    "put_into_report",
    "readmit_unit",
    "set_rules",
    "take_back",
    "verify_rankings",
]
