"""Words of the interface in one language as a workbook, for people who know Excel. Pure."""

from collections.abc import Mapping, Sequence

from babel.messages.catalog import Catalog

from cms.catalogues import Key, Taken, in_catalogue, problem
from cms.extracting import words
from cms.settling import settle
from cms.workbooks import Line, Origin, Row, key_for, workbook

ABOUT = "giao-dien"
# What readers meet, by the folder it comes from; first what most of them see.
PLACES = {
    "cms/": "Khung trang, trang chủ",
    "courses/": "Khóa học, bài học",
    "quizzes/": "Bài kiểm tra, bài đánh giá",
    "certificates/": "Giấy chứng nhận",
    "learning/people/": "Đăng nhập, tài khoản",
    "learning/yearbook/": "Kết quả học tập trong năm",
    "learning/assignments/": "Khóa học được giao",
    "learning/campaigns/": "Đợt phát động",
    "learning/privacy/": "Dữ liệu cá nhân",
    "learning/reports/": "Thống kê",
    "learning/rosters/": "Danh sách, lời mời",
    "quizzes/exchange/": "Nhập, xuất câu hỏi",
    "quizzes/statistics/": "Số liệu câu hỏi",
}
NOTES = (
    "Mỗi dòng là một câu của nền tảng: nút bấm, nhãn, lời nhắc. Điền bản dịch vào ô vàng bên cạnh"
    " câu tiếng Việt.",
    "Chưa dịch hết cũng gửi lại được: câu nào có bản dịch thì dùng, câu nào để trống thì hiện tiếng"
    " Việt.",
    "Giữ nguyên những gì nằm trong %(…)s, %(…)d và {…}: nền tảng sẽ thay bằng số, tên, ngày. Đặt ở"
    " đâu trong câu cũng được, nhưng không sửa và không bỏ.",
    "Giữ nguyên các dấu <…>, ví dụ <b> và </b>.",
    "Dấu phần trăm đứng riêng trong câu có %(…)s thì viết hai lần: %%.",
    "Nhiều người có thể chia nhau dịch trên các bản của cùng một tệp, rồi gửi lại từng bản.",
    "Cột “Ở đâu” cho biết câu ấy hiện ở phần nào. Không cần điền theo thứ tự; lọc hoặc bỏ bớt dòng"
    " cũng được.",
    "Muốn thay một câu đã dịch thì viết câu mới đè lên. Xóa ô đi thì câu cũ vẫn còn.",
)


def by_places(asked: Mapping[Key, str]) -> list[tuple[Key, str]]:
    """Messages with words for their place; what most readers see stands first."""
    order = list(PLACES)

    def found(at: str) -> tuple[int, bool, str, int]:
        path, _colon, line = at.rpartition(":")
        inside = [place for place in order if path.startswith(place)]
        place = max(inside, key=len, default="")
        rank = order.index(place) if place else len(order)
        return rank, "/templates/" not in path, path, int(line)

    names = [*PLACES.values(), ""]
    ranked = sorted(asked, key=lambda key: found(asked[key]))
    return [(key, names[found(asked[key])[0]]) for key in ranked]


def lines_of(source: Catalog, asked: Mapping[Key, str], said: Mapping[Key, str]) -> dict[Key, Line]:
    vietnamese = in_catalogue(source)
    return {
        key: Line(
            key=key_for(*filter(None, key)),
            original=words(vietnamese[key].string)[0],
            said=said.get(key, ""),
            place=place,
        )
        for key, place in by_places(asked)
        if key in vietnamese
    }


def workbook_for(language: str, name: str, lines: Mapping[Key, Line]) -> bytes:
    title, sheets = f"Lời giao diện · {name}", {"Lời giao diện": list(lines.values())}
    return workbook(title, Origin(ABOUT, language), sheets, NOTES)


def joined(
    rows: Sequence[Row],
    source: Catalog,
    lines: Mapping[Key, Line],
    said: Mapping[Key, str],
    *,
    replacing: bool,
) -> Taken:
    """What is said already, with the rows of a workbook put into it."""
    by_line = {line.key: key for key, line in lines.items()}
    asked = in_catalogue(source)
    settled = settle(
        rows,
        {line.key: line for line in lines.values()},
        lambda key, text: problem(asked[by_line[key]].id, text),
        replacing=replacing,
    )
    new = {by_line[key]: text for key, text in settled.said.items()}
    return Taken({**said, **new}, len(new), settled.left, settled.replaced)
