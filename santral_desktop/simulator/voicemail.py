"""The answering machines: messages that callers left when nobody picked up."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from santral_desktop.simulator.calls import Call, Way
from santral_desktop.simulator.sounds import Form

_SPEAKS_AFTER = frozenset({"NO_ANSWER", "USER_BUSY"})
_HEARD_IN = 3  # every third message was heard


@dataclass(slots=True)
class Message:
    """What one caller left; it has the uuid of its call."""

    uuid: str
    user_number: str
    caller_number: str
    caller_name: str
    started_at: datetime
    seconds: int
    read_at: datetime | None = None
    form: Form = Form.WAV


class AnsweringMachines:
    """Every message by the uuid of its call."""

    def __init__(self) -> None:
        self.messages: dict[str, Message] = {}

    def leave(self, message: Message) -> None:
        """Keep a message."""
        self.messages[message.uuid] = message

    def fill_from(self, calls: Iterable[Call]) -> None:
        """Have some callers of the past have left a message, the same each time."""
        for call in calls:
            dice = zlib.crc32(call.uuid.encode())
            alone = call.way is Way.INBOUND and not call.queue and call.missed and call.legs
            if alone and call.cause in _SPEAKS_AFTER and dice % 2:
                self.leave(_message(call, dice))


def _message(call: Call, dice: int) -> Message:
    ended = call.ended_at or call.started_at
    return Message(
        uuid=call.uuid,
        user_number=call.legs[0].extension,
        caller_number=call.caller_number,
        caller_name=call.caller_name,
        started_at=ended,
        seconds=4 + dice % 40,
        read_at=ended if dice // 2 % _HEARD_IN == 0 else None,
    )
