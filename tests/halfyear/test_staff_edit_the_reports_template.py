"""Who uploads a template hears what is wrong with it; nothing in it may reach further."""

import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement

from learning.halfyear.documents import check_template, default_template, make_docx, placeholders
from learning.halfyear.documents.heading import LAYOUTS
from tests.halfyear import samples
from tests.stacks.selection import needed


def edited(change: Callable[[Any], object], layout: Any = "state") -> bytes:
    document = docx.Document(io.BytesIO(default_template(layout)))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_line(*words: str) -> bytes:
    return edited(lambda document: [document.add_paragraph(line) for line in words])


def repacked(content: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, data in more.items():
            new.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_our_own_templates_can_be_used(layout: Any) -> None:
    assert check_template(default_template(layout)) == []


def test_words_and_placeholders_of_ones_own_come_into_the_report() -> None:
    template = with_line(
        "Riêng tỉnh nhà: {{ tham_gia.luy_ke }} người tham gia.",
        "{%p for d in bang_thang %}",
        "{{ loop.index }}. {{ d.thang }}: {{ d.hoc_moi }}",
        "{%p endfor %}",
    )
    assert check_template(template) == []
    said = words_of(make_docx(samples.full_content(), samples.state(), template))
    assert "Riêng tỉnh nhà: 12.480 người tham gia." in said
    assert "6. Tháng 6/2026: 920" in said


def test_parts_can_be_taken_out_and_put_elsewhere() -> None:
    def shorten(document: Any) -> None:
        for paragraph in document.paragraphs:
            if paragraph.text == "7. Số liệu do các đơn vị tự báo cáo":
                paragraph._p.getparent().remove(paragraph._p)
            elif paragraph.text == "II. KHÓ KHĂN, HẠN CHẾ":
                paragraph.runs[0].text = "II. TỒN TẠI"

    template = edited(shorten)
    assert check_template(template) == []
    said = words_of(make_docx(samples.full_content(), samples.state(), template))
    assert "II. TỒN TẠI" in said
    assert "KHÓ KHĂN, HẠN CHẾ" not in said


def words_of(content: bytes) -> str:
    lines = [one.text for one in docx.Document(io.BytesIO(content)).paragraphs]
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Tổng: {{ so_nguoi_hoc }} người", "so_nguoi_hoc"),
        ("Tổng: {{ tham_gia.tong }} người", "tham_gia.tong"),
        ("{{ tham_gia.luy_ke", "Tổng hợp"),
        ("{{ ky_bao_cao|attr('x') }}", "attr"),
        ("{{ cau_ket_qua.pop }}", "cau_ket_qua.pop"),
    ],
)
def test_a_slip_is_named_with_its_paragraph(line: str, named: str) -> None:
    found = check_template(with_line("Tổng hợp. " + line))
    assert found
    assert any(named in one for one in found)
    assert any("Tổng" in one for one in found)


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ don_vi.__class__ }}",
        "{{ don_vi['__class__'] }}",
        "{{ don_vi.format(don_vi) }}",
        "{{ tham_gia|attr('__class__') }}",
        "{{ 'a' * 999999999 }}",
        "{{ range(9) }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler }}",
        "{{ self }}",
        "{{ bieu_do_thang.tpl }}",
        "{% set a = 1 %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% macro a() %}{% endmacro %}",
        "{% for a in bang_xa %}{% for b in bang_xa %}{{ b.ten }}{% endfor %}{% endfor %}",
        "{% for a in bang_xa recursive %}{{ loop(bang_xa) }}{% endfor %}",
        "{% for a in don_vi.__class__.__mro__ %}{% endfor %}",
        "{{ bang_xa[don_vi] }}",
        "{{ don_vi ~ don_vi }}",
        "{% hm %}{{ don_vi }}",
    ],
)
def test_a_template_asks_for_nothing_but_words(line: str) -> None:
    template = with_line(line)
    assert check_template(template)
    with pytest.raises(Exception, match=r"."):
        make_docx(samples.full_content(), samples.state(), template)


def test_loops_cannot_fill_the_machine() -> None:
    body = ["{{ d.ten }} " + "x" * 1000] * 200
    template = with_line("{%p for d in bang_xa %}", *body, "{%p endfor %}")
    assert check_template(template)


@pytest.mark.parametrize("place", ["header", "footer", "title", "footnote of nobody"])
def test_other_places_are_looked_through_too(place: str) -> None:
    def change(document: Any) -> None:
        if place == "title":
            document.core_properties.subject = "{{ ''.__class__ }}"
        elif place == "footer":
            document.sections[0].footer.paragraphs[0].text = "{{ don_vi.__class__ }}"
        else:
            document.sections[0].header.paragraphs[0].text = "{{ khong_co }}"

    assert check_template(edited(change))


