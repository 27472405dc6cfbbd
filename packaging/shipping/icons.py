"""The program's icon in every size and form that systems ask for, from the one drawing."""

import os
import struct
from pathlib import Path

from shipping.facts import ROOT

DRAWING = ROOT / "resources" / "icons" / "santral.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
# Apple's names of sizes; 11 to 14 are for screens with two dots where others have one.
ICNS_KINDS = {
    "icp4": 16,
    "icp5": 32,
    "ic07": 128,
    "ic08": 256,
    "ic09": 512,
    "ic10": 1024,
    "ic11": 32,
    "ic12": 64,
    "ic13": 256,
    "ic14": 512,
}


def draw(size: int) -> bytes:
    """Return the icon as a PNG of so many dots."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # noqa: PLC0415  (late: slow)
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return Windows' icon file of PNGs by size."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    rows, bodies = b"", b""
    for size, picture in sorted(pictures.items()):
        edge = size % 256  # 256 is written as 0
        place = offset + len(bodies)
        rows += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), place)
        bodies += picture
    return head + rows + bodies


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return macOS' icon file of PNGs by size."""
    body = b"".join(
        kind.encode() + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for kind, size in ICNS_KINDS.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_icons(folder: Path) -> None:
    """Write what Windows' and macOS' programs carry."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "santral.ico").write_bytes(ico({size: draw(size) for size in ICO_SIZES}))
    pictures = {size: draw(size) for size in set(ICNS_KINDS.values())}
    (folder / "santral.icns").write_bytes(icns(pictures))
