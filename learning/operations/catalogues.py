"""Message catalogues: compiling them, and finding what they lack. Needs no GNU gettext."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.utils.translation import to_locale
from django.utils.translation.reloader import translation_file_changed

from cms.extracting import differs, used_messages, words
from learning.operations.bootstrap import ROOT

LOCALE = ROOT / "learning" / "locale"
# Words of Wagtail's own that its Vietnamese catalogue lacks.
OF_WAGTAIL = ROOT / "learning" / "locale_wagtail"
CATALOGUES = "*/LC_MESSAGES/django*.po"


def compile_catalogues() -> None:
    """Write each `.mo` that is older than its `.po`."""
    for source in (*LOCALE.glob(CATALOGUES), *OF_WAGTAIL.glob(CATALOGUES)):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as readable:
            catalogue = read_po(readable, locale=source.parent.parent.name)
        partial = target.with_suffix(".partial")
        with partial.open("wb") as writable:
            write_mo(writable, catalogue)
        partial.replace(target)
    for code, _name in settings.LANGUAGES:
        make_known(code)
    # Django reads catalogues while it starts: this process would go on without those made now.
    translation_file_changed(sender=None, file_path=Path("django.mo"))


def make_known(code: str) -> None:
    """Django serves no language without a catalogue: an empty one says everything in Vietnamese."""
    target = LOCALE / to_locale(code) / "LC_MESSAGES" / "django.mo"
    if target.exists() or target.with_suffix(".po").exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".partial")
    with partial.open("wb") as writable:
        write_mo(writable, Catalog(locale=settings.LANGUAGE_CODE))
    partial.replace(target)


def problems() -> list[str]:
    """What a reader of Vietnamese would meet in English, or broken: one line each."""
    source = LOCALE / "vi" / "LC_MESSAGES" / "django.po"
    if not source.exists():
        return ["learning/locale/vi/LC_MESSAGES/django.po is missing"]
    with source.open("rb") as readable:
        catalogue = read_po(readable, locale="vi")
    found = [f"fuzzy: {m.id!r}" for m in catalogue if m.id and m.fuzzy]
    found += [f"not translated: {m.id!r}" for m in catalogue if m.id and not all(words(m.string))]
    found += wrong_placeholders(LOCALE)
    found += [f"{OF_WAGTAIL.name}: {line}" for line in wrong_placeholders(OF_WAGTAIL)]
    found += [f"{OF_WAGTAIL.name}: still English: {text!r}" for text in left_in_english()]
    for (text, context), where in sorted(used_messages().items(), key=lambda item: item[1]):
        if catalogue.get(text, context) is None:
            found.append(f"{where}: not in the catalogue: {text!r}")
    return found


def wrong_placeholders(locale: Path) -> list[str]:
    """What would show a name of a place in a sentence instead of what belongs there."""
    return [
        f"other placeholders: {message.id!r}"
        for _domain, message in messages_of([locale], "vi")
        if differs(message.id, message.string)
    ]


def left_in_english() -> list[str]:
    """What the installed parts of Wagtail say in English and nobody has put into Vietnamese."""
    installed = {app.name: Path(app.path) / "locale" for app in apps.get_app_configs()}
    of_django = Path(django.__file__).parent / "conf" / "locale"
    said = {
        (domain, key_of(message))
        for domain, message in messages_of(
            [of_django, *installed.values(), *settings.LOCALE_PATHS], "vi"
        )
        if all(words(message.string)) and not message.fuzzy
    }
    of_wagtail = [path for name, path in installed.items() if name.startswith("wagtail")]
    meant = {(domain, key_of(message)) for domain, message in messages_of(of_wagtail, "en")}
    return sorted(text for _domain, (text, _context) in meant - said)


def messages_of(locales: Iterable[Path], code: str) -> Iterator[tuple[str, Message]]:
    """Each message of the catalogues of a language, with whether pages or scripts say it."""
    for locale in locales:
        for source in locale.glob(f"{code}/LC_MESSAGES/django*.po"):
            with source.open("rb") as readable:
                catalogue = read_po(readable, locale=code)
            yield from ((source.stem, message) for message in catalogue if message.id)


def key_of(message: Message) -> tuple[str, str]:
    return words(message.id)[0], message.context or ""
