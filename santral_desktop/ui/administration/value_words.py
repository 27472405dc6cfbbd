"""Values of described fields as people read them."""

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.resources import Field, Kind, Value, is_empty
from santral_desktop.domain.text import inert
from santral_desktop.ui.administration.resource_wording import choice_name
from santral_desktop.ui.popup_words import masked as mask

translate = QCoreApplication.translate
NOTHING = "–"


def value_words(one: Field, value: Value, *, masked: bool = False) -> str:
    """Return a value in the window's language; a dash where nothing is said."""
    if isinstance(value, bool):
        return yes_or_no(on=value)
    if one.kind is Kind.HOURS and value == ():
        return translate("administration", "Kapalı")
    if is_empty(value) or value is None:
        return NOTHING
    if masked and (one.private or one.kind is Kind.PHONE):
        return mask(str(value))
    if isinstance(value, tuple):
        return ", ".join(_single(one, part) for part in value)
    return _single(one, str(value))


def yes_or_no(*, on: bool) -> str:
    """Return the word."""
    return translate("administration", "Evet") if on else translate("administration", "Hayır")


def _single(one: Field, text: str) -> str:
    match one.kind:
        case Kind.PHONE:
            return shown_number(text)
        case Kind.CHOICE | Kind.CHOICES:
            return inert(choice_name(one.name, text))
        case Kind.HOURS:
            return text.replace("-", "–")
        case _:
            return inert(text)
