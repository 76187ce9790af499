"""Lists of the CMS as spreadsheets in which no word becomes a formula."""

from typing import Any

# A spreadsheet takes a cell that begins so for a formula.
RISKY = ("=", "+", "-", "@", "\t", "\r")


class SafeExport:
    """For Wagtail's listing views, before them among the bases."""

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        return self.harmless_row(super().to_row_dict(item))  # type: ignore[misc]

    @staticmethod
    def harmless_row(row: dict[str, Any]) -> dict[str, Any]:
        return {name: harmless(value) for name, value in row.items()}


def harmless(value: Any) -> Any:
    """Text that would be run is shown instead; everything else as it is."""
    text = value if isinstance(value, str) else None
    return f"'{text}" if text is not None and text.startswith(RISKY) else value
