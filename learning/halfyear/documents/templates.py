"""Whether a template that staff edited can be used, said to who uploads it."""

from django.utils.translation import gettext as _
from lxml.etree import LxmlError

from learning.halfyear.documents.docx import Refused, make_docx
from learning.halfyear.documents.heading import default_heading
from learning.halfyear.documents.samples import sample_content
from learning.people.sheets import Unreadable


def check_template(template: bytes) -> list[str]:
    """What is wrong with it, in sentences; nothing when it can be used. It is tried out."""
    sample = sample_content()
    try:
        make_docx(sample, default_heading("state", sample), template)
    except Unreadable as failure:
        return [str(failure)]
    except Refused as failure:
        return [sentence(words, refusal.says) for words, refusal in failure.found]
    except LxmlError:
        return [
            _(
                "The document would be damaged. What opens in one paragraph or row must close "
                "in its own: “{%p … %}” stands alone in a paragraph, “{%tr … %}” alone in a row."
            )
        ]
    except Exception as failure:
        # A file of strangers may break a library anywhere.
        return [_("The template could not be tried out: {reason}").format(reason=failure)]
    return []


def sentence(words: str, says: str) -> str:
    if not words:
        return says[:1].upper() + says[1:] + "."
    return _("In “{paragraph}”: {problem}.").format(paragraph=words, problem=says)
