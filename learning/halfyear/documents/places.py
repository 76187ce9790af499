"""How communes stand beside each other, in sentences. Nobody is named for a tie's sake."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from learning.halfyear.documents.numbers import people, span_name, whole
from learning.halfyear.documents.targets import aim_words, share_words
from learning.halfyear.documents.wording import Content, communes_below

Commune = Mapping[str, Any]

NAMED = 5
# More names than this at one level are a number instead.
MOST_NAMED = 8
LEVEL = "đơn vị cấp xã"


def communes(content: Content) -> list[str]:
    """Taking part, best and slowest against the target, what cannot be told."""
    rows = [row for row in communes_below(content) if not row["rest"]]
    if not rows:
        return [f"{content['unit']['name']} không có {LEVEL} trực thuộc trong báo cáo này."]
    return [taking_part(rows), *against_target(content, rows), *unplaced(content)]


def taking_part(rows: Sequence[Commune]) -> str:
    some = sum(1 for row in rows if row["active"])
    without = len(rows) - some
    if not without:
        return f"Cả {whole(len(rows))} {LEVEL} đều có người học trong kỳ."
    return (
        f"Trong {whole(len(rows))} {LEVEL} có {whole(some)} đơn vị có người học trong kỳ, "
        f"{whole(without)} đơn vị chưa có."
    )


def against_target(content: Content, rows: Sequence[Commune]) -> list[str]:
    asked = asked_alike(rows)
    told = [row for row in asked if row["target"]["share"] is not None]
    if not told:
        return by_number(rows) + missing_totals(asked)
    return [*ranked(content, told), reached(told), *missing_totals(asked)]


def asked_alike(rows: Sequence[Commune]) -> list[Commune]:
    """Only those of which the same is asked can be laid beside each other: what most are asked."""
    asked = [row for row in rows if row["target"]]
    most = Counter(question(row) for row in asked).most_common(1)
    return [row for row in asked if question(row) == most[0][0]]


def question(row: Commune) -> tuple[str, str, str]:
    target = row["target"]
    return target["indicator"], target["audience"], target["span"]


def by_number(rows: Sequence[Commune]) -> list[str]:
    """Without shares, only where most people came; small communes are not called slow."""
    new = [row for row in rows if row["figures"]["learning"]["new"]]
    best = sorted(new, key=lambda row: -row["figures"]["learning"]["new"])[:NAMED]
    named = [f"{row['name']} ({people(row['figures']['learning']['new'])})" for row in best]
    return [f"Số người tham gia mới nhiều nhất: {', '.join(named)}."] if named else []


def ranked(content: Content, rows: Sequence[Commune]) -> list[str]:
    if len(rows) < 2 or len({shown(row) for row in rows}) == 1:
        return []
    count = min(NAMED, len(rows) // 2)
    ordered = sorted(rows, key=share, reverse=True)
    slowest = list(reversed(ordered))[:count]
    slow = {shown(row) for row in slowest}
    best = [row for row in ordered[:count] if shown(row) not in slow]
    return [
        f"{aim(content, rows)}, tỷ lệ cao nhất: {named(ordered, best)}; "
        f"thấp nhất: {named(ordered, slowest)}."
    ]


def aim(content: Content, rows: Sequence[Commune]) -> str:
    target = rows[0]["target"]
    return f"So với chỉ tiêu {span_name(target['span'])} về {aim_words(content, target)}"


def named(rows: Sequence[Commune], chosen: Sequence[Commune]) -> str:
    """With all who stand level with the last one chosen; too many of them are a number."""
    levels: dict[str, list[Commune]] = {}
    for row in chosen:
        levels.setdefault(shown(row), [])
    for row in rows:
        if shown(row) in levels:
            levels[shown(row)].append(row)
    told = []
    for level, level_rows in levels.items():
        if len(level_rows) > MOST_NAMED:
            told.append(f"{whole(len(level_rows))} đơn vị cùng ở mức {level}")
        else:
            told.extend(f"{row['name']} ({level})" for row in level_rows)
    return ", ".join(told)


def share(row: Commune) -> float:
    return float(row["target"]["share"])


def shown(row: Commune) -> str:
    return share_words(row["target"])


def reached(rows: Sequence[Commune]) -> str:
    done = sum(1 for row in rows if row["target"]["gap"] == 0)
    said = f"{whole(done)} đơn vị đã hoàn thành chỉ tiêu" if done else "chưa đơn vị nào hoàn thành"
    return f"Trong {whole(len(rows))} đơn vị tính được tỷ lệ, {said}."


def missing_totals(rows: Sequence[Commune]) -> list[str]:
    unknown = [row for row in rows if row["target"]["share"] is None]
    if not unknown:
        return []
    return [f"Có {whole(len(unknown))} đơn vị chưa có tổng số đối tượng nên chưa tính được tỷ lệ."]


def unplaced(content: Content) -> list[str]:
    unplaced = [row for row in content["communes"] if row["rest"]]
    rest = sum(row["figures"]["learning"]["until"] or 0 for row in unplaced)
    return [f"Có {people(rest)} chưa xác định được nơi cư trú."] if rest else []
