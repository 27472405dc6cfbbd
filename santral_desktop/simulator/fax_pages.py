"""Fax pages as files: TIFF of several pages, group 3 at standard, or group 4 at fine resolution."""

import struct
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from santral_desktop.simulator.fax_codes import run_code
from santral_desktop.simulator.fax_letters import HEIGHT, runs_of

WIDTH = 1728  # dots of a fax row
_EOL = "000000000001"
_VERTICAL = {0: "1", 1: "011", 2: "000011", 3: "0000011", -1: "010", -2: "000010", -3: "0000010"}
_PASS, _HORIZONTAL = "0001", "001"
_LEFT, _SCALE = 120, 6
Row = tuple[int, ...]  # where the colour changes, from white on; ends are left out


class Kind(Enum):
    """How pages are written: TIFF's compression, and the dots per inch from top to bottom."""

    GROUP_3 = (3, 98)
    GROUP_4 = (4, 196)

    @property
    def dots(self) -> int:
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Page:
    """One page's lines of text; what the letters do not have is drawn as a dash."""

    lines: tuple[str, ...]


def tiff_of(pages: tuple[Page, ...], kind: Kind) -> bytes:
    """Return the pages as one file."""
    file = bytearray(b"II*\0\0\0\0\0")
    link = 4  # where the next directory's place is to be written
    for number, page in enumerate(pages):
        rows = _drawn(page, kind)
        strip = _group_3(rows) if kind is Kind.GROUP_3 else _group_4(rows)
        at, resolution = len(file), len(file) + len(strip) + len(strip) % 2
        file += strip + b"\0" * (len(strip) % 2) + struct.pack("<4I", 204, 1, kind.dots, 1)
        file[link : link + 4] = struct.pack("<I", len(file))
        tags = _tags(kind, len(rows), (at, len(strip)), resolution, (number, len(pages)))
        file += struct.pack("<H", len(tags)) + b"".join(tags)
        link = len(file)
        file += b"\0\0\0\0"
    return bytes(file)


def _tags(
    kind: Kind, height: int, strip: tuple[int, int], resolution: int, number: tuple[int, int]
) -> list[bytes]:
    def short(tag: int, *values: int) -> bytes:
        return struct.pack("<HHI", tag, 3, len(values)) + struct.pack(
            "<2H", *values, *(0,) * (2 - len(values))
        )

    def long(tag: int, value: int, kind: int = 4) -> bytes:
        return struct.pack("<HHII", tag, kind, 1, value)

    return [
        long(254, 2),  # one page of several
        long(256, WIDTH),
        long(257, height),
        short(258, 1),
        short(259, kind.value[0]),
        short(262, 0),  # white is zero
        short(266, 1),
        long(273, strip[0]),
        short(277, 1),
        long(278, height),
        long(279, strip[1]),
        long(282, resolution, 5),
        long(283, resolution + 8, 5),
        long(292 if kind is Kind.GROUP_3 else 293, 0),
        short(296, 2),  # inches
        short(297, *number),
    ]


def _drawn(page: Page, kind: Kind) -> list[Row]:
    """Return the rows of a page of A4 with its lines from top to bottom."""
    height = 1143 * kind.dots // 98
    across = max(1, _SCALE * kind.dots // 196)  # dots from top to bottom of one of a letter's
    rows: list[Row] = [()] * height
    for place, line in enumerate(page.lines):
        top = (place * 2 + 3) * HEIGHT * across
        for row in range(HEIGHT):
            drawn = tuple(it for run in runs_of(line, row, _LEFT, _SCALE) for it in run)
            begin = top + row * across
            rows[begin : begin + across] = [drawn] * len(rows[begin : begin + across])
    return rows


def _group_3(rows: list[Row]) -> bytes:
    return _packed("".join(_EOL + _runs(row) for row in rows))


def _runs(row: Row) -> str:
    places = [0, *row, WIDTH]
    return "".join(
        run_code(end - begin, black=bool(number % 2))
        for number, (begin, end) in enumerate(pairwise(places))
    )


def _group_4(rows: list[Row]) -> bytes:
    bits: list[str] = []
    above: Row = ()
    for row in rows:
        bits.append(_against(above, row))
        above = row
    return _packed("".join(bits) + _EOL + _EOL)


def _against(above: Row, row: Row) -> str:
    """Return a row's bits as its differences from the row above it (T.6)."""
    bits, at, black = "", -1, False
    while at < WIDTH:
        first = _next(row, at, black=black)
        over = _next(above, at, black=black)
        under = _next(above, over, black=not black)
        if under < first:
            bits, at = bits + _PASS, under
        elif abs(first - over) <= 3:
            bits, at, black = bits + _VERTICAL[first - over], first, not black
        else:
            second = _next(row, first, black=not black)
            bits += _HORIZONTAL + run_code(first - max(at, 0), black=black)
            bits, at = bits + run_code(second - first, black=not black), second
    return bits


def _next(row: Row, at: int, *, black: bool) -> int:
    """Return where, right of a place, a row changes from the given colour to the other."""
    return next((it for it in row[black::2] if it > at), WIDTH)


def _packed(bits: str) -> bytes:
    whole = bits + "0" * (-len(bits) % 8)
    return int(whole, 2).to_bytes(len(whole) // 8, "big")
