"""One request is read from any bytes, or refused; nothing else comes of it."""

import asyncio
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.system.listener_door import Door, Entrance, Refused
from santral_desktop.system.listener_request import read_request
from tests.doubles.clock import SteppedClock

HEAD = b"POST /events/s HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_a_post_or_refused(data: bytes, begun: bool) -> None:
    async def read() -> None:
        door = Door((Entrance("/events/s", "bulutsantralim"),), SteppedClock())
        door.port = 1
        reader = asyncio.StreamReader()
        reader.feed_data(HEAD + data if begun else data)
        reader.feed_eof()
        with suppress(Refused):
            await read_request(reader, door)

    asyncio.run(read())
