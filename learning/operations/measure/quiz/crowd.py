"""Many people at one quiz in the same minute, in processes of their own."""

import asyncio
import contextlib
import multiprocessing
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from random import Random
from typing import Any

from learning.operations.measure.quiz.browsers import Browser, Ledger, Lost, fields_of

FIELD = "q-"
# So many wait on the introduction at once, before the minute begins.
GATHERING = 16
COOKIE = "hoctapso"
# What the script of a paper sends with an answer.
WITH_EACH = ("csrfmiddlewaretoken", "client_id", "read")


@dataclass(frozen=True)
class Plan:
    """Where the quiz is, and how the crowd behaves."""

    port: int
    intro: str
    start: str
    seconds: float
    is_patient: bool
    saves: int = 0
    host: str = "127.0.0.1"


@dataclass
class Taker:
    """Somebody with a session, and what was sent and acknowledged."""

    number: int
    session: str
    form: dict[str, str] = field(default_factory=dict)
    paper: str = ""
    chosen: dict[str, str] = field(default_factory=dict)
    saved: set[str] = field(default_factory=set)
    is_acknowledged: bool = False


@dataclass
class Outcome:
    takers: list[Taker]
    ledger: Ledger
    begun: float
    ended: float
    processor: float


async def come(taker: Taker, plan: Plan, ledger: Ledger, few: asyncio.Semaphore) -> Browser:
    """Read the introduction and wait; the form that starts is kept with the taker."""
    chance = Random(taker.number)  # noqa: S311
    cookies = {COOKIE: taker.session}
    browser = Browser(plan.host, plan.port, cookies, ledger, chance, plan.is_patient)
    async with few:
        with contextlib.suppress(Lost):
            taker.form, _ = fields_of((await browser.ask("introduction", plan.intro)).body)
        # The connection is not kept while people wait, no more than a browser's would be.
        browser.close()
    return browser


async def take(taker: Taker, plan: Plan, browser: Browser) -> None:
    """Start, read, answer, submit, look at the result. Starts lie in the first half of the
    plan's seconds, submissions in the second: everybody does both within them."""
    chance, half, begun = browser.chance, plan.seconds / 2, time.perf_counter()
    await asyncio.sleep(half * chance.random())
    hidden = await open_paper(taker, plan, browser)
    wished = begun + half + half * chance.random()
    for left, name in zip(range(plan.saves, 0, -1), taker.chosen, strict=False):
        # Evenly over the time there is; who was kept waiting answers at once.
        await asyncio.sleep(max(0.0, wished - time.perf_counter()) / (left + 1))
        await save(taker, browser, hidden, name)
    await asyncio.sleep(max(0.0, wished - time.perf_counter()))
    form = hidden | taker.chosen | {"do": "submit"}
    reply = await browser.ask("submission", taker.paper, form)
    taker.is_acknowledged = reply.status == 302 and reply.location.startswith(taker.paper)
    if taker.is_acknowledged:
        await browser.ask("result", reply.location)
    browser.close()


async def open_paper(taker: Taker, plan: Plan, browser: Browser) -> dict[str, str]:
    """Start and read; what is going to be answered is settled here. The hidden fields."""
    taker.paper = (await browser.ask("start", plan.start, taker.form)).location
    hidden, choices = fields_of((await browser.ask("paper", taker.paper)).body)
    taker.chosen = {name: browser.chance.choice(ids) for name, ids in choices.items()}
    browser.close()
    return hidden


async def save(taker: Taker, browser: Browser, hidden: dict[str, str], name: str) -> None:
    """One answer, as the script of the page sends it half a second after the tap."""
    form = one_answer(taker, hidden, name)
    reply = await browser.ask("save", taker.paper, form, by_script=True)
    browser.close()
    if b'"saved": true' in reply.body:
        taker.saved.add(name)
    else:
        browser.ledger.errors.append(f"save: {reply.body[:80]!r}")


def one_answer(taker: Taker, hidden: dict[str, str], name: str) -> dict[str, str]:
    with_it = {given: hidden[given] for given in WITH_EACH}
    return with_it | {"do": "save", "shows": name.removeprefix(FIELD), name: taker.chosen[name]}


async def save_again_and_again(plan: Plan, takers: list[Taker], seconds: float) -> Ledger:
    """How many answers can be stored when nobody does anything else."""
    ledger, few = Ledger(), asyncio.Semaphore(GATHERING)

    async def ready(taker: Taker) -> tuple[Taker, Browser, dict[str, str]]:
        browser = await come(taker, plan, ledger, few)
        return taker, browser, await open_paper(taker, plan, browser)

    async def one(taker: Taker, browser: Browser, hidden: dict[str, str]) -> None:
        names = cycle(taker.chosen)
        while time.perf_counter() < until:
            await save(taker, browser, hidden, next(names))

    there = [await ready(taker) for taker in takers]
    until = time.perf_counter() + seconds
    await asyncio.gather(*(one(*each) for each in there))
    return ledger


async def crowd(plan: Plan, takers: list[Taker], barrier: Any) -> Outcome:
    ledger, few = Ledger(), asyncio.Semaphore(GATHERING)
    browsers = await asyncio.gather(*(come(taker, plan, ledger, few) for taker in takers))
    # Nothing else has to run in this process until all of them are there.
    barrier.wait()
    begun = time.time()
    pairs = zip(takers, browsers, strict=True)
    works = (take(taker, plan, browser) for taker, browser in pairs if taker.form)
    ended = await asyncio.gather(*works, return_exceptions=True)
    for failure in ended:
        # What was lost on the way is in the ledger already; anything else is ours.
        if isinstance(failure, BaseException) and not isinstance(failure, Lost):
            raise failure
    return Outcome(takers, ledger, begun, time.time(), time.process_time())


async def again_and_again(plan: Plan, path: str, seconds: float, clients: int) -> Ledger:
    """How often a page can be had by so many at once, each asking as soon as it is answered."""
    ledger, until = Ledger(), time.perf_counter() + seconds

    async def one(number: int) -> None:
        browser = Browser(plan.host, plan.port, {}, ledger, Random(number))  # noqa: S311
        while time.perf_counter() < until:
            await browser.ask("bare", path)
        browser.close()

    await asyncio.gather(*(one(number) for number in range(clients)))
    return ledger


def in_processes(plan: Plan, takers: list[Taker], count: int) -> list[Outcome]:
    """The takers shared out to so many processes, which begin the minute together."""
    context = multiprocessing.get_context("fork")
    barrier = context.Barrier(count)
    shares = [takers[number::count] for number in range(count)]
    queue: Any = context.SimpleQueue()
    works = [partial(crowd, plan, share, barrier) for share in shares]
    processes = [context.Process(target=_alone, args=(work, queue)) for work in works]
    for process in processes:
        process.start()
    outcomes = [queue.get() for _ in processes]
    for process in processes:
        process.join()
    return outcomes


def _alone(work: Callable[[], Coroutine[Any, Any, Outcome]], queue: Any) -> None:
    queue.put(asyncio.run(work()))
