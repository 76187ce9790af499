import gettext
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import gettext as said
from django.utils.translation import override, trans_real

from cms import extracting
from learning.operations import catalogues

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
TEMPLATE = (
    '{% load i18n %}\n    <p>\n  {% translate "Start" %}</p>\n'
    "{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project of one template; the path of its catalogue."""
    monkeypatch.setattr(settings, "BASE_DIR", tmp_path)
    monkeypatch.setattr(extracting, "APPS", ("app",))
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path / "locale")
    (tmp_path / "app/templates").mkdir(parents=True)
    (tmp_path / "app/templates/page.html").write_text(TEMPLATE)
    (tmp_path / "locale/vi/LC_MESSAGES").mkdir(parents=True)
    return tmp_path / "locale/vi/LC_MESSAGES/django.po"


def entry(message: str, translation: str) -> str:
    return f'msgid "{message}"\nmsgstr "{translation}"\n\n'


def test_a_complete_catalogue_has_no_problems(project: Path) -> None:
    project.write_text(
        HEADER + entry("Start", "Bắt đầu") + entry("Hello %(name)s", "Chào %(name)s")
    )

    assert catalogues.problems() == []


@pytest.mark.parametrize(
    ("translation", "said"),
    [("", "not translated"), ("Chào", "other placeholders"), ("Chào %(nam)s", "other")],
)
def test_a_missing_or_wrong_translation_is_named(
    project: Path, translation: str, said: str
) -> None:
    project.write_text(HEADER + entry("Start", "Bắt đầu") + entry("Hello %(name)s", translation))

    assert any(said in problem for problem in catalogues.problems())


def test_a_message_that_is_in_no_catalogue_is_named_with_its_place(project: Path) -> None:
    project.write_text(HEADER + entry("Start", "Bắt đầu"))

    [problem] = catalogues.problems()

    assert problem.startswith("app/templates/page.html:4: not in the catalogue")


def test_what_wagtail_says_in_english_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """As after an update that brings new words."""
    assert catalogues.left_in_english() == []

    monkeypatch.setattr(settings, "LOCALE_PATHS", [catalogues.LOCALE])

    found = catalogues.left_in_english()
    assert "Search all pages…" in found
    assert "Toggle sidebar" in found, "what its scripts say"
    assert "Yes" in found
    assert "Cancel" not in found, "Wagtail's own catalogue has it"


def test_a_catalogue_is_compiled_without_gettext(project: Path) -> None:
    project.write_text(HEADER + entry("Start", "Bắt đầu"))

    catalogues.compile_catalogues()

    with project.with_suffix(".mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Start") == "Bắt đầu"


def test_the_process_that_makes_them_speaks_vietnamese_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In a fresh clone Django has started without them: the first demonstration was in English."""
    monkeypatch.setattr(trans_real, "_translations", {"vi": gettext.NullTranslations()})
    with override("vi"):
        assert said("Units below") == "Units below"

    catalogues.compile_catalogues()

    with override("vi"):
        assert said("Units below") == "Đơn vị cấp dưới"
