"""The measures of both regimes: sizes in points, lengths in millimetres.

State: NĐ 30/2020, Phụ lục I. Party: Hướng dẫn 05-HD/VPTW. Where they leave a range, one value
of it is chosen here, once for Word and PDF.
"""

from dataclasses import asdict, dataclass
from typing import Any

from learning.halfyear.documents.heading import Layout


@dataclass(frozen=True)
class Regime:
    page_width: float = 210
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    # The two columns of the head; together the text's width.
    head_left: float = 70
    head_right: float = 95
    motto_size: float = 12
    motto_line: float = 56
    agency_size: float = 12
    number_size: float = 13
    date_size: float = 13
    title_size: float = 14
    summary_size: float = 14
    body_size: float = 14
    # Exact height of a line, or nought for a multiple of the font's own.
    line_exact: float = 0
    line_multiple: float = 1.1
    indent: float = 12.7
    space_after: float = 6
    signature_size: float = 14
    recipients_label_size: float = 12
    recipients_size: float = 11
    table_size: float = 12
    appendix_table_size: float = 10.5
    page_number_size: float = 13

    @property
    def width(self) -> float:
        return self.page_width - self.left - self.right

    def to_dict(self) -> dict[str, Any]:
        return asdict(self) | {"width": self.width}


REGIMES: dict[Layout, Regime] = {
    "state": Regime(),
    "party": Regime(
        head_left=82,
        head_right=83,
        motto_size=15,
        motto_line=73,
        agency_size=14,
        number_size=14,
        date_size=14,
        title_size=16,
        summary_size=15,
        line_exact=20,
        indent=10,
        recipients_label_size=14,
        recipients_size=12,
        page_number_size=14,
    ),
}