def test_what_opens_in_one_row_closes_there() -> None:
    def change(document: Any) -> None:
        document.add_paragraph("{% for d in bang_xa %}{{ d.ten }}")
        document.add_table(rows=1, cols=1).cell(0, 0).text = "{% endfor %}"

    assert "{%tr … %}" in " ".join(check_template(edited(change)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_template_that_another_program_saved_can_be_used(layout: Any, tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(default_template(layout))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [needed("soffice"), home, "--headless", "--convert-to", "docx", "--outdir"]
    subprocess.run(
        [*command, str(tmp_path / "saved"), str(tmp_path / "mau.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    saved = (tmp_path / "saved" / "mau.docx").read_bytes()
    assert check_template(saved) == []
    made = make_docx(samples.full_content(), samples.state(), saved)
    assert words_of(made) == words_of(
        make_docx(samples.full_content(), samples.state(), default_template(layout))
    )


def test_a_placeholder_that_word_cut_into_pieces_is_one() -> None:
    def change(document: Any) -> None:
        paragraph = document.add_paragraph("Cắt: {{ tham_")
        paragraph.add_run("gia.luy").bold = True
        paragraph.add_run("_ke }} người")

    template = edited(change)
    assert check_template(template) == []
    assert "Cắt: 12.480 người" in words_of(
        make_docx(samples.full_content(), samples.state(), template)
    )


def test_words_beside_a_command_would_be_lost_and_are_named() -> None:
    [said] = check_template(with_line("Ba câu: {%p for cau in can_cu %}", "{%p endfor %}"))
    assert "Ba câu" in said

    def change(document: Any) -> None:
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).text = "{%tr for d in bang_thang %}"
        table.cell(0, 1).text = "quên"
        table.cell(1, 0).text = "{%tr endfor %}"

    [said] = check_template(edited(change))
    assert "quên" in said


def test_what_is_no_document_is_refused() -> None:
    assert check_template(b"")
    assert check_template(b"PK nothing")
    assert check_template(b"\x00" * 3_000_000)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("xl/workbook.xml", "<a/>")
    assert check_template(other.getvalue())


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = repacked(
        default_template("state"), lambda _, data: data, **{"word/media/a.bin": b"0" * 25_000_000}
    )
    assert len(bomb) < 100_000
    assert "sau khi giải nén" in " ".join(check_template(bomb))
    lying = repacked(default_template("state"), lambda _, data: data)
    assert check_template(lying[:-40])


def test_macros_objects_and_far_pictures_are_refused() -> None:
    own = default_template("state")
    for name in ("word/vbaProject.bin", "word/embeddings/oleObject1.bin"):
        assert check_template(repacked(own, lambda _, data: data, **{name: b"0"}))
    for mode in ('TargetMode="External"', 'TargetMode="&#69;xternal"'):
        far = (
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            f'relationships/attachedTemplate" Target="http://192.0.2.1/a.dotm" {mode}/>'
            "</Relationships>"
        ).encode()

        def add_far(name: str, data: bytes, far: bytes = far) -> bytes:
            inside = name == "word/_rels/document.xml.rels"
            return data.replace(b"</Relationships>", far) if inside else data

        assert "nơi khác" in " ".join(check_template(repacked(own, add_far)))


def test_a_field_that_reads_files_is_refused() -> None:
    def change(document: Any) -> None:
        run = document.add_paragraph().add_run()
        for words in ("INCLUDE", 'TEXT "C:/x"'):
            code = OxmlElement("w:instrText")
            code.text = words
            run._r.append(code)

    assert "nơi khác" in " ".join(check_template(edited(change)))


def test_entities_are_refused() -> None:
    def change(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        return data.replace(b"<w:document", b'<!DOCTYPE a [<!ENTITY b "c">]><w:document', 1)

    assert check_template(repacked(default_template("state"), change))


def test_the_list_of_placeholders_is_the_whole_truth() -> None:
    """Each has a meaning, and a template with every one of them can be used."""
    assert all(one.meaning for one in placeholders())
    lines: list[str] = []
    for one in placeholders():
        if one.shape == "list":
            lines += [f"{{%p for cau in {one.name} %}}", "{{ cau }}", "{%p endfor %}"]
        elif one.shape == "rows":
            fields = [name for name, _ in one.fields if name != "doan_tiep"]
            said = " ".join(f"{{{{ d.{name} }}}}" for name in fields)
            lines += [f"{{%p for d in {one.name} %}}", said, "{%p endfor %}"]
        elif one.shape == "one":
            lines += [f"{{{{ {one.name}.{name} }}}}" for name, _ in one.fields]
        else:
            lines.append(f"{{{{ {one.name} }}}}")
    assert check_template(with_line(*lines)) == []


def test_where_there_is_no_chart_nothing_is_printed() -> None:
    template = with_line("Theo tháng:{{ bieu_do_thang }}{{ bieu_do_chi_tieu }}.")
    assert check_template(template) == []
    said = words_of(make_docx(samples.first_content(), samples.state(), template))
    assert "Theo tháng:." in said
    assert "None" not in said


def test_nothing_of_the_template_is_printed() -> None:
    said = words_of(make_docx(samples.first_content(), samples.state(samples.first_content())))
    assert "{" not in said
    assert "}" not in said
