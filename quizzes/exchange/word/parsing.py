"""Lines of a test taken one after the other: question, options, what is said of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from courses.word.lines import Label, Letter, Line, Table, letters_of, words_of
from quizzes.exchange.word import keys
from quizzes.exchange.word.drafts import Draft, Written, option_written
from quizzes.exchange.word.lines import joined
from quizzes.exchange.word.patterns import (
    BULLET,
    END,
    NAMED,
    NUMBERED,
    SECTION,
    field_of,
    options_in,
)

LETTER_KINDS = {"upperLetter", "lowerLetter"}
ROMAN = {"upperRoman", "lowerRoman"}
# Paragraphs below these go on saying them.
LONG = {"explanation", "hint"}


@dataclass
class Parser:
    """`named`: questions begin with “Câu”, so that a bare number begins none."""

    named: bool = False
    drafts: list[Draft] = field(default_factory=list)
    key: keys.Key = field(default_factory=dict)
    topic: str = ""
    before: list[Line] = field(default_factory=list)
    unplaced: list[tuple[int, str]] = field(default_factory=list)
    current: Draft | None = None
    last: list[list[Letter]] | Written | None = None
    in_key: bool = False

    def feed(self, item: Line | Table) -> None:
        if isinstance(item, Line):
            self.line(item)
        else:
            self.table(item)

    def table(self, table: Table) -> None:
        key = keys.key_of(table)
        if key:
            self.key |= key
            self.close()
            return
        for row in table.rows:
            if self.is_words(row):
                self.line(joined(row))
            else:
                for line in (line for cell in row for line in cell):
                    self.line(line)

    def is_words(self, row: list[list[Line]]) -> bool:
        """A row of a table within a question, not of options or questions."""
        expected = {0, len(self.current.options) if self.current else 0}
        full = [cell for cell in row if any(line.text.strip() for line in cell)]
        for line in (line for cell in full for line in cell):
            options = any(options_in(line.text, one, from_start=True) for one in expected)
            if options or line.label or self.begins(line) is not None:
                return False
        return len(full) > 1

    def line(self, line: Line) -> None:
        text = line.text
        if not text.strip():
            return
        if self.in_key and (key := keys.key_in(text)):
            self.key |= key
            return
        if self.takes_key(line):
            return
        self.in_key = False
        handled = (
            self.takes_field(line)
            or self.takes_question(line)
            or self.takes_options(line)
            or self.takes_section(line)
        )
        if not handled:
            self.go_on(line)

    def takes_key(self, line: Line) -> bool:
        title, _colon, rest = line.text.partition(":")
        many = keys.key_in(rest or line.text)
        if keys.is_title(title) and (not rest.strip() or self.is_key(many)) and not self.wants():
            self.close()
            self.key |= many
            self.in_key = True
            return True
        if len(many) > 2 and not rest:
            self.close()
            self.key |= many
            return True
        return False

    def is_key(self, pairs: keys.Key) -> bool:
        if len(pairs) > 1 or not self.current:
            return bool(pairs)
        return bool(self.current.options) and self.current.number in pairs

    def wants(self) -> bool:
        """Whether an empty “Đáp án:” can only be this question's own."""
        return self.current is not None and not self.current.options

    def takes_field(self, line: Line) -> bool:
        found = field_of(line.text)
        if not found or line.label:
            return False
        name, option, start = found
        if name == "topic":
            self.close()
            words = words_of(line.cut(start))
            self.topic = "" if words == "-" else words
            return True
        if self.current is None:
            return False
        self.last = self.current.fields.setdefault(name + option, [])
        self.last.append(line.cut(start))
        return True

    def begins(self, line: Line) -> int | None:
        """Where the words of a question begin; None when the line begins none."""
        label = line.label
        if label and label.kind.startswith("decimal") and self.is_question(label):
            return 0
        if label:
            return None
        named = NAMED.match(line.text)
        numbered = NUMBERED.match(line.text) if not self.named else None
        match = named or numbered
        return match.end() if match else None

    def is_question(self, label: Label) -> bool:
        return "câu" in label.text.casefold() or (not self.named and label.level == 0)

    def takes_question(self, line: Line) -> bool:
        start = self.begins(line)
        if start is None or keys.key_in(line.text):
            return False
        match = NAMED.match(line.text) or NUMBERED.match(line.text)
        number = line.label.number if line.label else int(match[1]) if match else None
        marks = line.label.marks if line.label else line.letters[max(start - 1, 0)].marks
        self.begin(number, marks, line)
        self.stem(line, start)
        return True

    def begin(self, number: int | None, marks: frozenset[str], line: Line) -> Draft:
        self.close()
        place = _("Question %(number)d") % {"number": number or len(self.drafts) + 1}
        self.current = Draft(number, place, self.topic, marks, lost=list(line.lost))
        self.drafts.append(self.current)
        return self.current

    def stem(self, line: Line, start: int) -> None:
        """Options may follow on the very line."""
        assert self.current
        text = line.text[start:]
        matches = options_in(text, len(self.current.options), from_start=False)
        end = start + matches[0].start() if matches else len(line.letters)
        if line.text[start:end].strip():
            self.current.stem.append(line.cut(start, end))
            self.last = self.current.stem
        self.add_options(line, start, matches)

    def close(self) -> None:
        if self.current:
            for letters in self.current.pending:
                words = _("The line “%(line)s” below the options was not taken.")
                self.current.lost.append(words % {"line": words_of(letters)[:60]})
            self.current.pending = []
        self.current = self.last = None

    def takes_options(self, line: Line) -> bool:
        if line.label:
            return self.takes_labelled(line, line.label)
        count = len(self.current.options) if self.current else 0
        expected = 0 if self.current and self.current.only_bullets else count
        matches = options_in(line.text, expected, from_start=True)
        if not matches and expected:
            matches = options_in(line.text, 0, from_start=True)
            if not matches or not self.current or not self.current.pending:
                return False
            self.from_pending(line)
        if matches and self.asked(line):
            self.unbullet()
            self.add_options(line, 0, matches)
            return True
        return self.takes_bullet(line)

    def asked(self, line: Line) -> bool:
        """Whether there is a question for an option; without numbers the line above is it."""
        if self.current is None and self.before:
            above = self.before.pop()
            self.begin(None, frozenset(), above).stem.append(above.letters)
        return self.current is not None

    def from_pending(self, line: Line) -> None:
        assert self.current
        stem, self.current.pending = self.current.pending, []
        self.begin(None, frozenset(), line).stem += stem

    def takes_labelled(self, line: Line, label: Label) -> bool:
        if label.kind in LETTER_KINDS:
            if label.number == 1 and self.current and self.current.options and self.current.pending:
                self.from_pending(line)
            if not self.asked(line):
                return False
            self.unbullet()
            self.add(option_written(line.letters, label.marks), line)
            return True
        is_list = label.kind == "bullet" and self.current is not None
        if is_list and self.current and (not self.current.options or self.current.only_bullets):
            self.add(option_written(line.letters, label.marks, bullet=True), line)
            return True
        return False

    def takes_bullet(self, line: Line) -> bool:
        match, current = BULLET.match(line.text), self.current
        if not match or not current or not current.stem or current.fields:
            return False
        if current.options and not current.only_bullets:
            return False
        marks = line.letters[match.end() - 2].marks
        self.add(option_written(line.cut(match.end()), marks, bullet=True), line)
        return True

    def unbullet(self) -> None:
        """Options with letters follow: what had bullets belongs to the question."""
        assert self.current
        if self.current.only_bullets:
            self.current.stem += [letters_of("- ") + one.letters for one in self.current.options]
            self.current.options = []

    def add(self, option: Written, line: Line) -> None:
        assert self.current
        self.current.lost += [words for words in line.lost if words not in self.current.lost]
        self.current.options.append(option)
        self.last = option

    def add_options(self, line: Line, start: int, found: Sequence[re.Match[str]]) -> None:
        ends = [start + match.start() for match in found[1:]] + [len(line.letters)] * bool(found)
        for match, end in zip(found, ends, strict=True):
            marks = line.letters[start + match.start("letter")].marks
            starred = any(match[name] for name in ("lead", "star", "inner", "after"))
            letters = line.cut(start + match.end(), end)
            self.add(option_written(letters, marks, starred=starred), line)

    def takes_section(self, line: Line) -> bool:
        roman = bool(line.label and line.label.kind in ROMAN)
        if not (line.heading or roman or SECTION.match(line.text) or END.fullmatch(line.text)):
            return False
        self.close()
        if not END.fullmatch(line.text):
            self.unplaced.append((line.number, line.text.strip()))
        return True

    def go_on(self, line: Line) -> None:
        current = self.current
        if current is None:
            self.before.append(line)
            return
        current.lost += [words for words in line.lost if words not in current.lost]
        is_picture = not words_of(line.letters)
        if isinstance(self.last, Written) and (line.soft or is_picture):
            self.last.letters = [*self.last.letters, Letter(" "), *line.letters]
        elif isinstance(self.last, list) and (line.soft or self.goes_on()):
            self.last.append(line.letters)
        elif not current.options and not current.fields:
            self.stem(line, 0)
        else:
            current.pending.append(line.letters)

    def goes_on(self) -> bool:
        assert self.current
        long = [lines for name, lines in self.current.fields.items() if name[:11] in LONG]
        return any(lines is self.last for lines in long)


def parsed(items: Sequence[Line | Table]) -> Parser:
    lines = [item for item in items if isinstance(item, Line)]
    named = any(
        NAMED.match(line.text) or (line.label and "câu" in line.label.text.casefold())
        for line in lines
    )
    parser = Parser(named=named)
    for item in items:
        parser.feed(item)
    parser.close()
    return parser
