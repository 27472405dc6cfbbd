"""Sounds as answers: whole, or the part that was asked for."""

import re

from aiohttp import web

_RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})|bytes=-(\d{1,12})")


def part_of(sound: bytes, content_type: str, wanted: str) -> web.Response:
    """Answer with a sound, or with the range of it that a header names."""
    headers = {"Accept-Ranges": "bytes", "Content-Type": content_type}
    if not wanted:
        return web.Response(body=sound, headers=headers)
    size, match = len(sound), _RANGE.fullmatch(wanted.strip())
    if match and match[3]:
        first, last = max(0, size - int(match[3])), size - 1
    elif match:
        first, last = int(match[1]), min(int(match[2] or size), size - 1)
    if not match or first > last:
        return web.Response(status=416, headers={"Content-Range": f"bytes */{size}"})
    headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return web.Response(body=sound[first : last + 1], status=206, headers=headers)
