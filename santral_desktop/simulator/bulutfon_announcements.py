"""Announcements at Bulutfon: listed, played, uploaded, deleted."""

import asyncio
from typing import Any

from aiohttp import web

from santral_desktop.simulator.announcements import Announcement
from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Door, Question, TurnedAwayError, said
from santral_desktop.simulator.bulutfon_attachments import SOUNDS, read_attachment
from santral_desktop.simulator.bulutfon_forms import text
from santral_desktop.simulator.bulutfon_office import Office
from santral_desktop.simulator.bulutfon_records import fine_stamp
from santral_desktop.simulator.clock import Clock
from santral_desktop.simulator.sound_answers import part_of


class AnnouncementPaths:
    """Answers the paths; an uploaded sound is given back as it came."""

    def __init__(self, office: Office, clock: Clock) -> None:
        self._office = office
        self._clock = clock

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        one = r"/announcements/{id:\d{1,9}}"
        return [
            door.route("GET", "/announcements", self._list),
            door.route("POST", "/announcements", self._create),
            door.route("GET", one, self._play),
            door.route("GET", one + "/stream", self._play),
            door.route("DELETE", one, self._delete),
        ]

    async def _list(self, _: Question) -> web.Response:
        rows = [_row(it) for it in reversed(self._office.announcements.values())]
        return as_json({"announcements": rows})

    async def _create(self, question: Question) -> web.Response:
        name = text(question, "name")
        sound = read_attachment(question["announcement"], "announcement", SOUNDS)
        number = max(self._office.announcements, default=0) + 1
        self._office.announcements[number] = Announcement(
            number, name, self._clock.now(), sound.content_type, sound.content
        )
        return said("Ses dosyası başarıyla eklendi.")

    async def _play(self, question: Question) -> web.Response:
        announcement = self._announcement(question)
        sound = await asyncio.to_thread(announcement.sound)
        wanted = question.request.headers.get("Range", "")
        return part_of(sound, announcement.content_type, wanted)

    async def _delete(self, question: Question) -> web.Response:
        del self._office.announcements[self._announcement(question).id]
        return said("Ses dosyası başarıyla silindi.")

    def _announcement(self, question: Question) -> Announcement:
        announcement = self._office.announcements.get(int(question.path("id")))
        if announcement is None:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        return announcement


def _row(announcement: Announcement) -> dict[str, Any]:
    ending = "mp3" if announcement.content_type == "audio/mpeg" else "wav"
    return {
        "id": announcement.id,
        "name": announcement.name,
        "file_name": f"{announcement.id + 20}.{ending}",
        "is_on_hold_music": announcement.on_hold,
        "created_at": fine_stamp(announcement.created_at),
    }
