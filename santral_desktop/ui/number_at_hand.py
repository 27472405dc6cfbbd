"""The number that a person has marked in another program, or copied from it."""

from PySide6.QtGui import QClipboard

from santral_desktop.domain.phone import number_within

_LONGEST = 2000  # characters that are looked through


def number_at_hand(clipboard: QClipboard) -> str:
    """Return the number in what is marked, else in what was copied; empty when neither has one.

    Only X11 and Wayland tell what is marked; Wayland tells both only to the window in front.
    """
    modes = [QClipboard.Mode.Clipboard]
    if clipboard.supportsSelection():
        modes.insert(0, QClipboard.Mode.Selection)
    texts = (clipboard.text(mode)[:_LONGEST] for mode in modes)
    return next((number for text in texts if (number := number_within(text))), "")
