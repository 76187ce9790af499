"""The ledger and its sums, the periods of reports, and what units should reach."""

from learning.reports.models.checks import CountingCheck
from learning.reports.models.groups import GroupCount
from learning.reports.models.ledger import FIRSTS, Indicator, Milestone, RollUp, Stock, Subject
from learning.reports.models.periods import Period
from learning.reports.models.quality import QuizQuality
from learning.reports.models.targets import Denominator, Target

__all__ = [
    "FIRSTS",
    "CountingCheck",
    "Denominator",
    "GroupCount",
    "Indicator",
    "Milestone",
    "Period",
    "QuizQuality",
    "RollUp",
    "Stock",
    "Subject",
    "Target",
]
