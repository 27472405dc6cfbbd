"""The machine's policy, checked: what is fixed, what is merely a default, what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from santral_desktop.application.ports.preferences import PolicyFault, WhyNotPolicy
from santral_desktop.domain.text import inert
from santral_desktop.system.policy_rules import OWN_MEMORY, SECRETS, is_allowed, wanted
from santral_desktop.system.policy_words import DEFAULTS, UNREADABLE
from santral_desktop.system.preference_values import ONE_ACCOUNT, TYPES, known_choices

_ACCOUNTS = "accounts"
_COMMENT = ("$", "#", "_")  # names that begin so are for people
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Policy:
    """What holds whatever a person chose, what holds until they choose, what does not hold."""

    fixed: Mapping[str, Any]
    defaults: Mapping[str, Any]
    faults: tuple[PolicyFault, ...] = ()


NO_POLICY = Policy({}, {})


def checked(words: Mapping[str, Any]) -> Policy:
    """Return the policy that the words make; what is wrong holds for nobody, and is told."""
    faults = list(_of_the_whole(words))
    here = {name: value for name, value in words.items() if name not in {DEFAULTS, UNREADABLE}}
    below = words.get(DEFAULTS, {})
    fixed = _taken(here, faults)
    if ONE_ACCOUNT in here and not faults:
        fixed |= known_choices({ONE_ACCOUNT: here[ONE_ACCOUNT]})
    defaults = _taken(below if isinstance(below, dict) else {}, faults)
    return Policy(fixed, defaults, tuple(faults))


def _of_the_whole(words: Mapping[str, Any]) -> Iterator[PolicyFault]:
    if (path := words.get(UNREADABLE)) is not None:
        yield PolicyFault(str(path), WhyNotPolicy.UNREADABLE)
    if not isinstance(words.get(DEFAULTS, {}), dict):
        yield PolicyFault(DEFAULTS, WhyNotPolicy.WRONG_TYPE, "{ … }")


def _taken(words: Mapping[str, Any], faults: list[PolicyFault]) -> dict[str, Any]:
    """Return the settings that hold, and note the faults of the others."""
    taken: dict[str, Any] = {}
    for name, value in words.items():
        if name.startswith(_COMMENT) or name in {"version", ONE_ACCOUNT}:
            continue
        if (fault := _fault(name, value)) is None:
            taken |= known_choices({name: value})
        else:
            faults.append(fault)
    return taken


def _fault(name: str, value: Any) -> PolicyFault | None:
    if name not in TYPES:
        return PolicyFault(inert(name, _LONGEST_NAME), WhyNotPolicy.UNKNOWN)
    if name in OWN_MEMORY:
        return PolicyFault(name, WhyNotPolicy.NOT_FOR_POLICY)
    like = wanted(name, TYPES[name])
    if name == _ACCOUNTS and _has_secret(value):
        return PolicyFault(name, WhyNotPolicy.NO_SECRETS)
    read = known_choices({name: value}).get(name)
    if read is None or (isinstance(value, list) and len(read) != len(value)):
        return PolicyFault(name, WhyNotPolicy.WRONG_TYPE, like)
    return None if is_allowed(name, value) else PolicyFault(name, WhyNotPolicy.NOT_ALLOWED, like)


def _has_secret(value: Any) -> bool:
    rows = value if isinstance(value, list) else []
    return any(SECRETS & {str(key).lower() for key in row} for row in rows if isinstance(row, dict))
