"""Inside the private stack: the bare view, answers alone, the crowd, and the crowd among
killed workers."""

import asyncio
import logging
import os
import platform
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection, connections
from django.urls import reverse

from learning.operations import servers
from learning.operations.measure.quiz.books import balance_of
from learning.operations.measure.quiz.crowd import (
    Outcome,
    Plan,
    Taker,
    again_and_again,
    in_processes,
    save_again_and_again,
)
from learning.operations.measure.quiz.processes import Killer, parent_of, processor_of, serving
from learning.operations.measure.quiz.province import DRAWN, build_quiz, sign_in_people

# Names the private folder, and says that this database may be filled.
FOLDER = "LEARNING_MEASURES_QUIZ_IN"
CLIENTS, BARE_CLIENTS, BARE_SECONDS = 2, 32, 8.0
STEPS = ("introduction", "start", "paper", "save", "submission", "result")
BARE = "learning.operations.bare"


def measured(people: int, seconds: float, saves: int, kill_every: float) -> bool:
    logging.disable(logging.INFO)
    folder = Path(os.environ[FOLDER])
    port = urlsplit(settings.SITE_ADDRESS).port or 0
    quiz = build_quiz()
    names = [quiz.get_parent().slug, quiz.slug]
    intro, start = reverse("quizzes:intro", args=names), reverse("quizzes:start", args=names)
    print(machine())
    bare = bare_rate(folder)
    alone = Plan(port, intro, start, 0, is_patient=False)
    kept = [saves_alone(folder, alone, bare)] if saves else []
    for is_killed in (False, True):
        plan = Plan(port, intro, start, seconds, is_patient=is_killed, saves=saves)
        takers = [Taker(n, key) for n, key in enumerate(sign_in_people(range(people)))]
        with serving("worker", folder, port) as worker, serving("web", folder, port) as web:
            groups = {"web": web.pid, "worker": worker.pid, "database": postmaster()}
            before = {name: processor_of(pid) for name, pid in groups.items()}
            connections.close_all()
            with Killer(web, kill_every if is_killed else 0) as killer:
                outcomes = in_processes(plan, takers, CLIENTS)
            spent = {name: processor_of(pid) - before[name] for name, pid in groups.items()}
        spent["browsers"] = sum(outcome.processor for outcome in outcomes)
        kept.append(reported(outcomes, bare, killer.killed if is_killed else None, spent))
    return all(kept)


def postmaster() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return parent_of(cursor.fetchone()[0])


def machine() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
        cursor.execute("SHOW fsync")
        fsync = cursor.fetchone()[0]
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    return (
        f"{os.cpu_count()} × {model}, Python {platform.python_version()}, PostgreSQL {version} "
        f"(fsync {fsync}); servers and browsers share them"
    )


def bare_rate(folder: Path) -> float:
    """Requests a second of the same server with a view that does nothing."""
    port = servers.free_port()
    plan = Plan(port, "/", "/", 0, is_patient=False)
    with serving("web", folder, port, DJANGO_SETTINGS_MODULE=BARE):
        ledger = asyncio.run(again_and_again(plan, "/", BARE_SECONDS, BARE_CLIENTS))
    times = ledger.seconds["bare"]
    rate = len(times) / BARE_SECONDS
    print(f"{'bare view':<16}{rate:>10,.0f} a second, median {1000 * part(times, 0.5):.1f} ms")
    return rate


def saves_alone(folder: Path, plan: Plan, bare: float) -> bool:
    """How many answers a second are stored for people who only answer; whether all were."""
    takers = [Taker(n, key) for n, key in enumerate(sign_in_people(range(BARE_CLIENTS)))]
    connections.close_all()
    with serving("web", folder, plan.port):
        ledger = asyncio.run(save_again_and_again(plan, takers, BARE_SECONDS))
    times = ledger.seconds["save"]
    rate = len(times) / BARE_SECONDS
    print(
        f"{'answers saved':<16}{rate:>10,.1f} a second, median {1000 * part(times, 0.5):.1f} ms, "
        f"slowest {1000 * max(times):.1f} ms: {rate / bare:.3f} of a bare view"
    )
    for error in ledger.errors[:5]:
        print(f"  {error}")
    return not ledger.errors


def reported(
    outcomes: list[Outcome], bare: float, killed: int | None, processor: dict[str, float]
) -> bool:
    """One crowd's table; whether every promise was kept."""
    takers = list(chain.from_iterable(outcome.takers for outcome in outcomes))
    errors = list(chain.from_iterable(outcome.ledger.errors for outcome in outcomes))
    spent = max(one.ended for one in outcomes) - min(one.begun for one in outcomes)
    calm = "nobody killed" if killed is None else f"{killed} web workers killed"
    print(f"\n{len(takers):,} people, {DRAWN} questions, {calm}: done in {spent:.1f} s")
    print(f"{'seconds':<16}{'median':>10}{'95 %':>10}{'99 %':>10}{'slowest':>10}{'answered':>10}")
    asked = 0
    for step in STEPS:
        times = list(chain.from_iterable(one.ledger.seconds.get(step, []) for one in outcomes))
        if not times:
            continue
        asked += len(times) if step != "introduction" else 0
        cells = "".join(f"{part(times, share):>10.3f}" for share in (0.5, 0.95, 0.99, 1.0))
        print(f"{step:<16}{cells}{len(times):>10,}")
    rate = asked / spent
    print(f"{'requests':<16}{rate:>10,.1f} a second: {rate / bare:.3f} of a bare view")
    shares = ", ".join(f"{name} {seconds:.0f}" for name, seconds in processor.items())
    print(f"{'processor, s':<16}{shares}")
    balance = balance_of(takers)
    again = sum(one.ledger.tries_again for one in outcomes)
    print(
        f"kept {balance.kept:,}, unfinished {balance.unfinished}, lost {balance.lost}, changed "
        f"{balance.changed}, doubled {balance.doubled}, errors {len(errors)}, tried again {again}"
    )
    for error in errors[:5]:
        print(f"  {error}")
    return balance.is_clean and balance.kept == len(takers) and not errors


def part(values: list[float], share: float) -> float:
    """The value below which this share of them lies."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)] if ordered else float("nan")
