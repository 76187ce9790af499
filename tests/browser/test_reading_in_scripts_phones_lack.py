"""A font travels only to a page that shows letters the phone lacks; no line runs out of it."""

import io
from base64 import b64encode
from pathlib import Path

import pytest
from django.conf import settings
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from playwright.sync_api import BrowserContext, Page, Response

from tests.stacks.products import Product

BUDGET = 35 * 1024
MUONG = "a\u0312 o\u0312 ê\u0320 ơ\u0312 \ua797"
TAI_VIET = "".join(chr(code) for code in range(0xAA80, 0xAAB0))
# Puts words into the page as a lesson in that language has them.
SHOW = """([words, language]) => {
    const said = document.createElement("p");
    said.id = "said";
    if (language) said.lang = language;
    said.textContent = words;
    document.querySelector("main .wrap").append(said);
    return document.fonts.ready.then(() => said.getBoundingClientRect().width);
}"""
RUNS_OUT = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def watched(phone: BrowserContext, address: str) -> tuple[Page, list[Response]]:
    page, fonts = phone.new_page(), []
    page.on(
        "response",
        lambda answer: fonts.append(answer) if answer.request.resource_type == "font" else None,
    )
    page.goto(address, wait_until="networkidle")
    return page, fonts


def show(page: Page, words: str, language: str) -> None:
    page.evaluate(SHOW, [words, language])
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")


@pytest.mark.browser
@pytest.mark.stack
@pytest.mark.parametrize("address", ["/", "/khoa-hoc/"])
def test_a_vietnamese_page_fetches_no_font(
    demo_stack: Product, phone: BrowserContext, address: str
) -> None:
    page, fonts = watched(phone, demo_stack.address + address)
    show(page, "Bùi Thị Hoa", "vi")

    assert fonts == []


@pytest.mark.browser
@pytest.mark.stack
@pytest.mark.parametrize(
    ("words", "language", "name"),
    [
        (MUONG, "mtq", "muong.woff2"),
        (TAI_VIET, "blt-Tavt", "tai-viet.woff2"),
        (TAI_VIET, "", "tai-viet.woff2"),
    ],
    ids=["muong", "tai viet", "tai viet in a vietnamese page"],
)
def test_a_page_with_such_letters_fetches_their_font(
    demo_stack: Product, phone: BrowserContext, words: str, language: str, name: str
) -> None:
    page, fonts = watched(phone, demo_stack.address + "/")
    show(page, words, language)

    assert [answer.url.rpartition("/")[2] for answer in fonts] == [name]
    assert fonts[0].status == 200
    assert 1_000 < len(fonts[0].body()) <= BUDGET


@pytest.mark.browser
@pytest.mark.stack
@pytest.mark.parametrize("language", ["blt-Tavt", ""])
def test_a_long_run_of_tai_viet_stays_in_a_narrow_page(
    demo_stack: Product, phone: BrowserContext, language: str
) -> None:
    page, _ = watched(phone, demo_stack.address + "/")
    page.set_viewport_size({"width": 320, "height": 640})
    show(page, TAI_VIET * 4, language)

    assert not page.evaluate(RUNS_OUT)
    assert page.locator("#said").evaluate("node => node.scrollWidth <= node.clientWidth")


# A heading or a button beside other words, drawn once before the font has come.
PIECES = """letters => {
    const main = document.querySelector("main .wrap");
    const make = (name, kind) => {
        const piece = document.createElement(name);
        piece.className = kind;
        piece.append(document.createElement("span"));
        piece.firstChild.textContent = letters;
        main.append(piece);
        return piece.firstChild;
    };
    window.shown = [make("h2", ""), make("a", "button"), make("p", ""), make("p", "status")];
}"""
WIDTHS = """() => window.shown.map(piece => {
    const alone = piece.cloneNode(true);
    alone.className = "alone";
    piece.after(alone);
    const width = piece.getBoundingClientRect().width;
    alone.setAttribute("lang", "und");
    const rule = new CSSStyleSheet();
    rule.replaceSync('.alone { font-family: "Tai Viet" !important }');
    document.adoptedStyleSheets = [rule];
    const wanted = alone.getBoundingClientRect().width;
    alone.remove();
    return [Math.round(width), Math.round(wanted)];
})"""


@pytest.mark.browser
@pytest.mark.stack
def test_headings_and_buttons_are_drawn_again_when_the_font_has_come(
    demo_stack: Product, phone: BrowserContext
) -> None:
    page, _ = watched(phone, demo_stack.address + "/")
    page.evaluate(PIECES, TAI_VIET[:8])
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")

    for shown, wanted in page.evaluate(WIDTHS):
        assert shown == wanted > 20


def letters_without_marks() -> str:
    """A phone's font as many are: Vietnamese letters, no marks of Mường; twice as wide as ours."""
    with TTFont(Path(settings.FONTS_DIR) / "NotoSans-Regular.ttf") as font:
        subsetter = Subsetter(Options(layout_features=[]))
        subsetter.populate(text="Mươngaie ")
        subsetter.subset(font)
        for glyph, (width, left) in font["hmtx"].metrics.items():
            font["hmtx"][glyph] = (2 * width, left)
        written = io.BytesIO()
        font.save(written)
    return b64encode(written.getvalue()).decode()


# The width of the words in the phone's font followed by ours, and in ours alone.
BESIDE = """async ([words, font]) => {
    const bare = new FontFace("Bare", Uint8Array.from(atob(font), sign => sign.charCodeAt(0)));
    document.fonts.add(await bare.load());
    const rules = new CSSStyleSheet();
    rules.replaceSync('.bare { font-family: "Bare", "Muong" } .ours { font-family: "Muong" }');
    document.adoptedStyleSheets = [rules];
    const shown = ["bare", "ours"].map(kind => {
        const said = document.createElement("span");
        said.className = kind;
        said.textContent = words;
        document.querySelector("main .wrap").append(said);
        return said;
    });
    await document.fonts.ready;
    return shown.map(said => said.getBoundingClientRect().width);
}"""


@pytest.mark.browser
@pytest.mark.stack
@pytest.mark.parametrize(("words", "share"), [("ơ", 2), ("ơ\u0312", 1), ("a\u0320", 1)])
def test_a_letter_whose_mark_the_phone_lacks_comes_whole_from_ours(
    demo_stack: Product, phone: BrowserContext, words: str, share: int
) -> None:
    page, fonts = watched(phone, demo_stack.address + "/")
    page.evaluate(BESIDE, [words, letters_without_marks()])
    page.wait_for_load_state("networkidle")
    bare, ours = page.evaluate(BESIDE, [words, letters_without_marks()])

    assert bare == pytest.approx(share * ours, rel=0.02)
    assert [answer.url.rpartition("/")[2] for answer in fonts] == ["muong.woff2"]
