"""The voices of a call and the tickets to them."""

import re

import aiohttp
import pytest

from santral_desktop.simulator.sip_media import MediaSession
from santral_desktop.simulator.sip_message import Message
from tests.simulator.sip_world import (
    CALL,
    LOUD,
    OFFER,
    Telephone,
    World,
    answer,
    invitation,
    played,
)

SILENT = b"\xff" * 160


def _path(message: Message) -> str:
    return re.search(r"a=path:(\S+)", message.body)[1]  # type: ignore[index]


async def _answered(world: World, telephone: Telephone, **parts: object) -> str:
    await telephone.register()
    world.exchange.line.invite(invitation(**parts))
    invite = await telephone.hear_request("INVITE")
    await telephone.send(answer(invite, 200, "OK", body=OFFER))
    await telephone.hear_request("ACK")
    return _path(invite)


@played
async def test_the_far_end_is_heard_once_its_call_is_answered(world: World) -> None:
    async with world.telephone() as telephone:
        path = await _answered(world, telephone)
        async with world.http.ws_connect(world.base + path) as sound:
            assert [await sound.receive_bytes(timeout=5) for _ in range(5)] == [LOUD] * 5


@played
async def test_the_agents_own_leg_is_silent_until_the_far_end_answers(world: World) -> None:
    async with world.telephone() as telephone:
        path = await _answered(world, telephone, answers_itself=True)
        async with world.http.ws_connect(world.base + path) as sound:
            with pytest.raises(TimeoutError):
                await sound.receive_bytes(timeout=0.2)
    async with world.telephone() as telephone:
        path = await _answered(world, telephone, answers_itself=True)
        async with world.http.ws_connect(world.base + path) as sound:
            world.exchange.line.far_end_answered(CALL)
            assert await sound.receive_bytes(timeout=5) == LOUD


@played
async def test_the_microphone_arrives(world: World) -> None:
    async with world.telephone() as telephone:
        path = await _answered(world, telephone)
        (session,) = world.phones.sound_of(CALL)
        async with world.http.ws_connect(world.base + path) as sound:
            await sound.send_bytes(b"\x90" * 160)
            await sound.send_bytes(b"too short")
            await sound.send_bytes(SILENT)
            await world.until(lambda: session.frames_heard == 2)

        assert session.level == 0
        assert 0.2 < session.loudest < 0.6


@played
async def test_a_muted_leg_hears_silence_until_it_is_unmuted(world: World) -> None:
    async with world.telephone() as telephone:
        path = await _answered(world, telephone)
        world.exchange.line.far_end_muted(CALL, True)
        async with world.http.ws_connect(world.base + path) as sound:
            assert await sound.receive_bytes(timeout=5) == SILENT
            world.exchange.line.far_end_muted(CALL, False)
            while await sound.receive_bytes(timeout=5) != LOUD:
                pass


def test_a_muted_leg_is_not_heard() -> None:
    session = MediaSession(CALL, muted=True)

    session.hear(LOUD)

    assert (session.frames_heard, session.loudest) == (0, 0)


@played
async def test_a_ticket_is_good_once(world: World) -> None:
    async with world.telephone() as telephone:
        path = await _answered(world, telephone)
        async with world.http.ws_connect(world.base + path):
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await world.http.ws_connect(world.base + path)


@played
async def test_the_sound_ends_with_the_call(world: World) -> None:
    async with world.telephone() as telephone:
        path = await _answered(world, telephone)
        async with world.http.ws_connect(world.base + path) as sound:
            world.exchange.line.hang_up(CALL, "NORMAL_CLEARING")
            async for _ in sound:
                pass
            assert sound.closed
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await world.http.ws_connect(world.base + path)
