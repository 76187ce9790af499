"""The six-month report as documents: Word to sign, PDF to read, a workbook to count with.

Pure: one frozen snapshot and its heading go in, bytes come out. Always in Vietnamese, as official
papers. The words of all three come from `face`, so they say the same.
"""

from learning.halfyear.documents.docx import Refused, default_template, make_docx
from learning.halfyear.documents.heading import Heading, default_heading
from learning.halfyear.documents.pdf import make_pdf
from learning.halfyear.documents.placeholders import Placeholder, placeholders
from learning.halfyear.documents.templates import check_template
from learning.halfyear.documents.xlsx import make_xlsx

__all__ = [
    "Heading",
    "Placeholder",
    "Refused",
    "check_template",
    "default_heading",
    "default_template",
    "make_docx",
    "make_pdf",
    "make_xlsx",
    "placeholders",
]
