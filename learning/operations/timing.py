"""Seconds, and how figures are printed."""

import time
from collections.abc import Callable


def say(what: str, figure: str) -> None:
    print(f"{what:<44}{figure}")


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def median(work: Callable[[], object], rounds: int = 15) -> float:
    return sorted(seconds(work) for _ in range(rounds))[rounds // 2]
