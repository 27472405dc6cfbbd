"""Recordings at Bulutfon: a file to keep, or a stream to listen to."""

import asyncio

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Door, Question, TurnedAwayError
from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.sound_answers import part_of
from santral_desktop.simulator.sounds import Form, recording

_UUID = "{uuid:[^/.]+}"


class CallRecordPaths:
    """Answers with sounds; these paths alone take a token that is good for one recording.

    What becomes of a recording that is not there is not documented. Here a call without one is
    not found, and a removed one is told in JSON with 200, for clients have met both.
    """

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        file, stream = (
            f"/call-records/{_UUID}",
            rf"/call-records/{_UUID}{{json:(?:\.json)?}}/stream",
        )
        return [
            door.route("GET", file, self._file, for_a_record=True),
            door.route("GET", stream, self._stream, for_a_record=True),
        ]

    async def _file(self, question: Question) -> web.StreamResponse:
        answer = await self._stream(question)
        if answer.content_type.startswith("audio/"):
            ending = "mp3" if answer.content_type == Form.MP3.value else "wav"
            name = f"{question.path('uuid')}.{ending}"
            answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer

    async def _stream(self, question: Question) -> web.StreamResponse:
        call = self._exchange.calls.get(question.path("uuid"))
        if call is not None and call.recording_deleted:
            return as_json({"error": "Ses kaydı silinmiş"})
        if call is None or not call.has_recording:
            raise TurnedAwayError("Ses kaydı bulunamadı", 404)
        return await sound_of(call, question.request)


async def sound_of(call: Call, request: web.Request) -> web.Response:
    """Answer with a call's recording, or the part of it that is asked for."""
    sound = await asyncio.to_thread(recording, call.uuid, call.talk_seconds, call.form)
    return part_of(sound, call.form.value, request.headers.get("Range", ""))
