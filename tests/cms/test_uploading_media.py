"""What may be uploaded in the CMS, and the reason when something may not."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from wagtail.models import Collection

from cms.models import Picture, Recording
from learning.people.models import User

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


@pytest.fixture
def editor(client: Client, administrator: User) -> Client:
    client.force_login(administrator)
    return client


def png(width: int, height: int) -> bytes:
    """The head of a picture that claims to be that large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def photograph(kind: str = "PNG") -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30)).save(file, kind)
    return file.getvalue()


def upload(editor: Client, address: str, name: str, data: bytes, **fields: Any) -> Any:
    file = SimpleUploadedFile(name, data, "application/octet-stream")
    root = Collection.get_first_root_node().pk
    sent = {"title": "Tệp", "collection": root, "file": file} | fields
    response = editor.post(address, sent)
    return response.context["form"].errors if response.status_code == 200 else {}


class TestPictures:
    address = "/quan-tri/images/add/"

    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("anh.png", photograph()),
            ("anh.jpg", photograph("JPEG")),
            ("anh.webp", photograph("WEBP")),
            ("ve.svg", SVG.format('<path d="M0 0h9"/>').encode()),
        ],
    )
    def test_a_photograph_or_a_drawing_is_taken(
        self, editor: Client, name: str, data: bytes
    ) -> None:
        assert upload(editor, self.address, name, data) == {}
        assert Picture.objects.count() == 1

    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("ve.svg", SVG.format("<script>alert(1)</script>").encode()),
            ("ve.svg", SVG.format('<rect onload="x"/>').encode()),
            ("ve.svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG.format("").encode()),
            ("ve.svg", photograph()),
            ("anh.png", SVG.format("").encode()),
            ("anh.png", b"<!DOCTYPE html><script>alert(1)</script>"),
            ("anh.html", photograph()),
            ("anh.gif", photograph("GIF")),
            ("anh.jpg", photograph()),
            ("anh.png", b"x"),
            ("anh.png", photograph()[:60]),
            ("anh.jpg", photograph("JPEG")[:400]),
            ("anh.png", png(50_000, 50_000)),
            ("anh.png", png(50_000, 1_000)),
        ],
    )
    def test_anything_else_is_refused_with_a_reason(
        self, editor: Client, name: str, data: bytes
    ) -> None:
        errors = upload(editor, self.address, name, data)

        assert errors["file"]
        assert not Picture.objects.exists()

    def test_a_script_is_named(self, editor: Client) -> None:
        errors = upload(editor, self.address, "ve.svg", SVG.format("<script/>").encode())
        assert "script" in errors["file"][0]

    def test_a_picture_is_not_replaced_by_a_bad_one(self, editor: Client) -> None:
        upload(editor, self.address, "ve.svg", SVG.format("<path/>").encode())
        picture = Picture.objects.get()
        errors = upload(
            editor, f"/quan-tri/images/{picture.pk}/", "xau.svg", SVG.format("<script/>").encode()
        )

        assert errors["file"]
        picture.refresh_from_db()
        with picture.file.open() as kept:
            assert b"<path" in kept.read()

    def test_several_at_once_are_looked_at_too(self, editor: Client) -> None:
        file = SimpleUploadedFile("ve.svg", SVG.format("<script/>").encode(), "image/svg+xml")
        response = editor.post(
            "/quan-tri/images/multiple/add/",
            {"files[]": file, "title": "x", "collection": Collection.get_first_root_node().pk},
            headers={"x-requested-with": "XMLHttpRequest"},
        )
        assert response.json()["success"] is False


class TestRecordings:
    sound = "/quan-tri/media/audio/add/"
    film = "/quan-tri/media/video/add/"
    MP4 = b"\0\0\0\x18ftypisom" + b"\0" * 80
    fields = {"duration": "3"}

    @pytest.mark.parametrize("name", ["nghe.mp3", "nghe.MP3"])
    def test_a_sound_is_taken(self, editor: Client, name: str) -> None:
        assert upload(editor, self.sound, name, b"ID3" + b"\0" * 80, duration="3") == {}
        assert Recording.objects.get().type == "audio"

    def test_a_film_with_captions_is_taken(self, editor: Client) -> None:
        captions = SimpleUploadedFile("loi.vtt", "\ufeffWEBVTT\n\n00:00".encode())
        errors = upload(editor, self.film, "xem.mp4", self.MP4, duration="3", captions=captions)
        assert errors == {}
        assert Recording.objects.get().captions

    @pytest.mark.parametrize(
        ("name", "words"),
        [("loi.srt", b"1\n00:00"), ("loi.vtt", b"<script>"), ("loi.html", b"WEBVTT\n<script>")],
    )
    def test_captions_are_webvtt(self, editor: Client, name: str, words: bytes) -> None:
        captions = SimpleUploadedFile(name, words)
        errors = upload(editor, self.film, "xem.mp4", self.MP4, duration="3", captions=captions)
        assert "WebVTT" in errors["captions"][0]

    def test_a_film_too_large_is_refused_with_both_sizes(
        self, editor: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(settings, "RECORDING_MAX_BYTES", 50)
        errors = upload(editor, self.film, "xem.mp4", self.MP4, duration="3")

        assert "92" in errors["file"][0]
        assert "50" in errors["file"][0]
        assert not Recording.objects.exists()

    @pytest.mark.parametrize("name", ["trang.mp3", "trang.html", "trang.mp4"])
    def test_a_web_page_is_no_recording(self, editor: Client, name: str) -> None:
        errors = upload(editor, self.sound, name, b"<!DOCTYPE html><script>", duration="3")
        assert errors["file"]

    @pytest.mark.parametrize(
        ("name", "data"),
        [("anh.html", b"<script>"), ("anh.png", b"<script>"), ("a.svg", b"<svg/>")],
    )
    def test_a_thumbnail_is_a_picture(self, editor: Client, name: str, data: bytes) -> None:
        thumbnail = SimpleUploadedFile(name, data)
        errors = upload(editor, self.film, "xem.mp4", self.MP4, duration="3", thumbnail=thumbnail)
        assert errors["thumbnail"]
