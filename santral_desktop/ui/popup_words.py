"""What a popup says of a caller: all that is known, or nothing a passer-by could use."""

from dataclasses import dataclass
from datetime import datetime

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.phone import number_in, shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.ui.caller_wording import acquaintance, open_note_words
from santral_desktop.ui.formats import who


@dataclass(frozen=True, slots=True)
class Words:
    """What is told of the caller."""

    caller: str
    number: str = ""
    known: str = ""
    note: str = ""


def words(alert: Alert, now: datetime) -> Words:
    """Return what an agent is told, as far as it is known by now."""
    caller = who(alert.number, alert.name)
    number = shown_number(alert.number) if alert.name else ""
    if alert.caller is None:  # not looked up yet
        return Words(caller, number)
    company = alert.caller.company_beside(caller)
    beside = " · ".join(isolated(part) for part in (number, company) if part)
    known = acquaintance(alert.caller, now) if alert.number else ""
    return Words(caller, beside, known, open_note_words(alert.caller))


def masked_words(alert: Alert) -> Words:
    """Tell nothing by which a passer-by could know the caller."""
    return Words(masked(alert.number) or who("", ""))


def masked(text: str) -> str:
    """Return a number with all but its beginning and last two digits hidden: 0532 ••• •• 33."""
    if number_in(text) is None:
        return "••••" if text else ""
    shown = shown_number(text)
    head, blank, rest = shown.partition(" ")
    if not rest:
        head, rest = "", shown
    hidden = "".join("•" if letter.isdigit() else letter for letter in rest[:-2])
    return f"{head}{blank}{hidden}{rest[-2:]}"
