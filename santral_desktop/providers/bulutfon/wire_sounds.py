"""Read the provider's announcements and automatic calls; write orders as it wants them."""

import re
from collections.abc import Iterable, Mapping
from datetime import time
from typing import Any

from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.attachments import Attachment
from santral_desktop.domain.automatic_calls import (
    AutomaticCall,
    AutomaticCallOrder,
    Called,
    CallingHours,
    Weekday,
)
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.bulutfon.asking import Row
from santral_desktop.providers.bulutfon.attachments import as_text
from santral_desktop.providers.bulutfon.wire import wire_number, wire_text

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(:[0-5]\d)?")
_MOST = 10_000  # numbers of one round


def read_announcements(rows: Iterable[Row]) -> tuple[Announcement, ...]:
    """Return the announcements that have an id."""
    read = (
        Announcement(
            id=words.text(row.get("id"), 80),
            name=words.text(row.get("name")),
            file_name=words.text(row.get("file_name")),
            is_hold_music=words.flag(row.get("is_on_hold_music")),
            made_at=words.stamp(row.get("created_at")),
        )
        for row in rows
    )
    return tuple(one for one in read if one.id)


def announcement_fields(name: str, sound: Attachment) -> Mapping[str, str]:
    """Return what is posted to add one."""
    return {"name": name, "announcement": as_text(sound)}


def read_automatic_calls(rows: Iterable[Row]) -> tuple[AutomaticCall, ...]:
    """Return the rounds of calls that have an id."""
    return tuple(one for one in map(read_automatic_call, rows) if one.id)


def read_automatic_call(row: Row) -> AutomaticCall:
    """Return one, with hours and results where they are told."""
    results, hours = row.get("recipients"), row.get("call_range")
    days: Mapping[str, Any] = hours if isinstance(hours, dict) else {}
    rows = results if isinstance(results, list) else []
    return AutomaticCall(
        id=words.text(row.get("id"), 80),
        title=words.text(row.get("title")),
        calls_from=words.number(row.get("did")),
        announcement=words.text(row.get("announcement")),
        asks_for_key=words.flag(row.get("gather")),
        made_at=words.stamp(row.get("created_at")),
        hours={
            day: _hours(days[day.name.lower()])
            for day in Weekday
            if isinstance(days.get(day.name.lower()), dict)
        },
        results=tuple(_called(each) for each in rows[:_MOST] if isinstance(each, dict)),
    )


def automatic_call_fields(order: AutomaticCallOrder) -> Mapping[str, str]:
    """Return what is posted to have people called: texts, as documented."""
    fields = {
        "title": order.title,
        "receivers": ",".join(map(wire_number, order.receivers)),
        "did": wire_text(order.calls_from),
        "announcement_id": order.announcement_id,
        "sound_url": order.sound_url,
        "bulutfon_xm_id": order.script_id,
        "bulutfon_xm_data": order.script_data,
        "timeout": str(order.ring_seconds),
        "gather": _yes(on=order.asks_for_key),
        "hours_active": _yes(on=order.keeps_hours),
    }
    for day, hours in order.hours.items():
        name = day.name[:3].lower()
        fields[f"{name}_active"] = _yes(on=hours.active)
        for end, at in (("start", hours.start), ("finish", hours.finish)):
            fields[f"{name}_{end}"] = at.strftime("%H:%M") if at else ""
    return {name: value for name, value in fields.items() if value}


def _hours(row: Row) -> CallingHours:
    return CallingHours(
        active=words.flag(row.get("active")) is not False,
        start=_clock(row.get("start")),
        finish=_clock(row.get("finish")),
    )


def _clock(value: Any) -> time | None:
    found = _CLOCK.fullmatch(words.text(value, 10))
    return time(int(found[1]), int(found[2])) if found else None


def _called(row: Row) -> Called:
    """Return one number's result; `gather` is the pressed key here, and a flag above."""
    key = row.get("gather")
    return Called(
        number=words.number(row.get("number")),
        was_called=words.flag(row.get("has_called")),
        answered=words.flag(row.get("answer")),
        pressed="" if isinstance(key, bool) else words.number(key)[:8],
    )


def _yes(*, on: bool) -> str:
    return "true" if on else "false"
