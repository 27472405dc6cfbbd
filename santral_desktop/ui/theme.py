"""Light and dark: one accent, one type scale, icons in the colour of their text."""

from dataclasses import asdict, dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from santral_desktop.shipped import shipped

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QIcon, QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

GAP = 8  # pixels between things that belong together
EDGE = 12  # pixels between a group and its edge
_DENSITIES = (1, 2, 3)  # device pixels to a pixel


class Tone(Enum):
    """What a text or icon means; the value is the colour's name."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    GOOD = "good"
    BAD = "bad"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as #rrggbb; texts reach 4.5 to 1 on window and surface."""

    window: str
    surface: str  # lists, fields, cards
    raised: str  # hovered rows, chips, quiet buttons
    selected: str  # the row that is chosen; text stays legible on it
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    good: str
    bad: str
    warn: str

    def of(self, tone: Tone) -> str:
        """Return the colour of a tone."""
        return str(getattr(self, tone.value))


LIGHT = Colours(
    window="#f4f6f8",
    surface="#ffffff",
    raised="#eaeef3",
    selected="#d9e8fb",
    border="#d3d9e1",
    text="#1b2027",
    muted="#56606d",
    accent="#0b63ce",
    on_accent="#ffffff",
    good="#147a46",
    bad="#c0262f",
    warn="#8f5400",
)
DARK = Colours(
    window="#15181c",
    surface="#1d2126",
    raised="#2a3038",
    selected="#223a57",
    border="#3a424c",
    text="#e9ecf0",
    muted="#a8b2bf",
    accent="#6cb0ff",
    on_accent="#0b1220",
    good="#55cf92",
    bad="#ff8a8a",
    warn="#f2b860",
)


def wear(app: "QApplication", theme: str) -> None:
    """Dress the program as chosen: system, light or dark; call again when the choice changes."""
    app.setStyleSheet(_sheet(wear_colours(app, theme)))


def wear_colours(app: "QApplication", theme: str) -> Colours:
    """Give the program the chosen colours without the sheet, and return them."""
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(theme)
    hints = QGuiApplication.styleHints()
    # told to Qt too: the web phone's page asks for it
    hints.setColorScheme(scheme or Qt.ColorScheme.Unknown)
    dark = (scheme or hints.colorScheme()) == Qt.ColorScheme.Dark
    colours = DARK if dark else LIGHT
    if not app.styleSheet():  # the first time: under a sheet the style no longer tells its name
        app.setStyle("fusion")
    app.setPalette(_palette(colours))
    return colours


def colours_of(widget: "QWidget") -> Colours:
    """Return the colours that a widget wears now."""
    dark = widget.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def icon(name: str, colour: str) -> "QIcon":
    """Return an icon of `resources/icons` in one colour."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415  (an empty window shows none)

    found = QIcon()
    for density in _DENSITIES:
        found.addPixmap(_drawn(name, colour, density))
    return found


def program_icon() -> "QIcon":
    """Return the program's own icon, in its own colours."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415  (as above)

    return QIcon(str(shipped("icons/santral.svg")))


def sized(font: "QFont", factor: float, *, strong: bool = False) -> "QFont":
    """Return a font of the scale: 0.9 small, 1.15 heading, 1.5 the one thing that matters."""
    from PySide6.QtGui import QFont  # noqa: PLC0415  (an empty window has no text)

    larger = QFont(font)
    larger.setPointSizeF(max(7.0, font.pointSizeF() * factor))
    if strong:
        larger.setWeight(QFont.Weight.DemiBold)
    return larger


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, density: int, side: int = 20) -> "QPixmap":
    from PySide6.QtCore import QByteArray, QRectF  # noqa: PLC0415  (wanted with the first icon)
    from PySide6.QtGui import QPainter, QPixmap  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    source = shipped(f"icons/{name}.svg").read_text("utf-8").replace("#000", colour)
    picture = QPixmap(side * density, side * density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture


def _palette(colours: Colours) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    for name, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.PlaceholderText: colours.muted,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Link: colours.accent,
        role.Mid: colours.border,
        role.BrightText: colours.bad,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return palette


def _sheet(colours: Colours) -> str:
    """Return the style sheet with its colours filled in, longest names first."""
    sheet = shipped("styles/window.qss").read_text("utf-8")
    dark = colours is DARK  # a sheet cannot colour its pictures
    for name, pale in (("check", not dark), ("down", dark)):
        picture = shipped(f"icons/{name}-light.svg" if pale else f"icons/{name}.svg")
        sheet = sheet.replace(f"@picture-{name}", picture.as_posix())
    for name, colour in sorted(asdict(colours).items(), reverse=True):
        sheet = sheet.replace(f"@{name}", colour)
    return sheet
