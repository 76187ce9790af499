"""Translators get the interface's words and send them back; nothing they send breaks a page."""

import io

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation

from cms.models import Catalogue
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, RoleGrant, User
from tests.writing import make_unit, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("silent_again")]
AT = "/quan-tri/ngon-ngu/"
# Letters and not words: the words are the province's to write.
LETTERS = "ꪀꪁꪂ"


def taken_out(office: Client, code: str = "blt-tavt") -> Catalog:
    answer = office.get(f"{AT}{code}/tep/")
    assert answer.status_code == 200
    return read_po(io.BytesIO(answer.content), locale="vi")


def send(office: Client, content: bytes, code: str = "blt-tavt") -> str:
    file = SimpleUploadedFile("giao-dien.po", content)
    answer = office.post(f"{AT}{code}/", {"file": file})
    assert answer.status_code in {200, 422}
    return answer.content.decode()


def with_words(office: Client, words: dict[str, str]) -> bytes:
    """The file as it was taken, with these sentences filled in."""
    catalogue = taken_out(office)
    for text, said in words.items():
        message = catalogue.get(text)
        assert message is not None, text
        message.string = said
    out = io.BytesIO()
    write_po(out, catalogue)
    return out.getvalue()


def page(address: str) -> str:
    cache.clear()
    Client().get(address)  # A process hears of new words with the frame of a page.
    return Client().get(address).content.decode()


def test_the_file_holds_what_residents_meet_with_its_vietnamese(office: Client) -> None:
    catalogue = taken_out(office)

    verify = catalogue.get("Verify")
    assert verify is not None
    assert "Tiếng Việt: Xác minh" in verify.auto_comments
    assert verify.string == ""
    assert catalogue.get("Words of the interface") is None
    assert len(catalogue) > 500


def test_what_comes_back_is_said_and_what_is_missing_is_vietnamese(
    office: Client, keeper: User
) -> None:
    said = send(office, with_words(office, {"Verify": LETTERS}))

    assert "Đã nhận 1 câu" in said
    shown = page("/blt-tavt/xac-minh/")
    assert LETTERS in shown
    assert "Đăng nhập" in shown
    assert LETTERS not in page("/blt-latn/xac-minh/")
    assert LETTERS not in page("/xac-minh/")
    entry = AuditEntry.objects.get(action="cms.catalogue_taken")
    assert (entry.by, entry.details) == (
        keeper.learner,
        {"language": "blt-tavt", "words": 1},
    )
    again = taken_out(office).get("Verify")
    assert again is not None
    assert again.string == LETTERS


def test_a_sentence_that_is_taken_back_is_vietnamese_again(office: Client) -> None:
    send(office, with_words(office, {"Verify": LETTERS, "Sign in": LETTERS}))
    assert "Xác minh" not in page("/blt-tavt/xac-minh/").split("site-nav")[1].split("</nav>")[0]

    send(office, with_words(office, {"Verify": ""}))

    assert "Xác minh" in page("/blt-tavt/xac-minh/").split("site-nav")[1].split("</nav>")[0]
    assert Catalogue.objects.count() == 2


def test_plural_sentences_are_one_as_in_vietnamese(office: Client) -> None:
    catalogue = taken_out(office)
    minutes = catalogue.get("%(minutes)s minute")
    assert minutes is not None
    minutes.string = ("%(minutes)s ꪀ",)
    out = io.BytesIO()
    write_po(out, catalogue)
    send(office, out.getvalue())
    page("/blt-tavt/")

    with translation.override("blt-tavt"):
        for count in (1, 3):
            said = translation.ngettext("%(minutes)s minute", "%(minutes)s minutes", count)
            assert said == "%(minutes)s ꪀ"


@pytest.mark.parametrize(
    ("text", "said", "why"),
    [
        ("%(minutes)s minute", "ꪀ", "phải giữ như trong bản gốc"),
        ("%(minutes)s minute", "%(minutes)s %(secret)s", "phải giữ như trong bản gốc"),
        ("%(minutes)s minute", "%(minutes)s 100% ꪀ", "Dấu phần trăm"),
        ("Verify", "<script>alert(1)</script>", "Các dấu &lt;…&gt;"),
        ("Verify", "<img src=x onerror=alert(1)>", "Các dấu &lt;…&gt;"),
        ("Verify", "ꪀ < ꪁ", "Các dấu &lt;…&gt;"),
    ],
)
def test_what_would_break_a_page_is_left_out_and_named(
    office: Client, text: str, said: str, why: str
) -> None:
    catalogue = taken_out(office)
    message = catalogue.get(text)
    assert message is not None
    message.string = (said,) if isinstance(message.id, tuple) else said
    out = io.BytesIO()
    write_po(out, catalogue)

    answer = send(office, out.getvalue())

    assert why in answer
    assert "chưa có gì thay đổi" in answer
    assert not Catalogue.objects.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b'msgid "a\nmsgstr', b"PK\x03\x04 no po at all", "ngôn ngữ".encode()],
)
def test_another_file_changes_nothing_and_says_so(office: Client, content: bytes) -> None:
    answer = send(office, content)

    assert "chưa có gì thay đổi" in answer or "tệp" in answer
    assert not Catalogue.objects.exists()


def test_how_far_each_language_is_stands_in_a_list(office: Client) -> None:
    send(office, with_words(office, {"Verify": LETTERS, "Sign in": LETTERS}))

    row = office.get(AT).content.decode().split("Tiếng Thái (chữ Thái)")[1].split("</tr>")[0]

    asked = Catalogue.objects.get().asked
    assert f"(2/{asked})" in " ".join(row.split())
    assert "chưa" in row


def test_the_page_is_marked_as_the_language_once_half_of_it_is_said(office: Client) -> None:
    send(office, with_words(office, {"Verify": LETTERS}))
    assert '<html lang="vi">' in page("/blt-tavt/xac-minh/")

    Catalogue.objects.update(count=Catalogue.objects.get().asked // 2 + 1)

    assert '<html lang="blt-Tavt">' in page("/blt-tavt/xac-minh/")


@pytest.mark.parametrize("code", ["vi", "en", "xx"])
def test_a_language_with_a_catalogue_of_its_own_is_not_there(office: Client, code: str) -> None:
    assert office.get(f"{AT}{code}/").status_code == 404
    assert office.get(f"{AT}{code}/tep/").status_code == 404
    assert office.get(f"{AT}{code}/bang.xlsx").status_code == 404


def test_a_communes_administrator_is_refused(keeper: User) -> None:
    user = make_user("Ông Xã", email="xa@example.vn")
    grant_role(user=user, role=RoleGrant.Role.ADMINISTRATOR, unit=make_unit("Xã Mai Châu"))
    client = Client()
    client.force_login(user)

    for address in (AT, f"{AT}mtq/", f"{AT}mtq/tep/", f"{AT}mtq/bang.xlsx"):
        assert client.get(address).status_code == 302
    client.post(f"{AT}mtq/", {"file": SimpleUploadedFile("a.po", b"")})
    assert not Catalogue.objects.exists()
