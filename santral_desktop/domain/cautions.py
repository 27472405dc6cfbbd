"""What is worth a second look before a number is dialled: it costs, or calls help."""

from enum import Enum, auto

from santral_desktop.domain.phone import NumberKind, PhoneNumber


class Caution(Enum):
    """Why a number is not like others."""

    EMERGENCY = auto()
    PREMIUM = auto()  # whoever is called earns with it
    ABROAD = auto()


def caution_of(number: PhoneNumber) -> Caution | None:
    """Return what to warn of, None for the usual."""
    match number.kind:
        case NumberKind.EMERGENCY:
            return Caution.EMERGENCY
        case NumberKind.EXTENSION:
            return None
        case _ if _is_premium(number):
            return Caution.PREMIUM
        case NumberKind.INTERNATIONAL:
            return Caution.ABROAD
        case _:
            return None


def _is_premium(number: PhoneNumber) -> bool:
    import phonenumbers  # noqa: PLC0415  (with the first number: it costs more than the window)

    kind = phonenumbers.number_type(phonenumbers.parse(number.value))
    return bool(kind == phonenumbers.PhoneNumberType.PREMIUM_RATE)
