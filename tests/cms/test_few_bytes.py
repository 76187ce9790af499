"""Words come compressed to a phone that can unpack them; a recording's pieces do not."""

import gzip

from django.test import Client

from courses.models import CoursePage, LessonPage

ABLE = {"Accept-Encoding": "gzip"}


def test_a_lesson_comes_compressed(
    client: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    plain = client.get(lessons[0].url)
    packed = client.get(lessons[0].url, headers=ABLE)
    assert packed["Content-Encoding"] == "gzip"
    assert "Bài một" in gzip.decompress(packed.content).decode()
    assert len(packed.content) < len(plain.content) / 2


def test_an_old_browser_gets_plain_words(client: Client, lessons: list[LessonPage]) -> None:
    assert "Content-Encoding" not in client.get(lessons[0].url).headers


def test_the_style_sheet_comes_compressed(client: Client, db: None) -> None:
    answer = client.get("/static/cms/css/base.css", headers=ABLE)
    assert answer["Content-Encoding"] == "gzip"
    b"".join(answer.streaming_content)
    answer.close()
