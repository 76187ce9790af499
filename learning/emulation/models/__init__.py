"""Contests with their rules, rankings as they were announced, objections, people proposed."""

from learning.emulation.models.contests import Contest, Criterion, Exclusion
from learning.emulation.models.people import Nomination
from learning.emulation.models.rankings import Appeal, Ranking

__all__ = ["Appeal", "Contest", "Criterion", "Exclusion", "Nomination", "Ranking"]
