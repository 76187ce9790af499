"""What people ask about their data, and what was decided about it."""

from learning.privacy.models.requests import Archive, DataRequest, Hold, Holiday
from learning.privacy.models.tables import EthnicTable

__all__ = ["Archive", "DataRequest", "EthnicTable", "Hold", "Holiday"]
