"""Documents of another office program: notes, changes, boxes, joined cells, pictures."""

import base64
import subprocess
from pathlib import Path

import pytest

from courses.word.drafts import LessonDraft
from courses.word.lessons import lesson_from
from tests.stacks.selection import needed
from tests.word.manuscripts import html, picture_file, pictures, remarks, tables

DOCUMENT = Path(__file__).parent / "goi-ai.fodt"


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> LessonDraft:
    folder = tmp_path_factory.mktemp("office")
    picture = base64.b64encode(picture_file().getvalue()).decode()
    words = DOCUMENT.read_text("utf-8").replace("PICTURE", picture)
    (folder / "goi-ai.fodt").write_text(words, "utf-8")
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [needed("soffice"), home, "--headless", "--convert-to", "docx", "--outdir"]
    subprocess.run(
        [*command, str(folder), str(folder / "goi-ai.fodt")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return lesson_from(Path(folder / "goi-ai.docx").read_bytes(), "goi-ai.docx")


def test_headings_lists_and_links_are_there(draft: LessonDraft) -> None:
    assert draft.title == "Gọi ai khi cần"
    said = html(draft)
    assert "<h2>Các bước</h2>" in said
    assert "<ol><li>Mở <b>máy</b><ul><li>giữ nút nguồn</li></ul></li><li>Gọi số</li></ol>" in said
    assert '<a href="https://bocongan.gov.vn/">đây</a>' in said


def test_the_footnote_stands_at_the_end(draft: LessonDraft) -> None:
    assert "Công an [1]" in html(draft)
    assert html(draft).endswith("<p>[1] Gọi 113, không mất tiền.</p>")


def test_changes_and_comments_are_named(draft: LessonDraft) -> None:
    assert "Gọi một một ba nhé." in html(draft)
    assert "một một bốn" not in html(draft)
    assert "một một bốn" in remarks(draft)
    assert "Hỏi lại anh Páo" in remarks(draft)


def test_picture_table_and_box_are_there(draft: LessonDraft) -> None:
    assert [one.picture.description for one in pictures(draft)] == ["Cái chợ phiên"]
    [table] = tables(draft)
    assert table.headings == ["Việc", "Số"]
    assert table.rows == [["Cháy", "114"], ["Cháy", "gọi cả xóm"]]
    assert "<p>Nhớ:</p><p>Chữ trong khung</p>" in html(draft)
