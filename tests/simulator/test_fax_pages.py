"""Fax pages are files that any reader of TIFF shows dot by dot."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QImageReader

from santral_desktop.simulator import fax_pages
from santral_desktop.simulator.fax_pages import WIDTH, Kind, Page, tiff_of

TWO = (Page(("SİPARİŞ 0042", "TEYİT EDİNİZ.")), Page(("SAYFA 2/2",)))


def _read(file: bytes, folder: Path) -> list[QImage]:
    path = folder / "fax.tiff"
    path.write_bytes(file)
    reader = QImageReader(str(path))
    images = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        image = reader.read()
        images.append(image.convertToFormat(QImage.Format.Format_Grayscale8))
    return images


def _dots(row: tuple[int, ...]) -> bytes:
    places = [0, *row, WIDTH]
    colours = (b"\xff", b"\0")
    return b"".join(
        colours[number % 2] * (places[number + 1] - places[number])
        for number in range(len(places) - 1)
    )


@pytest.mark.parametrize(("kind", "height"), [(Kind.GROUP_3, 1143), (Kind.GROUP_4, 2286)])
def test_a_file_has_every_page_of_a4_at_its_resolution(
    kind: Kind, height: int, tmp_path: Path
) -> None:
    pages = _read(tiff_of(TWO, kind), tmp_path)

    assert [(page.width(), page.height()) for page in pages] == [(WIDTH, height)] * 2
    assert round(pages[0].dotsPerMeterX() * 0.0254) == 204
    assert round(pages[0].dotsPerMeterY() * 0.0254) == kind.dots


def test_pages_differ_and_have_something_written_on_them(tmp_path: Path) -> None:
    first, second = _read(tiff_of(TWO, Kind.GROUP_4), tmp_path)

    assert first != second
    assert all(b"\0" in bytes(page.constBits()) for page in (first, second))


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("seed", range(3))
def test_every_dot_is_read_as_it_was_drawn(
    kind: Kind, seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = _scribbled(random.Random(seed))
    draw: Callable[..., list[tuple[int, ...]]] = lambda *_: rows  # noqa: E731
    monkeypatch.setattr(fax_pages, "_drawn", draw)
    (page,) = _read(tiff_of((Page(()),), kind), tmp_path)

    for number, row in enumerate(rows):
        assert bytes(page.constScanLine(number))[:WIDTH] == _dots(row), number


def _scribbled(dice: random.Random) -> list[tuple[int, ...]]:
    """Return rows of all run lengths, and rows that differ a little from the one above."""
    rows: list[tuple[int, ...]] = [(0, length) for length in range(1, WIDTH, 3)]
    rows += [(length,) for length in range(1, WIDTH, 3)]
    for _ in range(300):
        fresh = dice.sample(range(WIDTH), dice.choice((0, 1, 2, 5, 40, 400)))
        base = rows[-1] if dice.random() < 0.6 else fresh
        moved = {min(WIDTH - 1, max(0, place + dice.randint(-4, 4))) for place in base}
        rows.append(tuple(sorted(moved)))
    return rows
