"""What a first visit to each page costs a phone, over the wire, in Chromium.

Promised: 60 KB as they travel in 12 requests, 15 KB of it script, no web font.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response, ViewportSize, sync_playwright

from learning.operations import machine, servers
from learning.operations.bootstrap import ROOT

BYTES, REQUESTS, SCRIPT, FONTS = 60_000, 12, 15_000, 0
PHONE = ViewportSize(width=360, height=740)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
COURSES = "/khoa-hoc/"


@dataclass
class Cost:
    """What came over the wire for one first visit."""

    total: int = 0
    requests: int = 0
    script: int = 0
    fonts: int = 0

    def add(self, response: Response) -> None:
        if not response.url.startswith("http"):
            return
        size = weight(response)
        self.total += size
        self.requests += 1
        kind = response.request.resource_type
        self.script += size if kind == "script" else 0
        self.fonts += kind == "font"

    @property
    def is_light(self) -> bool:
        light = self.total <= BYTES and self.requests <= REQUESTS
        return light and self.script <= SCRIPT and self.fonts <= FONTS


def weight(response: Response) -> int:
    """Bytes of head and body, as the browser received them."""
    sizes = response.request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]


def run() -> bool:
    program = machine.browser()
    if program is None:
        print("Left out: no Chromium on this machine.")
        return "CI" not in os.environ
    with demonstration() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(program), args=FLAGS)
        costs = {name: visit(browser, url) for name, url in pages(browser, address).items()}
        browser.close()
    print(f"{'first visit':<16}{'bytes':>9}{'requests':>10}{'script':>9}{'fonts':>7}")
    for name, cost in costs.items():
        row = f"{name:<16}{cost.total:>9,}{cost.requests:>10}{cost.script:>9,}{cost.fonts:>7}"
        print(row + ("" if cost.is_light else "   too heavy"))
    print(f"{'promised':<16}{BYTES:>9,}{REQUESTS:>10}{SCRIPT:>9,}{FONTS:>7}")
    return all(cost.is_light for cost in costs.values())


@contextlib.contextmanager
def demonstration() -> Iterator[str]:
    """A server with one course and a few learners of its own, thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "LEARNING_VAR": folder,
            "LEARNING_TEST_DATABASE": "",
            "DJANGO_SETTINGS_MODULE": "learning.settings.demo",
        }
        manage = [sys.executable, "manage.py"]
        for command in (["migrate", "--verbosity=0"], ["load_demo", "--quick"]):
            subprocess.run(manage + command, cwd=ROOT, env=environment, check=True)
        port = servers.free_port()
        address = f"127.0.0.1:{port}"
        with (Path(folder) / "log").open("wb") as log:
            serving = subprocess.Popen(
                [*manage, "demo", "--address", address],
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=log,
            )
            try:
                wait_for(port, serving)
                yield f"http://{address}"
            finally:
                serving.terminate()
                serving.wait(timeout=30)


def wait_for(port: int, serving: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while not servers.listens(port):
        if serving.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("The demonstration did not start.")
        time.sleep(0.1)


def pages(browser: Browser, address: str) -> dict[str, str]:
    """Each kind of page, found by following links as a visitor does."""
    course = links(browser, address + COURSES, deep=3)[0]
    lessons = links(browser, course, deep=4)
    quiz = next(url for url in reversed(lessons) if "kiem-tra" in url)
    return {
        "home": f"{address}/",
        "courses": address + COURSES,
        "course": course,
        "lesson": lessons[0],
        "quiz": quiz,
        "statistics": f"{address}/thong-ke/",
        "check": f"{address}/xac-minh/",
    }


def links(browser: Browser, url: str, *, deep: int) -> list[str]:
    """The links of a page to courses (three levels deep) or lessons (four)."""
    page = browser.new_page()
    page.goto(url)
    found: list[str] = page.eval_on_selector_all("main a", "all => all.map(one => one.href)")
    page.close()
    inside = (one.partition("#")[0] for one in found if COURSES in one)
    return [one for one in dict.fromkeys(inside) if one.count("/") == deep + 2]


def visit(browser: Browser, url: str) -> Cost:
    """With a browser that has never been here."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True)
    page, cost, responses = context.new_page(), Cost(), []
    page.on("response", lambda response: responses.append(response))
    answer = page.goto(url, wait_until="networkidle")
    if answer is None or not answer.ok:
        raise RuntimeError(f"{url} could not be opened.")
    for response in responses:
        cost.add(response)
    context.close()
    return cost
