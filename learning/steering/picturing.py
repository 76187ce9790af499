"""How a unit's people grew month by month, beside the line its target asks for."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cms.charts import BASE, HEIGHT, TOP, WIDTH
from cms.templatetags.figures import grouped
from learning.steering.pace import Line, Total
from learning.steering.presenting import now_words
from learning.steering.queries import Question, Standing

SHOWN = 12


@dataclass(frozen=True)
class Picture:
    """Columns of people reached by each month's end, the points of the line, and both in words."""

    columns: list[dict[str, Any]]
    points: str
    says: str
    width: int = WIDTH
    height: int = HEIGHT
    base: int = BASE


def picture_of(row: Standing, question: Question) -> Picture | None:
    """None where there is no line to stand on."""
    if row.line is None:
        return None
    ends = [*row.ends, (question.day, row.reached)][-SHOWN:]
    most = max(*(row.line.due(end) for end, _total in ends), *(n for _end, n in ends), 1)
    columns = [column(ends, place, row.line, most) for place in range(len(ends))]
    says = _("%(reached)s people reached; by %(day)s it should be %(due)s.") % {
        "reached": grouped(row.reached),
        "day": now_words(question),
        "due": grouped(row.line.due(question.day)),
    }
    return Picture(columns, " ".join(one["point"] for one in columns), says)


def column(ends: list[Total], place: int, line: Line, most: int) -> dict[str, Any]:
    end, total = ends[place]
    step = WIDTH / len(ends)
    width = min(step * 0.6, 48)
    x, top, due = place * step + (step - width) / 2, level(total, most), line.due(end)
    return {
        "x": round(x, 1),
        "y": round(top, 1),
        "width": round(width, 1),
        "height": round(BASE - top, 1),
        "middle": round(x + width / 2, 1),
        "point": f"{x + width / 2:.1f},{level(due, most):.1f}",
        "end": end,
        "number": total,
        "due": due,
        "month": end.month,
        "late": total < due,
    }


def level(number: int, most: int) -> float:
    return BASE - number / most * (BASE - TOP)
