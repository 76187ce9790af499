"""Lists of the CMS as spreadsheets in which no word becomes a formula."""

from typing import Any

from learning.people.tables import harmless


class SafeExport:
    """For Wagtail's listing views, before them among the bases."""

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        return self.harmless_row(super().to_row_dict(item))  # type: ignore[misc]

    @staticmethod
    def harmless_row(row: dict[str, Any]) -> dict[str, Any]:
        return {name: harmless(value) for name, value in row.items()}
