import gzip
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from django import forms
from django.template import Context, Template
from django.template.loader import render_to_string

ROOT = Path(__file__).resolve().parent.parent.parent
STATIC = ROOT / "cms" / "static" / "cms"
TEMPLATES = sorted(
    path
    for app in ("cms", "courses", "quizzes", "certificates", "learning")
    for path in (ROOT / app).rglob("templates/**/*.html")
)


class SignUp(forms.Form):
    phone = forms.CharField(label="Số điện thoại", help_text="Mã sẽ gửi về số này.")


def inside(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_an_error_page_needs_nothing_from_its_view(name: str) -> None:
    page = render_to_string(name, {})
    assert "<h1>" in page
    assert 'class="button"' in page


def test_the_page_of_a_broken_server_is_a_plain_file() -> None:
    assert "{%" not in inside(ROOT / "cms" / "templates" / "500.html")
    assert "{{" not in inside(ROOT / "cms" / "templates" / "500.html")


def test_every_icon_and_drawing_a_template_names_exists() -> None:
    icons = set(re.findall(r'<symbol id="([\w-]+)"', inside(STATIC / "icons.svg")))
    drawings = {path.stem for path in (STATIC / "drawings").glob("*.svg")}
    for path in TEMPLATES:
        words = inside(path)
        assert set(re.findall(r'{% icon "([\w-]+)"', words)) <= icons, path
        assert set(re.findall(r'{% drawing "([\w-]+)"', words)) <= drawings, path
        assert set(re.findall(r'drawing_name="([\w-]+)"', words)) <= drawings, path


def test_pictures_of_the_look_hold_no_script_and_no_sheet() -> None:
    for path in STATIC.rglob("*.svg"):
        assert not re.search(r"<script|<style|\sstyle=|\shref=", inside(path)), path


def test_the_sheets_stay_light_enough_for_a_slow_network() -> None:
    sizes = [len(gzip.compress(path.read_bytes())) for path in (STATIC / "css").glob("*.css")]
    assert len(sizes) == 2
    assert sum(sizes) <= 10_000


def test_the_band_in_the_sheet_is_the_band_of_the_certificates() -> None:
    woven = re.findall(r'url\("data:image/svg\+xml,([^"]+)"\)', inside(STATIC / "css" / "base.css"))
    files = ["band.svg", "band-cloth.svg", "band-dark.svg"]
    assert [unquote(tile) for tile in woven] == [
        inside(STATIC / name).strip().replace('"', "'") for name in files
    ]


def test_progress_fills_as_many_steps_as_were_done() -> None:
    piece = render_to_string("cms/pieces/progress.html", {"done": 3, "total": 5})
    assert piece.count('class="is-done"') == 3
    assert piece.count("<span></span>") == 2
    assert "3/5" in piece


def test_a_long_course_shows_one_bar_instead_of_many_steps() -> None:
    piece = render_to_string("cms/pieces/progress.html", {"done": 13, "total": 20})
    assert '<progress max="20" value="13"' in piece
    assert "13/20" in piece


def test_a_refused_field_says_so_beside_itself_and_in_the_summary() -> None:
    form = SignUp({"phone": ""})
    page = render_to_string("cms/pieces/form_errors.html", {"form": form})
    page += render_to_string("cms/pieces/field.html", {"field": form["phone"]})
    assert 'href="#id_phone"' in page
    assert 'aria-describedby="id_phone_helptext id_phone_error"' in page
    assert 'id="id_phone_error"' in page
    assert 'aria-invalid="true"' in page


def test_a_field_that_is_right_carries_no_error() -> None:
    form = SignUp({"phone": "0912345678"})
    page = render_to_string("cms/pieces/form_errors.html", {"form": form})
    page += render_to_string("cms/pieces/field.html", {"field": form["phone"]})
    assert "error" not in page


def test_an_icon_is_silent_unless_it_carries_a_label() -> None:
    page = Template('{% load look %}{% icon "check" %}{% icon "lock" words %}').render(
        Context({"words": 'Khóa "kín"'})
    )
    assert page.count('aria-hidden="true"') == 1
    assert 'aria-label="Khóa &quot;kín&quot;"' in page


def test_the_menu_marks_where_one_is_and_what_lies_above() -> None:
    menu = [{"title": "Giới thiệu", "url": "/gioi-thieu/"}]

    def head(path: str) -> str:
        return render_to_string(
            "cms/pieces/header.html", {"request": {"path": path}, "main_menu": menu}
        )

    assert 'href="/gioi-thieu/" aria-current="page"' in head("/gioi-thieu/")
    assert 'href="/gioi-thieu/" aria-current="true"' in head("/gioi-thieu/lien-he/")
    assert 'href="/gioi-thieu/">' in head("/toi/")


def test_a_stranger_is_offered_to_sign_in_and_nothing_for_staff() -> None:
    page = render_to_string("cms/pieces/header.html", {"request": {"path": "/"}})
    assert 'href="/tai-khoan/dang-nhap/"' in page
    assert "/quan-tri/" not in page
