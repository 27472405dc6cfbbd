"""Read one HTTP request strictly, answer it shortly."""

import asyncio
from http import HTTPStatus

import h11

from santral_desktop.system.listener_door import LARGEST, Door, Refused, Told

_LARGEST_HEAD = 16 * 1024  # bytes
_PIECE = 16 * 1024


async def read_request(reader: asyncio.StreamReader, door: Door) -> Told:
    """Return what was posted; raises `Refused` for everything that is not wanted."""
    connection = h11.Connection(h11.SERVER, max_incomplete_event_size=_LARGEST_HEAD)
    try:
        head = await _next(connection, reader)
        if not isinstance(head, h11.Request):
            raise Refused(400)
        admission = door.judge(head.method, head.target, head.headers)
        return Told(await _body(connection, reader), admission)
    except h11.RemoteProtocolError:
        raise Refused(400) from None


async def reply(writer: asyncio.StreamWriter, status: int) -> None:
    """Send a status and nothing to read; the connection ends with it."""
    phrase = HTTPStatus(status).phrase
    asks = 'WWW-Authenticate: Basic realm="events"\r\n' if status == HTTPStatus.UNAUTHORIZED else ""
    writer.write(
        f"HTTP/1.1 {status} {phrase}\r\n{asks}"
        "Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
    )
    await writer.drain()


async def _body(connection: h11.Connection, reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while True:
        event = await _next(connection, reader)
        if isinstance(event, h11.EndOfMessage):
            return bytes(body)
        if not isinstance(event, h11.Data):
            raise Refused(400)
        body += event.data
        if len(body) > LARGEST:
            raise Refused(413)


async def _next(connection: h11.Connection, reader: asyncio.StreamReader) -> object:
    while (event := connection.next_event()) is h11.NEED_DATA:
        connection.receive_data(await reader.read(_PIECE))
    return event
