"""Working in the CMS as trainers and reviewers do: forms, streams, preview, review."""

import re

from playwright.sync_api import FilePayload, FrameLocator, Locator, Page, expect

from tests.stacks.products import Product
from tests.walking import press


def open_own_section(page: Page, product: Product) -> str:
    """What is in the trainer's own section, and the address of the section's form.

    The CMS leads there at once. Where the section was translated it offers every language's home.
    """
    offered = f"{product.address}/quan-tri/pages/"
    page.goto(offered)
    if page.url == offered:
        for words in ("Tiếng Việt", "Khóa học", "Tỉnh Phú Thọ"):
            press(page.locator("main tbody tr", has_text=words).locator(".children a"))
    page.wait_for_url(re.compile(r"/pages/\d+/$"))
    return f"{page.url}edit/"


def open_child_form(page: Page, parent: str, kind: str) -> None:
    """The form of a new page below the parent's edit page; skipped choices are fine."""
    page.goto(parent.replace("/edit/", "/add_subpage/"))
    if f"/{kind}/" not in page.url:
        page.locator(f'main a[href*="/{kind}/"]').first.click()
    page.wait_for_url(f"**/{kind}/**")
    expect(page.locator("footer .action-save")).to_be_visible()


def give_title(page: Page, title: str) -> None:
    """The address follows the title by itself, in plain letters."""
    page.locator("[name=title]").press_sequentially(title)
    page.keyboard.press("Tab")
    expect(page.locator("[name=slug]")).to_have_value(re.compile("^[a-z0-9-]+$"))


def save_draft(page: Page) -> str:
    """Press the first button; the address where the draft is edited.

    The CMS also saves by itself, in silence, while a form is still being filled in.
    """
    page.locator("footer .action-save").click()
    expect_done(page)
    page.wait_for_url("**/edit/**")
    refusals = page.locator("[data-field-errors] .error-message").all_inner_texts()
    assert not refusals, refusals
    return page.url


def expect_done(page: Page) -> None:
    """The CMS says so on the page that follows."""
    expect(page.locator(".messages .success")).to_be_visible(timeout=20_000)


def actions_offered(page: Page) -> Locator:
    """What the footer's other button unfolds."""
    page.locator("footer .w-dropdown__toggle").click()
    actions = page.locator("footer [data-tippy-root] button, .tippy-box button")
    expect(actions.first).to_be_visible()
    return actions


def submit_for_review(page: Page, edit: str) -> None:
    """The only way a trainer has: nothing offers to publish."""
    page.goto(edit)
    names = [action.get_attribute("name") for action in actions_offered(page).all()]
    assert "action-submit" in names
    assert "action-publish" not in names
    page.locator("button[name=action-submit]").click()
    expect_done(page)


def approve(page: Page, edit: str) -> None:
    page.goto(edit)
    actions_offered(page)
    page.locator('button[data-workflow-action-name="approve"]:visible').first.click()
    expect_done(page)


def add_block(stream: Locator, label: str) -> Locator:
    """A block at the stream's end, chosen by its name; its fields."""
    blocks = stream.locator("[data-streamfield-child]:not([data-streamfield-child] *)")
    number = blocks.count()
    stream.locator(".c-sf-add-button").last.click()
    stream.page.get_by_role("option", name=label, exact=True).click()
    expect(blocks).to_have_count(number + 1)
    return blocks.nth(number)


def write_rich_text(place: Locator, words: str) -> None:
    """The editor takes what was typed over into the form a moment later."""
    editor = place.locator(".public-DraftEditor-content").first
    editor.click()
    expect(editor).to_be_focused()
    place.page.keyboard.type(words)
    kept = place.locator("input:has(~ .Draftail-Editor__wrapper)").first
    expect(kept).to_have_value(re.compile(re.escape(words)))


def write(block: Locator, name: str, words: str) -> None:
    """Into the plain field of that name within a block."""
    block.locator(f'[data-contentpath="{name}"] :is(input, textarea):visible').first.fill(words)


def tick(box: Locator) -> None:
    """A block that has just been added still moves: a click that missed is made again."""
    for _ in range(10):
        if box.is_checked():
            return
        box.click()
        box.page.wait_for_timeout(200)
    expect(box).to_be_checked()


def upload_picture(block: Locator, title: str, picture: bytes) -> None:
    """From one's own computer, in the chooser's second tab."""
    file = FilePayload(name="sap-rau.png", mimeType="image/png", buffer=picture)
    block.locator("[data-chooser-action-choose]:visible").first.click()
    window = block.page.locator(".modal-content")
    window.locator('[role="tab"]').nth(1).click()
    window.locator('input[type="file"]').set_input_files(file)
    window.locator('input[name$="-title"]').fill(title)
    window.locator('form:has(input[type="file"]) [type="submit"]').click()
    expect(window).to_have_count(0)
    expect(block.locator("img.chooser__image")).to_be_visible()


def preview_on_phone(page: Page) -> FrameLocator:
    """The preview beside the form, at the width of a phone."""
    page.locator('[data-side-panel-toggle="preview"]').first.click()
    page.locator('[data-side-panel="preview"] label:has([data-device-width="375"])').click()
    return page.frame_locator('[data-side-panel="preview"] iframe').last
