"""Bulutfon's announcements: listed, uploaded, played, deleted."""

import base64

import pytest

from tests.simulator.bulutfon_service import Bulutfon, refused

WAV = b"RIFF\x24\0\0\0WAVEfmt of ours"


def _written(content: bytes, content_type: str = "audio/wav") -> str:
    return f"data:{content_type};name:ses.wav;base64:{base64.b64encode(content).decode()}"


def test_announcements_are_listed_newest_first(bulutfon: Bulutfon) -> None:
    music, welcome = bulutfon.told("announcements")

    assert set(welcome) == {"id", "name", "file_name", "is_on_hold_music", "created_at"}
    assert (welcome["name"], welcome["is_on_hold_music"]) == ("Karşılama", False)
    assert music["is_on_hold_music"] is True


@pytest.mark.parametrize("ending", ["", ".json", "/stream"])
def test_an_announcement_is_played(bulutfon: Bulutfon, ending: str) -> None:
    answer = bulutfon.get(f"announcements/112{ending}")

    assert (answer.headers["Content-Type"], answer.content[:4]) == ("audio/wav", b"RIFF")


@pytest.mark.parametrize(
    ("content", "content_type", "ending"),
    [(WAV, "audio/wav", "wav"), (WAV, "audio/x-wav", "wav"), (b"ID3 ours", "audio/mpeg", "mp3")],
)
def test_an_uploaded_sound_is_given_back_as_it_came(
    bulutfon: Bulutfon, content: bytes, content_type: str, ending: str
) -> None:
    body = {"name": "Bayram mesajı", "announcement": _written(content, content_type)}
    answer = bulutfon.post("announcements", body)
    newest = bulutfon.told("announcements")[0]

    assert answer.json()["message"]
    assert (newest["name"], newest["file_name"][-3:]) == ("Bayram mesajı", ending)
    assert bulutfon.get(f"announcements/{newest['id']}").content == content


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"announcement": ""},
        {"announcement": "RIFF"},
        {"announcement": _written(b"%PDF-1.7")},
        {"announcement": _written(b"%PDF-1.7", "application/pdf")},
    ],
)
def test_what_is_no_sound_with_a_name_is_refused(
    bulutfon: Bulutfon, fields: dict[str, str]
) -> None:
    body = {"name": "Bayram", "announcement": _written(WAV)} | fields

    assert refused(bulutfon.post("announcements", body))[0] == 400


def test_a_deleted_announcement_is_gone(bulutfon: Bulutfon) -> None:
    assert bulutfon.delete("announcements/113").json()["message"]
    assert [row["id"] for row in bulutfon.told("announcements")] == [112]
    assert refused(bulutfon.get("announcements/113"))[0] == 404
    assert refused(bulutfon.delete("announcements/113"))[0] == 404
