"""Session descriptions of a call whose sound travels over a WebSocket."""

import secrets

from santral_desktop.simulator.sip_media import PATH, MediaSession

TYPE = "application/sdp"


def describe(session: MediaSession) -> str:
    """Return the description that tells a telephone where the sound of its leg is."""
    lines = (
        "v=0",
        f"o=santral {secrets.randbelow(10**9)} 1 IN IP4 0.0.0.0",
        "s=-",
        "c=IN IP4 0.0.0.0",
        "t=0 0",
        "m=audio 9 TCP/WSS 0",
        "a=rtpmap:0 PCMU/8000",
        "a=ptime:20",
        "a=setup:passive",
        f"a=path:{PATH}?ticket={session.ticket}",
        "a=sendrecv",
    )
    return "\r\n".join(lines) + "\r\n"


def is_acceptable(description: str) -> bool:
    """Tell whether an offer or answer speaks of sound that we can carry."""
    lines = (line.strip().lower() for line in description.splitlines())
    return any(line.startswith("m=audio ") and " tcp/wss " in f"{line} " for line in lines)
