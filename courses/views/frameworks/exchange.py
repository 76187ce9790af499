"""Frameworks as workbooks: written out, the empty template, and one read into a draft."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from courses import actions
from courses.access import FRAMEWORK_READERS
from courses.framework_lists import (
    LONGEST_CELL,
    Line,
    items_table,
    notes_table,
    read_lines,
    template_tables,
)
from courses.models import Framework, FrameworkItem
from courses.queries.frameworks import groups_with_items
from courses.views.frameworks.acting import address, kept_framework
from courses.views.frameworks.editing import FACTS
from learning.people.access import administers_the_province, own, role_required
from learning.people.sheets import Unreadable, read_file
from learning.people.tables import xlsx_file

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
A_DAY = 24 * 60 * 60
SALT = "courses.frameworks.list"


def workbook(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_safe
@role_required(*FRAMEWORK_READERS)
def download(request: HttpRequest, pk: int) -> HttpResponse:
    framework = get_object_or_404(Framework, pk=pk)
    parts = [(shown.group, shown.items) for shown in groups_with_items(framework)]
    tables = [items_table(parts), notes_table(facts_of(framework))]
    return workbook(xlsx_file(tables), f"khung-ky-nang-{framework.pk}.xlsx")


def facts_of(framework: Framework) -> list[tuple[str, str]]:
    """In Vietnamese, as the columns are."""
    days = (framework.valid_from, framework.valid_until)
    begins, ends = (f"{day:%d/%m/%Y}" if day else "" for day in days)
    return [
        ("Tên khung", framework.name),
        ("Phiên bản", framework.version),
        ("Căn cứ", framework.legal_basis),
        ("Nguồn", framework.source),
        ("Có hiệu lực từ", begins),
        ("Có hiệu lực đến", ends),
        ("Đối chiếu", "đã đối chiếu" if framework.is_checked else "mẫu – chưa đối chiếu"),
    ]


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    if not administers_the_province(request.user):
        raise PermissionDenied
    return workbook(xlsx_file(template_tables()), "mau-khung-ky-nang.xlsx")


class FileForm(forms.Form):
    file = forms.FileField(label=_("File"), help_text=_("Excel (.xlsx) or CSV."))

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        self.lines: list[Line] = []
        if file := given.get("file"):
            try:
                self.lines = read_lines(read_file(file, file.name.lower(), LONGEST_CELL))
            except Unreadable as why:
                self.add_error("file", str(why))
        return given


def read(request: HttpRequest, pk: int) -> HttpResponse:
    """A file is looked through with what is wrong in each row; taken in once nothing is."""
    framework = kept_framework(request, pk, Framework.State.DRAFT)
    if "rows" in request.POST:
        return take_in(request, framework, request.POST["rows"])
    form = FileForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        return look_through(request, framework, form.lines)
    shown = {"form": form, "framework": framework, "back": address(framework)}
    return render(request, "courses/admin/frameworks/read.html", shown)


def look_through(request: HttpRequest, framework: Framework, lines: list[Line]) -> HttpResponse:
    there = set(FrameworkItem.objects.filter(framework=framework).values_list("code", flat=True))
    codes = {line.code for line in lines if line.has_item}
    wrong = sum(bool(line.problems) for line in lines)
    shown = {
        "framework": framework,
        "lines": lines,
        "wrong": wrong,
        "new": len(codes - there),
        "known": len(codes & there),
        "gone": sorted(there - codes),
        "rows": "" if wrong else packed(request, framework, lines),
        "back": address(framework),
    }
    return render(request, "courses/admin/frameworks/read_rows.html", shown)


def take_in(request: HttpRequest, framework: Framework, rows: str) -> HttpResponse:
    try:
        lines = unpacked(request, framework, rows)
    except signing.BadSignature:
        messages.error(request, _t("The list was looked at too long ago. Read it anew."))
        return redirect(request.path)
    facts = {name: getattr(framework, name) for name in FACTS}
    groups = grouped(lines)
    actions.write_framework(framework=framework, facts=facts, groups=groups, by=own(request))
    count = sum(len(group.items) for group in groups)
    words = ngettext("%(n)d item is taken in.", "%(n)d items are taken in.", count)
    messages.success(request, words % {"n": count})
    return redirect(address(framework))


def grouped(lines: list[Line]) -> list[actions.GroupRow]:
    """Groups in the order in which they first come up."""
    titles: dict[str, str] = {}
    items: dict[str, list[actions.ItemRow]] = {}
    for line in lines:
        titles.setdefault(line.group_code, line.group_title)
        held = items.setdefault(line.group_code, [])
        if line.has_item:
            row = actions.ItemRow(
                line.code, line.title, line.description, line.level, line.audiences
            )
            held.append(row)
    return [actions.GroupRow(code, titles[code], tuple(items[code])) for code in titles]


def salt(request: HttpRequest, framework: Framework) -> str:
    return f"{SALT}.{framework.pk}.{own(request).pk}"


def packed(request: HttpRequest, framework: Framework, lines: list[Line]) -> str:
    """The rows go along with the page, signed: nothing is kept here before it is confirmed."""
    rows = [asdict(line) for line in lines]
    return signing.dumps(rows, salt=salt(request, framework), compress=True)


def unpacked(request: HttpRequest, framework: Framework, rows: str) -> list[Line]:
    known = signing.loads(rows, salt=salt(request, framework), max_age=A_DAY)
    return [Line(**row | {"audiences": tuple(row["audiences"]), "problems": ()}) for row in known]
