"""The drawings of the sample courses become pictures trainers can choose."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.core.files.base import ContentFile
from wagtail.models import Collection

from cms.models import Picture
from learning.demo.writing import Block, CourseText, LessonText

FOLDER = Path(__file__).parent / "drawings"


def drawings_of(course: CourseText) -> set[str]:
    """Names of every drawing a course shows."""
    named = {course.picture}
    for lesson in course.lessons:
        if isinstance(lesson, LessonText):
            named |= set(drawings_in(lesson.body))
    for question in course.questions:
        named |= {question.picture, *(option.picture for option in question.options)}
    return named - {""}


def drawings_in(body: Iterable[Block]) -> Iterator[str]:
    for block in body:
        if block.kind == "picture":
            yield block.value["drawing"]
        elif block.kind == "steps":
            yield from (step["drawing"] for step in block.value["steps"] if step["drawing"])


def load_drawings(names: Iterable[str], collection: Collection) -> dict[str, Picture]:
    return {name: load_drawing(name, collection) for name in sorted(names)}


def load_drawing(name: str, collection: Collection) -> Picture:
    held = Picture.objects.filter(title=name, collection=collection).first()
    if held is not None:
        return held
    content = ContentFile((FOLDER / f"{name}.svg").read_bytes(), name=f"{name}.svg")
    picture = Picture(title=name, file=content, collection=collection)
    picture.file_size = content.size
    picture.save()
    return picture
