"""Bulutfon's recordings: a file, a stream, and a token that is good for one of them."""

import hashlib

import pytest

from santral_desktop.simulator.bulutfon_keys import record_token
from tests.simulator.bulutfon_service import Bulutfon, refused


def _record(bulutfon: Bulutfon, *, deleted: bool = False) -> str:
    uuid = bulutfon.answered_call(seconds=5)
    bulutfon.simulator.inside(
        lambda world: setattr(world.exchange.calls[uuid], "recording_deleted", deleted)
    )
    return uuid


def test_the_record_token_is_the_vendors_check_vector() -> None:
    assert record_token("abcde123123", "1234-1234-1234") == (
        "0abd013609331a5439f1865d20df1a8223bfd0fa"
    )


@pytest.mark.parametrize("ending", ["", ".json", "/stream", ".json/stream"])
def test_a_recording_is_sound(bulutfon: Bulutfon, ending: str) -> None:
    answer = bulutfon.get(f"call-records/{_record(bulutfon)}{ending}")

    assert answer.headers["Content-Type"].startswith("audio/")
    assert answer.content[:4] == b"RIFF" or answer.content[:2] == b"\xff\xf3"


def test_only_the_file_comes_with_a_name(bulutfon: Bulutfon) -> None:
    uuid = _record(bulutfon)
    file, stream = (bulutfon.get(f"call-records/{uuid}{it}") for it in ("", "/stream"))

    assert f'filename="{uuid}.' in file.headers["Content-Disposition"]
    assert "Content-Disposition" not in stream.headers
    assert file.content == stream.content


def test_a_part_can_be_asked_for(bulutfon: Bulutfon) -> None:
    path = f"call-records/{_record(bulutfon)}/stream"
    part = bulutfon.ask("GET", path, {}, headers={"Range": "bytes=4-11"})

    assert (part.status_code, part.content) == (206, bulutfon.get(path).content[4:12])


def test_a_call_without_a_recording_is_not_found(bulutfon: Bulutfon) -> None:
    assert refused(bulutfon.get(f"call-records/{bulutfon.missed_call()}"))[0] == 404
    assert refused(bulutfon.get("call-records/nobody"))[0] == 404


def test_a_removed_recording_is_told_in_json(bulutfon: Bulutfon) -> None:
    answer = bulutfon.get(f"call-records/{_record(bulutfon, deleted=True)}")

    assert (answer.status_code, answer.content[:1]) == (200, b"{")


def test_a_record_token_opens_its_recording_and_nothing_else(bulutfon: Bulutfon) -> None:
    mine, other, master = _record(bulutfon), _record(bulutfon), bulutfon.token
    bulutfon.token = hashlib.sha1((master + mine).encode()).hexdigest()

    assert bulutfon.get(f"call-records/{mine}").status_code == 200
    assert bulutfon.get(f"call-records/{mine}/stream").status_code == 200
    assert bulutfon.get(f"call-records/{other}").status_code == 401
    assert bulutfon.get(f"cdrs/{mine}").status_code == 401


def test_a_record_token_of_an_access_token_dies_with_it(bulutfon: Bulutfon) -> None:
    uuid, access = _record(bulutfon), bulutfon.access
    form = {
        "grant_type": "authorization_code",
        "code": bulutfon.control.consent(),
        "client_id": access.client_id,
        "client_secret": access.client_secret,
        "redirect_uri": "urn:ietf:wg:oauth:2.0:oob",
    }
    token = bulutfon.ask("POST", "oauth/token", {}, data=form).json()["access_token"]
    bulutfon.token = record_token(token, uuid)
    alive = bulutfon.get(f"call-records/{uuid}").status_code
    bulutfon.control.expire_tokens()

    assert (alive, bulutfon.get(f"call-records/{uuid}").status_code) == (200, 401)
