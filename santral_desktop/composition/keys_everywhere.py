"""Keys that work in every program: held while they are chosen, carried out when pressed."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, assert_never

from PySide6.QtGui import QGuiApplication

from santral_desktop.application.handle_at_hand import HandleAtHand
from santral_desktop.application.ports.global_keys import GlobalKeys, KeysTold, KeyWish
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.tasks import Tasks
from santral_desktop.domain.chords import BadChord, Chord
from santral_desktop.ui.number_at_hand import number_at_hand

if TYPE_CHECKING:
    from santral_desktop.ui.settings_keys import KeySettings


class KeysDesk:
    """Joins keys, choices and the page of the settings."""

    def __init__(
        self,
        keys: GlobalKeys,
        choices: Callable[[], Preferences],
        at_hand: HandleAtHand,
        *,
        show: Callable[[], None],
        ask_to_dial: Callable[[str], None],
    ) -> None:
        self._keys = keys
        self._choices = choices
        self._at_hand = at_hand
        self._show = show
        self._ask_to_dial = ask_to_dial
        self._page: KeySettings | None = None
        if choices().keys_everywhere:
            self.show_choices()

    def wire(self, page: "KeySettings") -> None:
        """Say in the settings how it stands with the keys."""
        self._page = page
        self.show_choices()

    def show_choices(self) -> None:
        """Hold the keys that are chosen now."""
        self._keys.hold(chords_of(self._choices()), self._on_pressed, self._on_told)

    def close(self) -> None:
        """Let go of all keys."""
        self._keys.close()

    def _on_pressed(self, wish: KeyWish) -> None:
        match wish:
            case KeyWish.ANSWER:
                self._at_hand.answer()
            case KeyWish.HANG_UP:
                self._at_hand.end()
            case KeyWish.DIAL:
                self._ask_to_dial(number_at_hand(QGuiApplication.clipboard()))
            case KeyWish.SHOW:
                self._show()
            case _:
                assert_never(wish)

    def _on_told(self, told: KeysTold) -> None:
        if self._page is not None:
            self._page.show_told(told)


def chords_of(choices: Preferences) -> dict[KeyWish, Chord]:
    """Return the keys that are to be held; what cannot be read, by policy perhaps, is none."""
    chords: dict[KeyWish, Chord] = {}
    for wish in KeyWish if choices.keys_everywhere else ():
        with suppress(BadChord):
            chords[wish] = Chord.parse(getattr(choices, f"key_{wish.value}"))
    return chords


def system_keys(tasks: Tasks, environ: Mapping[str, str]) -> GlobalKeys:
    """Return what this system has for keys; the platform and its session say which."""
    platform = QGuiApplication.platformName()
    if platform.startswith("wayland") or (platform == "xcb" and environ.get("WAYLAND_DISPLAY")):
        from santral_desktop.system.keys_by_line import KeysByLine
        from santral_desktop.system.keys_portal import PortalKeys

        return KeysByLine(tasks.post, PortalKeys)
    if platform == "xcb":
        from santral_desktop.system.keys_by_line import KeysByLine
        from santral_desktop.system.keys_x11 import X11Keys

        return KeysByLine(tasks.post, X11Keys)
    if platform == "windows":
        from santral_desktop.system.keys_windows import WindowsKeys

        return WindowsKeys(tasks.post)
    if platform == "cocoa":
        from santral_desktop.system.keys_macos import MacKeys

        return MacKeys(tasks.post)
    from santral_desktop.system.no_keys import NoGlobalKeys

    return NoGlobalKeys()
