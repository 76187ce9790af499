"""Each screen says what it is for and what its buttons do, to read and, once recorded, to hear."""

import gzip
from collections.abc import Callable
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup, Tag
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from cms.helping import BUTTONS, SCREENS, SHOWN_BY, SILENT
from courses.models import CoursePage, LessonPage, Narration
from courses.queries.helping import parts_of_help
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.courses.reading_aloud import Commits, send_pieces, spoken
from tests.courses.translating import opened
from tests.writing import make_unit, make_user

HELP = "/quan-tri/loi-doc/huong-dan/"
Signing = Callable[[User], Client]


@pytest.fixture
def provinces_trainer(signed_in: Signing, unit: Unit) -> Client:
    user = make_user("Cô Đọc", email="doc@example.vn")
    grant_role(
        user=user, role=RoleGrant.Role.TRAINER, unit=make_unit("Tỉnh Phú Thọ", kind="province")
    )
    return signed_in(user)


def record(client: Client, commits: Commits, part: str, code: str = "vi") -> Narration:
    """On the page where lessons are recorded too."""
    take, content = uuid4(), spoken()
    address = f"{HELP}{code}/lan-doc/{take}/"
    send_pieces(client, address, content)
    with commits(execute=True):
        assert client.post(address, {"part": part, "size": len(content)}).json()["done"]
    return Narration.objects.get(client_id=take)


def use(client: Client, commits: Commits, take: Narration) -> int:
    with commits(execute=True):
        return client.post(f"{HELP}{take.language}/{take.pk}/dung/").status_code


def help_on(client: Client, address: str) -> Tag:
    found = BeautifulSoup(client.get(address).content, "html.parser").select_one("aside.help")
    assert found is not None, address
    return found


class TestOnEachScreen:
    def test_it_says_what_the_screen_is_for(
        self, client: Client, course: CoursePage, lessons: list[LessonPage]
    ) -> None:
        for address, words in (
            ("/", "Đây là trang đầu"),
            ("/khoa-hoc/", "Đây là tất cả các khóa học."),
            (course.url, "Trang này cho biết khóa học dạy gì"),
            ("/toi/", "Đây là những khóa đang học"),
            ("/toi/ky-nang/", "Đây là các kỹ năng số."),
            ("/toi/giay-chung-nhan/", "giấy chứng nhận đã được cấp"),
            ("/xac-minh/", "giấy chứng nhận là thật hay không"),
            ("/tai-khoan/dang-nhap/", "Nhập số điện thoại"),
            ("/tai-khoan/dang-ky/", "Nhập họ tên"),
            ("/so-lieu/", "Muốn về trang đầu"),
            ("/khong-co/", "Muốn về trang đầu"),
        ):
            shown = help_on(client, address)
            assert words in shown.get_text(), address
            summary = shown.select_one("details > summary")
            assert summary is not None
            assert summary.get_text(strip=True) == "Nghe"
            # Nobody has recorded it: words and pictures, and nothing to fetch.
            assert not shown.select("audio, a")
            assert all(row.select_one("svg") for row in shown.select("li"))
            assert len(gzip.compress(str(shown).encode())) <= 1536

    def test_a_lesson_is_read_aloud_itself(self, client: Client, lessons: list[LessonPage]) -> None:
        assert 'class="help' not in client.get(lessons[0].url).content.decode()

    def test_every_screen_that_is_named_exists(self) -> None:
        views = {view for view in {*SHOWN_BY, *SILENT} if not view.endswith("Page")}
        resolver = get_resolver()
        known = {str(name) for name in resolver.reverse_dict if isinstance(name, str)}
        for space, (_prefix, inner) in resolver.namespace_dict.items():
            known |= {f"{space}:{name}" for name in inner.reverse_dict if isinstance(name, str)}
        assert views <= known
        assert set(SHOWN_BY.values()) | {"other"} == set(SCREENS)
        assert all(set(screen.buttons) <= set(BUTTONS) for screen in SCREENS.values())
        assert set(BUTTONS) == {name for one in SCREENS.values() for name in one.buttons}

    def test_words_without_a_translation_are_marked_as_vietnamese(
        self, client: Client, course: CoursePage
    ) -> None:
        assert "This is the first page" in help_on(client, "/en/").get_text()
        opened("mtq")
        page = BeautifulSoup(client.get("/mtq/").content, "html.parser")
        said = page.select_one("aside.help p")
        assert said is not None
        assert page.html is not None
        assert page.html["lang"] == "vi"
        assert said.get("lang") is None


