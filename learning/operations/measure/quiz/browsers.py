"""As much of a browser as a quiz needs, many in one process: cookies, forms, redirects by hand.

Like a person before it, it tries again what did not arrive: the same form, with the same id.
"""

import asyncio
import re
import time
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from random import Random
from urllib.parse import urlencode, urlsplit

# Divides the parts of what a script sends.
BOUNDARY = "----quiz"
# As long as a browser waits for an answer.
SECONDS = 300
TRIES = 40
INPUT = re.compile(rb"<input\b[^>]*>")
ATTRIBUTE = re.compile(rb'\b(type|name|value)="([^"]*)"')


class Lost(Exception):
    """Nothing came back, or a gateway's excuse."""


@dataclass(frozen=True)
class Reply:
    status: int
    location: str
    body: bytes


@dataclass
class Ledger:
    """What one process saw: seconds by step, what went wrong, how often it tried again."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    tries_again: int = 0


@dataclass
class Browser:
    """One person's; `is_patient` tries again, else the first loss is an error."""

    host: str
    port: int
    cookies: dict[str, str]
    ledger: Ledger
    chance: Random
    is_patient: bool = False
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None

    async def ask(
        self, step: str, path: str, form: dict[str, str] | None = None, *, by_script: bool = False
    ) -> Reply:
        """One step, from the click until its answer is there, with all that failed between."""
        begun = time.perf_counter()
        for attempt in range(TRIES):
            try:
                reply = await asyncio.wait_for(self._exchange(path, form, by_script), SECONDS)
            except (OSError, EOFError, Lost, TimeoutError, asyncio.IncompleteReadError) as lost:
                self.close()
                if not self.is_patient or attempt == TRIES - 1:
                    self.ledger.errors.append(f"{step}: {type(lost).__name__} {lost}")
                    raise Lost(step) from lost
                self.ledger.tries_again += 1
                await asyncio.sleep(0.5 + self.chance.random())
            else:
                self.ledger.seconds.setdefault(step, []).append(time.perf_counter() - begun)
                if reply.status >= 400:
                    self.ledger.errors.append(f"{step}: {reply.status}")
                return reply
        raise Lost(step)

    async def _exchange(self, path: str, form: dict[str, str] | None, by_script: bool) -> Reply:
        if self.reader is None or self.writer is None or self.reader.at_eof():
            self.close()
            self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        kind, body = encoded(form or {}, by_script)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        head = [
            f"{'GET' if form is None else 'POST'} {path} HTTP/1.1",
            f"Host: {self.host}:{self.port}",
            f"Cookie: {cookies}",
            f"Accept: {'application/json' if by_script else 'text/html'}",
            "Accept-Encoding: identity",
            "Accept-Language: vi",
        ]
        if form is not None:
            head += [f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
        self.writer.write("\r\n".join([*head, "", ""]).encode() + body)
        await self.writer.drain()
        return await self._reply(self.reader)

    async def _reply(self, reader: asyncio.StreamReader) -> Reply:
        top = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        status = int(top[0].split(" ", 2)[1])
        headers = [line.partition(":")[::2] for line in top[1:] if line]
        named = {name.lower(): value.strip() for name, value in headers}
        for name, value in headers:
            if name.lower() == "set-cookie":
                self.cookies |= {key: one.value for key, one in SimpleCookie(value.strip()).items()}
        body = await self._body(reader, named)
        if named.get("connection") == "close":
            self.close()
        return Reply(status, urlsplit(named.get("location", "")).path, body)

    async def _body(self, reader: asyncio.StreamReader, named: dict[str, str]) -> bytes:
        if named.get("transfer-encoding") != "chunked":
            return await reader.readexactly(int(named.get("content-length", "0")))
        parts = []
        while size := int((await reader.readuntil(b"\r\n")).strip(), 16):
            parts.append(await reader.readexactly(size))
            await reader.readexactly(2)
        await reader.readexactly(2)
        return b"".join(parts)

    def close(self) -> None:
        if self.writer is not None:
            self.writer.close()
        self.reader = self.writer = None


def encoded(form: dict[str, str], by_script: bool) -> tuple[str, bytes]:
    """As a form is sent by itself, or as a script sends it; its type, and its bytes."""
    if not by_script:
        return "application/x-www-form-urlencoded", urlencode(form).encode()
    lines = []
    for name, value in form.items():
        lines += [f"--{BOUNDARY}", f'Content-Disposition: form-data; name="{name}"', "", value]
    body = "\r\n".join([*lines, f"--{BOUNDARY}--", ""]).encode()
    return f"multipart/form-data; boundary={BOUNDARY}", body


def fields_of(page: bytes) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The hidden fields of a page's forms, and of each question what can be chosen."""
    hidden: dict[str, str] = {}
    choices: dict[str, list[str]] = {}
    for tag in INPUT.findall(page):
        named = {key.decode(): value.decode() for key, value in ATTRIBUTE.findall(tag)}
        if named.get("type") == "hidden":
            hidden[named["name"]] = named.get("value", "")
        elif named.get("type") in ("radio", "checkbox"):
            choices.setdefault(named["name"], []).append(named["value"])
    return hidden, choices
