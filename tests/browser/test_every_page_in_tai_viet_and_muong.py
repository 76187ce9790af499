"""Every kind of page with words in letters that phones lack: they are drawn, and stay inside."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.places import EVERY, Place
from tests.browser.test_accessibility import EVERYTHING, violations
from tests.browser.test_small_screens_and_large_letters import TOO_WIDE

pytestmark = [pytest.mark.browser, pytest.mark.stack]

# Attested words, again and again: a text of ours would be none of the language's.
WORDS = {
    "blt-Tavt": ["ꪼꪕ", "ꪎꪴꪉ", "ꪬꪱ", "ꪹꪏꪸꪉ"],
    "mtq": ["Mươ\u0312ng", "Wa\u0312", "Bi\u0312nh", "diê\u0320n"],
}
# One page each of what is laid out differently; the others are made of the same pieces.
KINDS = {
    "home", "courses", "course", "lesson", "quiz", "assessment, nobody known", "sign up, all empty",
    "check, misread", "statistics", "campaign", "information", "no such page", "skills", "paper",
    "failed result", "passed result", "my learning", "record", "certificates", "certificate",
    "genuine certificate", "yearly record", "account", "my data", "question to the trainers",
    "found", "nothing found",
}  # fmt: skip
PLACES = [place for place in EVERY if place.name in KINDS]
# As long as the words that stood there; numbered, so that no two headings are the same.
SPEAK = """([words, language]) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said = [];
    while (walker.nextNode()) said.push(walker.currentNode);
    let next = 0, place = 0;
    for (const node of said) {
        const before = node.textContent.trim();
        if (!/\\p{L}/u.test(before) || node.parentElement.closest("script, style, svg")) continue;
        let after = "";
        while (after.length < before.length) after += ` ${words[next++ % words.length]}`;
        node.textContent = ` ${after.trim()} ${++place} `;
    }
    for (const one of document.querySelectorAll("[lang]")) one.lang = language;
    document.title = words.join(" ");
    return document.fonts.ready.then(() => true);
}"""
FONTS = "[...document.fonts].filter(one => one.status === 'loaded').map(one => one.family)"


def speak(page: Page, language: str) -> None:
    page.evaluate(SPEAK, [WORDS[language], language])
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")


def test_there_is_one_of_every_kind() -> None:
    assert {place.name for place in PLACES} == KINDS


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_the_page_is_drawn_in_our_letters_and_nothing_runs_out(
    visit: Visit, place: Place, language: str
) -> None:
    page = visit(place)
    speak(page, language)

    assert page.evaluate(FONTS), "no font came"
    assert page.evaluate(TOO_WIDE) == []
    page.set_viewport_size({"width": 360, "height": 9000})
    assert violations(page, EVERYTHING) == []
