"""Where a template is set for it, a message to a phone goes by Zalo; else, or refused, by SMS."""

import json
import threading
from collections.abc import Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import pytest
import time_machine

from learning.people.actions import deliver_message, queue_message
from learning.people.models import Message, User
from tests.people.phones import Phones

NOON = datetime(2026, 11, 26, 12, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


class Service(BaseHTTPRequestHandler):
    """Keeps what it was asked for, and answers as the test wants."""

    asked: ClassVar[list[tuple[dict[str, Any], str]]] = []
    answer: ClassVar[bytes] = b'{"error": 0}'
    status: ClassVar[int] = 200

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append((json.loads(body), self.headers["access_token"]))
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(self.answer)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def zalo(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Service]]:
    Service.asked.clear()
    monkeypatch.setattr(Service, "answer", Service.answer)
    monkeypatch.setattr(Service, "status", Service.status)
    server = HTTPServer(("127.0.0.1", 0), Service)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    settings.ZALO_URL = f"http://127.0.0.1:{server.server_port}/"
    settings.ZALO_TOKEN = "the-token"
    settings.ZALO_TEMPLATES = {"notice": "4711"}
    yield Service
    server.shutdown()
    server.server_close()
    serving.join()


def tell(user: User, purpose: str = "notice") -> Message:
    message = queue_message(
        learner=user.learner, purpose=purpose, subject="Báo", words="Có việc.", once_key=purpose
    )
    with time_machine.travel(NOON, tick=True):
        Message.objects.filter(pk=message.pk).update(not_before=NOON)
        deliver_message(message_id=message.pk)
    message.refresh_from_db()
    return message


def test_it_goes_by_zalo_alone(learner: User, zalo: type[Service]) -> None:
    message = tell(learner)

    data = {
        "phone": "84912000001",
        "template_id": "4711",
        "template_data": {"noi_dung": "Có việc."},
    }
    assert zalo.asked == [(data, "the-token")]
    assert (message.state, message.channel, message.words) == ("sent", "zalo", "")
    assert Phones.received == []


def test_a_purpose_without_a_template_goes_by_sms(learner: User, zalo: type[Service]) -> None:
    message = tell(learner, "invitation")

    assert zalo.asked == []
    assert (message.channel, len(Phones.received)) == ("sms", 1)


@pytest.mark.parametrize(("status", "answer"), [(200, b'{"error": -118}'), (503, b"busy")])
def test_refused_by_zalo_it_goes_by_sms(
    learner: User,
    zalo: type[Service],
    status: int,
    answer: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    zalo.status, zalo.answer = status, answer

    message = tell(learner)

    assert (message.state, message.channel, len(Phones.received)) == ("sent", "sms", 1)
    assert "912000001" not in caplog.text


def test_where_the_answer_was_lost_it_is_not_sent_twice(
    learner: User, zalo: type[Service], caplog: pytest.LogCaptureFixture
) -> None:
    zalo.answer = b"<html>"

    message = tell(learner)

    assert (message.state, message.why) == ("failed", "the gateway did not answer")
    assert Phones.received == []


def test_it_is_off_until_it_is_set_up(learner: User, zalo: type[Service], settings: Any) -> None:
    settings.ZALO_URL = ""

    assert tell(learner).channel == "sms"
    assert zalo.asked == []


def test_an_address_without_tls_elsewhere_is_not_asked(
    learner: User, zalo: type[Service], settings: Any
) -> None:
    settings.ZALO_URL = "http://zalo.example/"

    assert tell(learner).channel == "sms"