@pytest.mark.usefixtures("unit")
class TestRecorded:
    def test_it_is_heard_once_a_reviewer_has_listened(
        self,
        provinces_trainer: Client,
        keeper: Client,
        client: Client,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:
        commits = django_capture_on_commit_callbacks
        assert "Đây là trang đầu" in provinces_trainer.get(f"{HELP}vi/").content.decode()
        take = record(provinces_trainer, commits, "screen-home")
        word = record(provinces_trainer, commits, "button-home")
        assert not help_on(client, "/").select("audio, a")
        assert use(provinces_trainer, commits, take) in {302, 403}
        assert not help_on(client, "/").select("audio, a")

        for one in (take, word):
            assert use(keeper, commits, one) == 302
        shown = help_on(client, "/")
        sound = shown.select_one("audio")
        assert sound is not None
        assert sound["preload"] == "none"
        assert not sound.has_attr("autoplay")
        assert [tag["src"] for tag in sound.select("source")] == [take.opus.url, take.aac.url]
        assert "KB" in shown.select_one("summary small").get_text()  # type: ignore[union-attr]
        assert [tag["href"] for tag in shown.select("li a")] == [word.aac.url]
        # One recording of a word for all screens.
        assert [tag["href"] for tag in help_on(client, "/xac-minh/").select("li a")] == [
            word.aac.url
        ]
        assert len(gzip.compress(str(shown).encode())) <= 1536

    def test_a_language_has_its_own_voice_or_else_the_vietnamese(
        self, keeper: Client, client: Client, django_capture_on_commit_callbacks: Commits
    ) -> None:
        opened("mtq")
        commits = django_capture_on_commit_callbacks
        vietnamese = record(keeper, commits, "screen-home")
        use(keeper, commits, vietnamese)
        shown = help_on(client, "/mtq/")
        assert vietnamese.opus.url in str(shown)
        assert "Đọc bằng tiếng Việt." in shown.get_text()

        own = record(keeper, commits, "screen-home", "mtq")
        use(keeper, commits, own)
        shown = help_on(client, "/mtq/")
        assert own.opus.url in str(shown)
        assert "Đọc bằng tiếng Việt." not in shown.get_text()
        assert vietnamese.opus.url in str(help_on(client, "/"))

    def test_the_board_says_what_is_lacking_and_what_has_changed(
        self, keeper: Client, django_capture_on_commit_callbacks: Commits
    ) -> None:
        total = len(parts_of_help("vi"))
        assert f"0/{total}" in keeper.get("/quan-tri/loi-doc/").content.decode()
        take = record(keeper, django_capture_on_commit_callbacks, "screen-home")
        assert "1 bản đọc chờ nghe lại" in keeper.get("/quan-tri/loi-doc/").content.decode()
        use(keeper, django_capture_on_commit_callbacks, take)
        Narration.objects.update(words_digest="older")

        board = keeper.get("/quan-tri/loi-doc/").content.decode()
        assert f"1/{total}" in board
        assert "1 lời cần đọc lại vì đã đổi" in board
        assert "đã đổi sau khi thu" in keeper.get(f"{HELP}vi/").content.decode()

    def test_the_machine_reads_it_and_says_so(
        self, keeper: Client, client: Client, django_capture_on_commit_callbacks: Commits
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            keeper.post(f"{HELP}vi/may-doc/", {"part": "screen-home"})
        use(keeper, django_capture_on_commit_callbacks, Narration.objects.get())
        assert "Giọng đọc do máy tạo." in help_on(client, "/").get_text()

    def test_recordings_cost_no_query(
        self, keeper: Client, client: Client, django_capture_on_commit_callbacks: Commits
    ) -> None:
        use(
            keeper,
            django_capture_on_commit_callbacks,
            record(keeper, django_capture_on_commit_callbacks, "screen-check"),
        )
        client.get("/xac-minh/")
        with CaptureQueriesContext(connection) as queries:
            assert "<audio" in client.get("/xac-minh/").content.decode()
        assert not [one for one in queries if "courses_narration" in one["sql"]]


@pytest.mark.usefixtures("unit")
class TestRefused:
    def test_a_communes_trainer_and_a_stranger(
        self, writer: Client, browser: Client, client: Client
    ) -> None:
        for somebody in (writer, browser, client):
            for answer in (
                somebody.get(f"{HELP}vi/"),
                somebody.post(f"{HELP}vi/gui-tep/", {"part": "screen-home"}),
                somebody.post(f"{HELP}vi/may-doc/", {"part": "screen-home"}),
                somebody.put(f"{HELP}vi/lan-doc/{uuid4()}/?at=0", b"x", content_type="audio/webm"),
            ):
                assert answer.status_code in {302, 403}
        assert "huong-dan" not in writer.get("/quan-tri/loi-doc/").content.decode()
        assert not Narration.objects.exists()

    def test_what_is_not_there(self, keeper: Client) -> None:
        for address in (f"{HELP}ium/", "/quan-tri/loi-doc/khac/vi/", "/quan-tri/loi-doc/99999/vi/"):
            assert keeper.get(address).status_code == 404
        assert keeper.post(f"{HELP}vi/may-doc/", {"part": "screen-none"}).status_code == 404
        assert not Narration.objects.exists()
