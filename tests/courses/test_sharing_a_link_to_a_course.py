"""A link in a message shows the course: its title, what it is about, a picture in its letters."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.images import ImageFile
from django.test import Client
from PIL import Image
from wagtail.models import Locale, PageViewRestriction

from cms.models import Picture
from courses import drawing
from courses.drawing import LARGEST, CourseFace
from courses.models import CoursePage, LessonPage
from learning.people.models import User
from tests.courses.doing import english
from tests.writing import publish

pytestmark = pytest.mark.django_db
ADDRESS = "anh.chia-se"
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="240"><path d="M0 0h9v9z"/></svg>'
)
TAI_VIET = "ꪹꪕꪸꪉꪀꪱꪋꪴꫛꪎꪲꪉꪮꪮꪀꪣꪱꪻꪠꪁꪷꪻꪬꪼꪒꪕꪳꪕꪱꪉꪀꪾꪚ"


@pytest.fixture(autouse=True)
def _nothing_is_kept() -> None:
    cache.clear()


def picture_at(client: Client, address: str) -> Image.Image:
    answer = client.get(address)
    assert answer.status_code == 200
    assert set(answer["Cache-Control"].split(", ")) == {"public", "max-age=86400"}
    assert len(answer.content) <= LARGEST
    shown = Image.open(io.BytesIO(answer.content))
    assert answer["Content-Type"] == f"image/{str(shown.format).lower()}"
    assert shown.size == (1200, 630)
    return shown


def with_picture(course: CoursePage, name: str, content: bytes) -> None:
    file = ImageFile(io.BytesIO(content), name=name)
    picture = Picture.objects.create(title="Chợ", file=file, width=360, height=240)
    course.picture, course.picture_description = picture, "Một cái chợ"
    publish(course)


def test_the_pages_of_a_course_name_its_picture(
    client: Client, course: CoursePage, lessons: list[LessonPage], settings: Any
) -> None:
    picture = f'property="og:image" content="{settings.SITE_ADDRESS}{course.url}{ADDRESS}"'
    for address, title in ((course.url, course.title), (lessons[0].url, lessons[0].title)):
        page = client.get(address).content.decode()
        assert f'property="og:title" content="{title}"' in page
        assert 'property="og:description"' in page
        assert picture in page

    assert picture_at(client, f"{course.url}{ADDRESS}").format == "PNG"


def test_a_drawing_is_on_it_and_a_photograph_weighs_no_more(
    client: Client, course: CoursePage
) -> None:
    bare = picture_at(client, f"{course.url}{ADDRESS}").convert("RGB").tobytes()
    with_picture(course, "cho.svg", DRAWING.encode())
    drawn = picture_at(client, f"{course.url}{ADDRESS}")
    noise = io.BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(noise, "JPEG")
    with_picture(course, "cho.jpg", noise.getvalue())
    photograph = picture_at(client, f"{course.url}{ADDRESS}")

    assert (drawn.format, photograph.format) == ("PNG", "JPEG")
    assert drawn.convert("RGB").tobytes() != bare


@pytest.mark.parametrize("content", [b"<svg", b"\xff"], ids=["broken", "no text"])
def test_a_drawing_that_cannot_be_drawn_is_left_out(
    client: Client, course: CoursePage, content: bytes
) -> None:
    with_picture(course, "cho.svg", DRAWING.encode())
    Path(course.picture.file.path).write_bytes(content)

    assert picture_at(client, f"{course.url}{ADDRESS}").format == "PNG"


def test_it_is_drawn_once_and_again_for_other_words(
    client: Client, course: CoursePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[str] = []
    drawn = drawing.share_picture

    def counted(face: CourseFace, fonts: Path) -> bytes:
        times.append(face.title)
        return drawn(face, fonts)

    monkeypatch.setattr("courses.queries.pictures.share_picture", counted)
    first = [picture_at(client, f"{course.url}{ADDRESS}").tobytes() for _ in range(2)]
    course.title = "Mua bán qua mạng"
    publish(course)
    other = picture_at(client, f"{course.url}{ADDRESS}").tobytes()

    assert times == ["Dùng điện thoại an toàn", "Mua bán qua mạng"]
    assert first[0] == first[1] != other


def test_each_language_has_its_own(client: Client, course: CoursePage) -> None:
    Locale.objects.create(language_code="blt-tavt")
    translated = english(course, "blt-tavt", title=TAI_VIET)
    vietnamese = picture_at(client, f"{course.url}{ADDRESS}").tobytes()

    assert picture_at(client, f"{translated.url}{ADDRESS}").tobytes() != vietnamese


@pytest.mark.parametrize("times", [1, 2, 4])
def test_a_long_title_without_spaces_stays_inside(times: int, settings: Any) -> None:
    face = CourseFace("Học tập số", TAI_VIET * times, TAI_VIET * 2 * times)
    page = Image.open(io.BytesIO(drawing.share_picture(face, settings.FONTS_DIR))).convert("L")
    words = page.crop((0, 60, 1200, 570)).point(lambda level: 255 if level < 120 else 0)
    left, top, right, bottom = words.getbbox() or (0, 0, 0, 0)

    assert words.histogram()[255] > 4000 * times
    assert left >= 50
    assert top >= 10
    assert right <= 1150
    assert bottom <= 500


def test_none_of_a_course_that_is_not_published(client: Client, course: CoursePage) -> None:
    address = f"{course.url}{ADDRESS}"
    course.unpublish()

    assert client.get(address).status_code == 404
    assert client.get(f"/khoa-hoc/khong-co/{ADDRESS}").status_code == 404


@pytest.mark.parametrize("kind", ["login", "password"])
def test_none_of_a_course_that_is_not_open_to_everybody(
    client: Client,
    course: CoursePage,
    learner: User,
    signed_in: Callable[[User], Client],
    kind: str,
) -> None:
    translated = english(course, "en", title="Safe on the phone")
    PageViewRestriction.objects.create(page=course, restriction_type=kind, password="bi-mat")

    for address in (course.url, translated.url):
        assert client.get(f"{address}{ADDRESS}").status_code == 404
        # Not even for whoever may read it: what lies between would keep it for others.
        assert signed_in(learner).get(f"{address}{ADDRESS}").status_code == 404
