"""The ledger and its sums, the periods of reports, and what units should reach."""

from learning.reports.models.ledger import Indicator, Milestone, RollUp, Subject
from learning.reports.models.periods import Period
from learning.reports.models.targets import Denominator, Target

__all__ = ["Denominator", "Indicator", "Milestone", "Period", "RollUp", "Subject", "Target"]
