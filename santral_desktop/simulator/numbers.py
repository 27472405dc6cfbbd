"""The forms of telephone numbers that the provider's documents name."""

import re

from santral_desktop.simulator.people import Company

_DOMESTIC = re.compile(r"90\d{10}")
_INTERNATIONAL = re.compile(r"00[1-9]\d{6,14}")


def is_outside_number(number: str) -> bool:
    """Tell whether a number is written 90XXXXXXXXXX or 00 and a country's number."""
    return bool(_DOMESTIC.fullmatch(number) or _INTERNATIONAL.fullmatch(number))


def is_dialable(number: str, company: Company) -> bool:
    """Tell whether an originate command may name this destination."""
    return is_outside_number(number) or number in company.extensions or number in company.queues


def outside_form(dialled: str) -> str:
    """Return what was dialled on a telephone as commands write it: people dial 05…."""
    if re.fullmatch(r"0[1-9]\d{9}", dialled):
        return f"9{dialled}"
    return dialled
