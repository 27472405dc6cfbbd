"""Calls that the PBX makes by itself: a sound to many people, and the keys that they press."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import IntEnum

from santral_desktop.domain.phone import PhoneNumber

LONGEST_RING = 60  # seconds


class Weekday(IntEnum):
    """As Python counts them."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


@dataclass(frozen=True, slots=True)
class CallingHours:
    """When people may be called on one day, in Türkiye's time; None where it is not told."""

    active: bool = True
    start: time | None = time(9)
    finish: time | None = time(18)


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What became of one number; None where it is not told."""

    number: str
    was_called: bool | None = None
    answered: bool | None = None
    pressed: str = ""  # the key, empty for none


@dataclass(frozen=True, slots=True, kw_only=True)
class AutomaticCall:
    """One such round of calls; hours and results are told of one by itself."""

    id: str
    title: str = ""
    calls_from: str = ""  # our number
    announcement: str = ""  # its name
    asks_for_key: bool | None = None
    made_at: datetime | None = None
    hours: Mapping[Weekday, CallingHours] = field(default_factory=dict)
    results: tuple[Called, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AutomaticCallOrder:
    """A round of calls that somebody wants made.

    Exactly one of announcement, sound address and script says what is played. `keeps_hours` makes
    the hours count; without it only the days do.
    """

    title: str
    calls_from: str
    receivers: tuple[PhoneNumber, ...]
    announcement_id: str = ""
    sound_url: str = ""
    script_id: str = ""  # a program of the PBX
    script_data: str = ""
    ring_seconds: int = 30
    asks_for_key: bool = True
    keeps_hours: bool = False
    hours: Mapping[Weekday, CallingHours] = field(default_factory=dict)

    @property
    def plays_one_thing(self) -> bool:
        """Whether it is said what to play, and said once."""
        return sum(map(bool, (self.announcement_id, self.sound_url, self.script_id))) == 1
