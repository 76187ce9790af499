"""Every block explains itself, shows itself, and leaves a page everybody can read."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.template.loader import get_template, render_to_string
from django.test import Client
from wagtail.blocks import StreamBlock
from wagtail.images.tests.utils import get_test_image_file

from cms.blocks import lesson_blocks
from cms.models import Picture
from courses.models import CoursePage
from learning.people.models import User
from tests.writing import checklist, make_lesson

BLOCKS = dict(StreamBlock(lesson_blocks()).child_blocks)


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_says_what_it_is_for(name: str) -> None:
    block = BLOCKS[name]

    assert str(block.get_description()).strip()
    assert block.meta.icon != "placeholder"
    assert get_template(block.meta.template)


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_shows_itself_in_the_chooser(
    client: Client, administrator: User, name: str
) -> None:
    client.force_login(administrator)
    block = BLOCKS[name]
    shown = block.render(block.get_preview_value(), {})

    assert shown.strip() or name == "download"
    response = client.get("/quan-tri/block-preview/", {"id": block.definition_prefix})
    assert response.status_code in {200, 404}


def value_of(name: str, **fields: Any) -> Any:
    return BLOCKS[name].to_python(fields)


def test_a_picture_needs_its_description(db: None) -> None:
    picture = Picture.objects.create(title="Chợ", file=get_test_image_file())
    block = BLOCKS["picture"]
    good = value_of("picture", picture=picture.pk, description="Một cái chợ", caption="")
    assert block.clean(good)
    for empty in ("", "   "):
        with pytest.raises(ValidationError):
            block.clean(value_of("picture", picture=picture.pk, description=empty, caption=""))


def test_a_steps_picture_needs_its_description(db: None) -> None:
    picture = Picture.objects.create(title="Nút", file=get_test_image_file())
    block = BLOCKS["steps"]

    def steps(described: str, shown: int | None) -> Any:
        step = {"words": "<p>Mở máy.</p>", "picture": shown, "description": described}
        return value_of("steps", title="Bật máy", steps=[step])

    assert block.clean(steps("Nút nguồn", picture.pk))
    assert block.clean(steps("", None))
    with pytest.raises(ValidationError):
        block.clean(steps(" ", picture.pk))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("checklist", {"title": "Tự làm", "items": [], "required": True}),
        ("steps", {"title": "Làm", "steps": []}),
        ("sound", {"title": "Nghe", "sound": None, "transcript": "Lời", "required": False}),
        ("official_link", {"title": "Cổng", "address": "javascript:alert(1)", "note": ""}),
        ("official_link", {"title": "Cổng", "address": "dichvucong", "note": ""}),
    ],
)
def test_half_a_block_is_refused(db: None, name: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        BLOCKS[name].clean(value_of(name, **fields))


def test_words_are_shown_as_words(db: None) -> None:
    for name, field in (("tip", "title"), ("checklist", "title"), ("accordion", "title")):
        preview = BLOCKS[name].get_preview_value()
        preview[field] = "<script>alert(1)</script>"
        shown = BLOCKS[name].render(preview, {})
        assert "<script>" not in shown
        assert "&lt;script&gt;" in shown


def test_a_lesson_of_every_block_is_in_order(client: Client, course: CoursePage) -> None:
    picture = Picture.objects.create(title="Chợ", file=get_test_image_file())
    body = [
        {"type": "text", "value": "<h2>Mục</h2><p>Lời.</p><h3>Nhỏ</h3><p>Lời.</p>"},
        {
            "type": "picture",
            "value": {"picture": picture.pk, "description": "Một cái chợ", "caption": "Chợ"},
        },
        *(
            {"type": name, "value": BLOCKS[name].get_prep_value(BLOCKS[name].get_preview_value())}
            for name in ("steps", "tip", "scam_warning", "accordion", "official_link")
        ),
        checklist("mot", "hai"),
    ]
    page = make_lesson(course, "Đủ thứ", body=body)
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    main = soup.find("main")

    assert [image.get("alt") for image in main.select(".lesson-body img")] == ["Một cái chợ"]
    levels = [int(heading.name[1]) for heading in main.find_all(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    for box in main.select("input[type=checkbox]"):
        assert box.find_parent("label").get_text(strip=True)
    identifiers = [tag["id"] for tag in soup.select("[id]")]
    assert len(identifiers) == len(set(identifiers))
    for link in main.find_all("a"):
        assert link.get_text(strip=True), link


def test_an_empty_picture_block_breaks_nothing() -> None:
    value = BLOCKS["picture"].get_preview_value()
    assert "<img" not in render_to_string("cms/blocks/picture.html", {"value": value})
