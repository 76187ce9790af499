"""Pictures and recordings belong to a unit; its trainers add and change them, others do not."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from cms.models import Picture, Recording
from courses.models import CoursePage, CourseSectionPage
from learning.people.models import Unit
from tests.writing import make_lesson, publish


def photograph(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, get_test_image_file().file.getvalue(), "image/png")


def collection_of(unit: Unit) -> Collection:
    return Collection.objects.get(name__contains=unit.code)


def test_a_trainer_adds_pictures_to_the_units_collection(
    writer: Client, unit: Unit, section: CourseSectionPage
) -> None:
    mine = collection_of(unit)
    response = writer.post(
        "/quan-tri/images/add/",
        {"title": "Chợ", "collection": mine.pk, "file": photograph("a.png")},
    )
    assert response.status_code == 302, response.context["form"].errors
    assert Picture.objects.get().collection == mine


def test_and_recordings(writer: Client, unit: Unit, section: CourseSectionPage) -> None:
    mine = collection_of(unit)
    sound = SimpleUploadedFile("nghe.mp3", b"ID3" + b"\0" * 80, "audio/mpeg")
    response = writer.post(
        "/quan-tri/media/audio/add/",
        {"title": "Nghe", "collection": mine.pk, "duration": "3", "file": sound},
    )
    assert response.status_code == 302
    assert Recording.objects.get().collection == mine


def test_but_not_to_another_units(
    writer: Client, elsewhere: Client, section: CourseSectionPage
) -> None:
    other = Collection.objects.get(name__contains="Lạc Sơn")
    writer.post(
        "/quan-tri/images/add/",
        {"title": "Chợ", "collection": other.pk, "file": photograph("a.png")},
    )
    assert not Picture.objects.filter(collection=other).exists()


def test_nor_changes_another_units_picture(
    writer: Client, elsewhere: Client, section: CourseSectionPage
) -> None:
    other = Collection.objects.get(name__contains="Lạc Sơn")
    picture = Picture.objects.create(
        title="Của xã khác", file=get_test_image_file(), collection=other
    )
    writer.post(f"/quan-tri/images/{picture.pk}/", {"title": "Đổi", "collection": other.pk})
    writer.post(f"/quan-tri/images/{picture.pk}/delete/")
    picture.refresh_from_db()
    assert picture.title == "Của xã khác"


def test_a_changed_picture_is_seen_in_its_lessons(client: Client, draft: CoursePage) -> None:
    publish(draft)
    picture = Picture.objects.create(title="Ảnh", file=get_test_image_file("cu.png"))
    value = {"picture": picture.pk, "description": "Chợ phiên", "caption": ""}
    page = make_lesson(draft, "Có ảnh", body=[{"type": "picture", "value": value}])
    before = client.get(page.url).context["body"]
    assert "<img" in before
    picture.file = photograph("moi.png")
    picture.renditions.all().delete()
    picture.save()

    after = client.get(page.url).context["body"]
    assert "moi" in after
    assert after != before
