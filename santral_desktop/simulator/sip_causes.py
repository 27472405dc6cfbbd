"""Hangup causes of the exchange in the words of SIP."""

LOSE_RACE = "LOSE_RACE"

_STATUS = {
    "USER_BUSY": (486, "Busy Here", 17),
    "NO_ANSWER": (480, "Temporarily Unavailable", 19),
    "NO_USER_RESPONSE": (408, "Request Timeout", 18),
    "CALL_REJECTED": (603, "Decline", 21),
    "UNALLOCATED_NUMBER": (404, "Not Found", 1),
    "INVALID_NUMBER_FORMAT": (484, "Address Incomplete", 28),
    "USER_NOT_REGISTERED": (480, "Temporarily Unavailable", 20),
    "ORIGINATOR_CANCEL": (487, "Request Terminated", 16),
}


def status_of(cause: str) -> tuple[int, str]:
    """Return the final answer to an INVITE that failed for a cause."""
    status, words, _ = _STATUS.get(cause, (480, "Temporarily Unavailable", 31))
    return status, words


def reason_of(cause: str) -> tuple[str, str]:
    """Return the Reason header of a BYE or CANCEL (RFC 3326)."""
    if cause == LOSE_RACE:
        return "Reason", 'SIP;cause=200;text="Call completed elsewhere"'
    number = _STATUS[cause][2] if cause in _STATUS else 16
    return "Reason", f'Q.850;cause={number};text="{cause}"'
