"""Who writes to whom, and by what right: as both regimes want it written."""

from datetime import date

from learning.halfyear.documents import Heading, default_heading
from learning.halfyear.documents.face import face_of
from learning.halfyear.documents.heading import date_line, listed, number_line
from learning.halfyear.documents.samples import sample_content


def test_numbers_are_padded_and_written_by_regime() -> None:
    assert number_line(Heading(number="5", symbol="BC-UBND")) == "Số: 05/BC-UBND"
    assert number_line(Heading(number="115", symbol="BC-UBND")) == "Số: 115/BC-UBND"
    assert number_line(Heading("party", number="5", symbol="BC/TU")) == "Số 05-BC/TU"


def test_a_blank_leaves_room_for_the_pen() -> None:
    assert number_line(Heading(symbol="BC-UBND")).split() == ["Số:", "/BC-UBND"]
    assert date_line(Heading(place="Phú Thọ"), 2026).split() == [
        "Phú",
        "Thọ,",
        "ngày",
        "tháng",
        "năm",
        "2026",
    ]


def test_days_under_ten_and_months_under_three_are_padded() -> None:
    heading = Heading(place="Phú Thọ", signed_on=date(2026, 1, 5))
    assert date_line(heading, 2026) == "Phú Thọ, ngày 05 tháng 01 năm 2026"


def test_lines_end_as_they_must_whatever_was_typed() -> None:
    assert listed(("Căn cứ A;", "Căn cứ B.", "Căn cứ C")) == [
        "Căn cứ A;",
        "Căn cứ B;",
        "Căn cứ C.",
    ]
    assert listed(("- Như trên", "Lưu: VT."), "- ") == ["- Như trên;", "- Lưu: VT."]
    assert listed(()) == []
    assert listed(("Một", "")) == ["Một."]


def test_a_heading_goes_into_json_and_back() -> None:
    heading = default_heading("party", sample_content())
    assert Heading.from_dict(heading.to_dict()) == heading
    signed = Heading.from_dict({"layout": "party", "signed_on": "2026-07-15", "other": 1})
    assert signed.signed_on == date(2026, 7, 15)


def test_lists_may_come_as_typed_lines_and_unknown_layouts_are_the_states() -> None:
    heading = Heading.from_dict({"layout": "x", "bases": "Một\n\n  Hai ", "recipients": None})
    assert heading.layout == "state"
    assert heading.bases == ("Một", "Hai")
    assert heading.recipients == ()


def test_defaults_follow_the_regime_and_the_unit() -> None:
    state = default_heading("state", sample_content())
    party = default_heading("party", sample_content())
    assert state.place == party.place == "Phú Thọ"
    assert state.title.startswith("Kết quả")
    assert party.title.startswith("kết quả")
    assert state.authority.startswith("TM.")
    assert party.authority.startswith("T/M")
    assert state.sender == "Ủy ban nhân dân tỉnh Phú Thọ"


def test_signs_that_files_cannot_hold_are_left_out() -> None:
    heading = Heading(signatory="Bùi\x00 Văn\x0b A\u202e", title="a\tb")
    face = face_of(sample_content(), heading)
    assert face["nguoi_ky"] == "Bùi Văn A"
    assert face["trich_yeu"] == "a b"
