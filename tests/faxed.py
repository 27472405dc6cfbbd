"""Faxes as bytes, for tests."""

import struct

WIDTH, HEIGHT = 432, 140  # dots of a page; a fourth of a real one


def a_tiff(pages: int = 2, *, across: int = 204, down: int = 98) -> bytes:
    """Return a fax of black and white pages; `across` and `down` are dots to the inch.

    Page n is black in its uppermost n + 1 lines.
    """
    data = bytearray(b"II*\0\0\0\0\0")
    link = 4
    for number in range(pages):
        link = _add_page(data, link, number, across, down)
    return bytes(data)


def _add_page(data: bytearray, link: int, number: int, across: int, down: int) -> int:
    strip = len(data)
    line = WIDTH // 8
    data += b"\xff" * (line * (number + 1)) + bytes(line * (HEIGHT - number - 1))
    ratios = len(data)
    data += struct.pack("<IIII", across, 1, down, 1)
    struct.pack_into("<I", data, link, len(data))
    tags = (
        (256, 4, WIDTH),
        (257, 4, HEIGHT),
        (258, 3, 1),
        (259, 3, 1),  # not compressed
        (262, 3, 0),  # zeros are white
        (273, 4, strip),
        (277, 3, 1),
        (278, 4, HEIGHT),
        (279, 4, line * HEIGHT),
        (282, 5, ratios),
        (283, 5, ratios + 8),
        (296, 3, 2),  # to the inch
    )
    data += struct.pack("<H", len(tags))
    for tag, kind, value in tags:
        data += struct.pack("<HHII", tag, kind, 1, value)
    data += bytes(4)
    return len(data) - 4
