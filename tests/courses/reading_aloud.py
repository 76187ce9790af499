"""Reading a lesson aloud in tests: a sound, sent in pieces, put in use."""

import io
import math
import struct
import wave
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from courses.models import LessonPage, Narration
from tests.writing import lesson_of

TEXT = "5b0a9d7e-0000-4000-8000-000000000001"
TIP = "5b0a9d7e-0000-4000-8000-000000000002"
BODY: list[dict[str, Any]] = [
    {"type": "text", "id": TEXT, "value": "<h2>Khóa máy</h2><p>Đặt mã PIN.</p>"},
    {"type": "tip", "id": TIP, "value": {"title": "Mẹo", "words": "<p>Ghi ra giấy.</p>"}},
]
PIECE = 64 * 1024

Commits = DjangoCaptureOnCommitCallbacks
Reader = Callable[..., Narration]


def spoken(seconds: float = 3) -> bytes:
    """A sound of that length, as a recorder writes it."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16_000)
        for number in range(int(16_000 * seconds)):
            sound.writeframes(struct.pack("<h", int(8000 * math.sin(number / 8))))
    return file.getvalue()


def at(lesson: LessonPage, code: str = "vi") -> str:
    return f"/quan-tri/loi-doc/{lesson_of(lesson).pk}/{code}/"


def send_pieces(client: Client, address: str, content: bytes) -> None:
    for begin in range(0, len(content), PIECE):
        piece = content[begin : begin + PIECE]
        answer = client.put(f"{address}?at={begin}", piece, content_type="audio/webm")
        assert answer.json() == {"received": begin + len(piece)}


def read_aloud(
    client: Client,
    commits: Commits,
    lesson: LessonPage,
    part: str = TEXT,
    code: str = "vi",
    content: bytes | None = None,
    **more: str,
) -> Narration:
    """Recorded, sent in pieces, made small."""
    content = spoken() if content is None else content
    take = uuid4()
    address = f"{at(lesson, code)}lan-doc/{take}/"
    send_pieces(client, address, content)
    with commits(execute=True):
        answer = client.post(address, {"part": part, "size": len(content), **more})
    assert answer.json()["done"], answer.content
    return Narration.objects.get(client_id=take)


def put_in_use(client: Client, lesson: LessonPage, take: Narration, code: str = "vi") -> int:
    return client.post(f"{at(lesson, code)}{take.pk}/dung/").status_code
