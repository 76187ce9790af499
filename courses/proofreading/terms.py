"""Foreign and technical words, and whether a text explains them where it first uses them.

Lists are text that people edit: a line a word, “email, e-mail – thư điện tử”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

DASH = re.compile(r"\s+[–—-]\s+|\s*:\s+")
# “OTP – …”, “OTP (…)”, “OTP là …”, “OTP: …”, “OTP, tức là …”.
AFTER = re.compile(
    r"[\"”’*]*(?:\s+[–—-]\s|\s*\(|\s*:\s"
    r"|,?\s+(?:là|nghĩa là|có nghĩa là|tức|hay còn gọi)\b)",
    re.I,
)
# “mã dùng một lần (OTP)”, “… gọi là OTP”.
CALLED = re.compile(r"(?:gọi(?: tắt)? là|viết tắt(?: là)?|tên là)\s*[\"“‘]?$", re.I)

FOR_EVERYBODY = """\
AI – trí tuệ nhân tạo, phần mềm làm được một số việc như người
API – cách để hai phần mềm nói chuyện với nhau
big data – dữ liệu lớn
blockchain – sổ ghi chung, đã ghi thì không sửa được
chatbot – phần mềm tự trả lời tin nhắn
cloud – kho lưu trữ trên mạng
deepfake – hình hoặc tiếng giả do máy tính làm ra
IoT – đồ vật có nối mạng
malware – phần mềm độc hại
phishing – lừa lấy mật khẩu bằng trang hoặc thư giả
ransomware – mã độc khóa tệp để đòi tiền
VPN – đường nối riêng, có mã hóa"""

FOR_RESIDENTS = """\
app – phần mềm cài trên điện thoại
Bluetooth – nối hai máy ở gần, không cần dây
CCCD – căn cước công dân
download – tải về
DVC – dịch vụ công
email, e-mail, mail – thư điện tử
file – tệp, thứ được lưu trong máy
GPS – định vị, cho biết máy đang ở đâu
hacker – kẻ lấy cắp hoặc phá hoại qua mạng
link – đường dẫn, bấm vào thì mở ra một trang
livestream – phát trực tiếp trên mạng
NFC – đưa thẻ lại gần để máy đọc
online – trên mạng
OTP – mã dùng một lần, gửi về điện thoại
password – mật khẩu
PIN – mã số bí mật để mở máy hoặc mở thẻ
QR – hình vuông có chấm đen trắng, đưa máy ảnh vào là đọc được
scan – quét
smartphone – điện thoại thông minh
SMS – tin nhắn điện thoại
spam – tin rác
upload – tải lên
username – tên đăng nhập
VNeID – ứng dụng định danh điện tử của Bộ Công an
web, website – trang mạng
wifi, wi-fi – mạng không dây"""


@dataclass(frozen=True)
class Term:
    """One word in all its spellings, and how it may be explained (may be empty)."""

    names: tuple[str, ...]
    explanation: str = ""

    @property
    def pattern(self) -> re.Pattern[str]:
        """In capitals it is looked for in capitals: “AI” is not “ai”."""
        return re.compile("|".join(_spelt(name) for name in self.names))

    @property
    def suggestion(self) -> str:
        return f"{self.names[0]} – {self.explanation}" if self.explanation else ""


def _spelt(name: str) -> str:
    word = re.escape(name)
    return rf"(?<![\w-])(?:{word if name.isupper() else f'(?i:{word})'})(?![\w-])"


def terms_in(text: str) -> tuple[Term, ...]:
    """Of a list as people write it; lines without a word are passed over."""
    found = []
    for line in text.splitlines():
        names, *explained = DASH.split(line.strip(), maxsplit=1)
        spellings = tuple(name for part in names.split(",") if (name := part.strip()))
        if spellings:
            found.append(Term(spellings, explained[0].strip() if explained else ""))
    return tuple(found)


def unexplained(texts: Sequence[str], terms: Sequence[Term]) -> Iterator[tuple[Term, int]]:
    """Terms with the number of the text that uses one first without saying what it means.

    An explanation anywhere in that text counts: the next sentence may give it.
    """
    for term in terms:
        pattern = term.pattern
        for number, text in enumerate(texts):
            uses = [use for use in pattern.finditer(text) if not _is_of_a_name(text, use)]
            if not uses:
                continue
            if not any(_explains(text, use) for use in uses):
                yield term, number
            break


def _is_of_a_name(text: str, use: re.Match[str]) -> bool:
    """“App Store” is a name and not the word."""
    word, after = use.group(), text[use.end() :].lstrip()
    return word[:1].isupper() and word[1:].islower() and after[:1].isupper()


def _explains(text: str, use: re.Match[str]) -> bool:
    before, after = text[: use.start()], text[use.end() :]
    in_brackets = before.rstrip().endswith("(") and after.lstrip().startswith(")")
    return bool(in_brackets or AFTER.match(after) or CALLED.search(before))
