"""Word documents read: numbered questions, options, the right one marked or in a key."""

from collections import Counter

from django.utils.translation import gettext as _

from courses.word.document import Document
from quizzes.exchange.checking import Collector
from quizzes.exchange.neutral import Reading
from quizzes.exchange.word.parsing import Parser, parsed
from quizzes.exchange.word.questions import Refused, question_of


def read(content: bytes) -> Reading:
    return reading_of(parsed(Document(content).items()))


def reading_of(parser: Parser) -> Reading:
    found = Collector()
    if parser.before:
        words = _("Not taken, as it stands outside every question: “%(line)s”")
        lines = "; ".join(line.text.strip() for line in parser.before)
        found.remark(_("The file"), words % {"line": lines[:200]})
    numbers = Counter(draft.number for draft in parser.drafts)
    for draft in parser.drafts:
        keyed = parser.key.get(draft.number or 0, "")
        if keyed and numbers[draft.number] > 1:
            draft.lost.append(_("Two questions have this number, so the key cannot tell."))
            keyed = ""
        try:
            question, lost = question_of(draft, keyed)
        except Refused as why:
            found.leave_out(draft.place, str(why))
        else:
            found.take(question, draft.place, lost)
    for number, line in parser.unplaced:
        words = _("Not taken, as it stands outside every question: “%(line)s”")
        found.remark(_("Paragraph %(number)d") % {"number": number}, words % {"line": line[:200]})
    for number in sorted(set(parser.key) - set(numbers)):
        words = _("The key names question %(number)d, which is not there.")
        found.remark(_("The key"), words % {"number": number})
    return found.reading()
