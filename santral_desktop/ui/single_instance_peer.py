"""Who is at the other end of a user-only socket, where the system tells it."""

import os
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_LOCAL_PEERCRED = 1  # <sys/un.h> of a Mac
_XUCRED = struct.Struct("=IIh")  # version, user, number of groups


def is_ours(socket: "QLocalSocket", user: int | None = None) -> bool:
    """Say whether this user's program is there; where nobody tells, the socket's rights do."""
    mine = _me() if user is None else user
    theirs = _user_at(int(socket.socketDescriptor()))
    return theirs is None or mine is None or theirs == mine


def _me() -> int | None:
    return os.geteuid() if hasattr(os, "geteuid") else None


def _user_at(descriptor: int, system: str = sys.platform) -> int | None:
    if descriptor < 0 or system == "win32":
        return None
    import socket  # noqa: PLC0415  (no window needs it)

    line = socket.socket(fileno=os.dup(descriptor))
    try:
        if system == "linux":
            size = struct.calcsize("=iII")
            told = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
            return int(struct.unpack("=iII", told)[1])
        told = line.getsockopt(0, _LOCAL_PEERCRED, 76)
        return int(_XUCRED.unpack_from(told)[1])
    except OSError:
        return None
    finally:
        line.close()
