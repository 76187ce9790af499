"""Pictures and recordings on this disk, in pieces as players ask for them.

An object store, where there is one, does this instead.
"""

import re
from pathlib import PurePosixPath
from typing import Any

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import http_date
from django.views.decorators.http import require_safe

# Written down, because what the machine knows of endings differs from one to the next.
TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt; charset=utf-8",
    ".pdf": "application/pdf",
}
# A drawing opened by itself must not run anything, whatever it holds.
POLICY = (
    "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; sandbox"
)
# Documents have readers: Wagtail's own view looks at who asks.
GUARDED = "documents"
ONE_RANGE = re.compile(r"bytes=(?=\d|-\d)(\d{0,18})-(\d{0,18})$", re.ASCII)


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """One file, or the range of it that is asked for."""
    kind = TYPES.get(PurePosixPath(path).suffix.lower())
    file, changed = opened(path)
    size = file.seek(0, 2)
    asked = asked_range(request, size, changed)
    first, last = asked or (0, size - 1)
    if first > last and size:
        file.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    response = FileResponse(Piece(file, first, last), status=206 if asked else 200)
    response["Content-Type"] = kind or "application/octet-stream"
    response["Content-Length"] = str(last - first + 1)
    response["Accept-Ranges"] = "bytes"
    response["Last-Modified"] = changed
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "public, max-age=3600"
    if asked:
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
    if kind is None:
        response["Content-Disposition"] = "attachment"
    return response


def opened(path: str) -> tuple[Any, str]:
    """The file and when it was changed, as HTTP writes it; 404 for anything else."""
    parts = PurePosixPath(path).parts
    if path != "/".join(parts) or ".." in parts or parts[0].lower() == GUARDED:
        raise Http404
    try:
        changed = default_storage.get_modified_time(path).timestamp()
        return default_storage.open(path), http_date(changed)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404 from error


def asked_range(request: HttpRequest, size: int, changed: str) -> tuple[int, int] | None:
    """First and last byte, first > last when there are none; None for the whole file.

    Several ranges at once may be answered with the whole, and are.
    """
    match = ONE_RANGE.match(request.headers.get("Range", "").replace(" ", ""))
    if match is None or request.headers.get("If-Range", changed) != changed:
        return None
    first, last = match.groups()
    if not first:
        return max(0, size - int(last)), size - 1
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last or size), size - 1)


class Piece:
    """A file from one byte to another, closed with its response."""

    def __init__(self, file: Any, first: int, last: int) -> None:
        file.seek(first)
        self.file, self.left = file, last - first + 1
        self.close = file.close

    def read(self, size: int) -> bytes:
        piece: bytes = self.file.read(min(size, self.left))
        self.left -= len(piece)
        return piece
