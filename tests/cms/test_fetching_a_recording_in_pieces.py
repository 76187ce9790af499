"""Players ask for the part of a recording they need; nothing outside the uploads is given."""

from contextlib import closing
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client, RequestFactory
from django.utils.http import http_date

from cms.serving import asked_range

WORDS = bytes(range(256)) * 1024


@pytest.fixture
def address() -> str:
    name = default_storage.save("media/nghe.mp3", ContentFile(WORDS))
    return f"{settings.MEDIA_URL}{name}"


def body(response: Any) -> bytes:
    with closing(response):
        return b"".join(response)


class Browser(Client):
    """A client that lets go of a file it has asked only the headers of."""

    def head(self, *args: Any, **kwargs: Any) -> Any:
        with closing(super().head(*args, **kwargs)) as response:
            return response


@pytest.fixture
def browser() -> Client:
    return Browser()


@pytest.mark.django_db
class TestFetching:
    def test_the_whole_recording(self, browser: Client, address: str) -> None:
        response = browser.get(address)

        assert response.status_code == 200
        assert response["Content-Type"] == "audio/mpeg"
        assert response["Accept-Ranges"] == "bytes"
        assert response["Content-Length"] == str(len(WORDS))
        assert body(response) == WORDS

    @pytest.mark.parametrize(
        ("asked", "first", "last"),
        [
            ("bytes=0-", 0, len(WORDS) - 1),
            ("bytes=0-1", 0, 1),
            ("bytes=100-99999999", 100, len(WORDS) - 1),
            ("bytes=70000-200000", 70000, 200000),
            ("bytes=-5", len(WORDS) - 5, len(WORDS) - 1),
            ("bytes=-99999999", 0, len(WORDS) - 1),
        ],
    )
    def test_a_piece(
        self, browser: Client, address: str, asked: str, first: int, last: int
    ) -> None:
        response = browser.get(address, headers={"range": asked})

        assert response.status_code == 206
        assert response["Content-Range"] == f"bytes {first}-{last}/{len(WORDS)}"
        assert response["Content-Length"] == str(last - first + 1)
        assert body(response) == WORDS[first : last + 1]

    @pytest.mark.parametrize(
        "asked", [f"bytes={len(WORDS)}-", "bytes=-0", "bytes=" + "9" * 18 + "-"]
    )
    def test_a_piece_after_the_end_is_refused(
        self, browser: Client, address: str, asked: str
    ) -> None:
        response = browser.get(address, headers={"range": asked})

        assert response.status_code == 416
        assert response["Content-Range"] == f"bytes */{len(WORDS)}"

    @pytest.mark.parametrize(
        "asked",
        [
            "bytes=-",
            "bytes=5-2",
            "bytes=0-1,4-5",
            "pages=1-2",
            "bytes=a-b",
            "bytes=१-२",
            "bytes=" + "9" * 5000 + "-",
        ],
    )
    def test_what_is_no_range_is_answered_with_the_whole(
        self, browser: Client, address: str, asked: str
    ) -> None:
        response = browser.get(address, headers={"range": asked})

        assert response.status_code == 200
        assert body(response) == WORDS

    def test_a_changed_recording_is_sent_whole(self, browser: Client, address: str) -> None:
        changed = browser.head(address)["Last-Modified"]
        piece = {"range": "bytes=0-1", "if-range": changed}
        assert browser.head(address, headers=piece).status_code == 206

        piece["if-range"] = http_date(0)
        assert browser.head(address, headers=piece).status_code == 200

    def test_only_the_size_when_only_the_size_is_asked(self, browser: Client, address: str) -> None:
        response = browser.head(address)

        assert response.status_code == 200
        assert response["Content-Length"] == str(len(WORDS))

    def test_nothing_can_be_sent_there(self, browser: Client, address: str) -> None:
        assert browser.post(address).status_code == 405
        assert browser.delete(address).status_code == 405

    @pytest.mark.parametrize(
        "path",
        [
            "../demo.sqlite3",
            "media/../../demo.sqlite3",
            "..%2f..%2fetc/passwd",
            "/etc/passwd",
            "%2fetc%2fpasswd",
            "..\\demo.sqlite3",
            "media",
            "media/",
            ".",
            "..",
            "media/none.mp3",
            "media/nghe%00.mp3",
            "a" * 5000,
        ],
    )
    def test_nothing_else_is_given(self, browser: Client, address: str, path: str) -> None:
        assert browser.get(f"{settings.MEDIA_URL}{path}").status_code == 404

    def test_documents_are_asked_for_where_their_readers_are_known(self, browser: Client) -> None:
        name = default_storage.save("documents/phieu.pdf", ContentFile(b"%PDF"))

        assert browser.get(f"{settings.MEDIA_URL}{name}").status_code == 404
        assert browser.get(f"{settings.MEDIA_URL}media/../{name}").status_code == 404
        assert browser.get(f"{settings.MEDIA_URL}./{name}").status_code == 404

    @pytest.mark.parametrize(
        "name", ["media/trang.html", "captions/a.js", "media/a.HTM", "media/a"]
    )
    def test_what_is_no_recording_is_saved_and_never_opened(
        self, browser: Client, name: str
    ) -> None:
        name = default_storage.save(name, ContentFile(b"<script>1</script>"))
        response = browser.head(f"{settings.MEDIA_URL}{name}")

        assert response["Content-Type"] == "application/octet-stream"
        assert response["Content-Disposition"] == "attachment"
        assert response["X-Content-Type-Options"] == "nosniff"

    def test_a_drawing_opened_by_itself_runs_nothing(self, browser: Client) -> None:
        name = default_storage.save("original_images/ve.svg", ContentFile(b"<svg/>"))
        response = browser.head(f"{settings.MEDIA_URL}{name}")

        assert response["Content-Type"] == "image/svg+xml"
        assert "sandbox" in response["Content-Security-Policy"]
        assert "default-src 'none'" in response["Content-Security-Policy"]

    def test_an_empty_file_is_empty(self, browser: Client) -> None:
        name = default_storage.save("media/trong.mp3", ContentFile(b""))
        response = browser.get(f"{settings.MEDIA_URL}{name}")

        assert response.status_code == 200
        assert response["Content-Length"] == "0"
        assert body(response) == b""


def test_a_range_is_read_without_a_file() -> None:
    request = RequestFactory().get("/", headers={"range": "bytes=2-"})

    assert asked_range(request, 10, "") == (2, 9)
    assert asked_range(request, 2, "") == (2, 1)
