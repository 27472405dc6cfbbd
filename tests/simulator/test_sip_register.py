"""Telephones that come, prove who they are, stay and go."""

import aiohttp
import pytest

from tests.simulator.sip_world import PATIENCE, World, invitation, played, request

SOMEONE_ELSE = request("REGISTER", 1)


@played
async def test_a_telephone_that_knows_its_password_is_registered(world: World) -> None:
    async with world.telephone() as telephone:
        registered = await telephone.register()

        assert registered.header("Expires") == "600"
        assert "sip:1007@telefon.invalid" in registered.header("Contact")
        assert world.exchange.heard == [("registered", "1007")]


@played
async def test_a_wrong_password_is_forbidden(world: World) -> None:
    async with world.telephone(password="wrong") as telephone:
        await telephone.send(request("REGISTER", 1))
        asked = await telephone.hear_response(401)
        proof = telephone.proof(asked.header("WWW-Authenticate"), "REGISTER")
        await telephone.send(request("REGISTER", 2, headers=(("Authorization", proof),)))

        await telephone.hear_response(403)
        assert world.exchange.heard == []


@played
async def test_a_proof_for_one_socket_is_worth_nothing_at_another(world: World) -> None:
    async with world.telephone() as first, world.telephone() as second:
        await first.send(request("REGISTER", 1))
        asked = await first.hear_response(401)
        proof = first.proof(asked.header("WWW-Authenticate"), "REGISTER")
        await second.send(request("REGISTER", 1, headers=(("Authorization", proof),)))

        await second.hear_response(403)


@played
async def test_registering_again_keeps_the_one_line(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        await telephone.register()

        assert world.exchange.heard == [("registered", "1007")]


@played
async def test_a_registration_that_is_not_renewed_expires(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register(expires=1)
        await world.until(lambda: ("unregistered", "1007") in world.exchange.heard)

        assert not telephone.socket.closed


@played
async def test_a_telephone_signs_off(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        await telephone.register(expires=0)

        assert world.exchange.heard[-1] == ("unregistered", "1007")


@played
async def test_a_lost_socket_is_no_longer_registered(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
    await world.until(lambda: world.exchange.heard[-1] == ("unregistered", "1007"))


@played
async def test_a_lost_socket_takes_its_legs_along(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        world.exchange.line.invite(invitation())
        (sound,) = world.phones.sound_of(invitation().call_uuid)
    await world.until(sound.over.is_set)


@played
async def test_an_unregistered_telephone_may_not_dial(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.send(request("INVITE", 1, uri="sip:0532@ornek.santral.example"))

        await telephone.hear_response(403)


@played
async def test_an_empty_double_line_is_answered_with_one(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.socket.send_str("\r\n\r\n")

        assert await telephone.socket.receive_str(timeout=5) == "\r\n"


@played
async def test_nonsense_is_passed_over(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.socket.send_str("hello")
        await telephone.socket.send_bytes(b"\xff\x00")
        await telephone.send(request("REGISTER", 1, headers=(("Authorization", "Basic x"),)))

        await telephone.hear_response(403)


@played
async def test_options_tell_what_is_allowed(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.send(request("OPTIONS", 1))

        assert "INVITE" in (await telephone.hear_response(200)).header("Allow")


@played
async def test_a_socket_that_does_not_speak_sip_is_refused(world: World) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await world.http.ws_connect(f"{world.base}/sip")


@played
async def test_a_silenced_line_stays_open_and_says_nothing_until_it_runs_out(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register(expires=1)
        world.phones.sockets.silence_all()
        await telephone.send(request("REGISTER", 9))
        await world.until(lambda: ("unregistered", "1007") in world.exchange.heard)

        assert not telephone.socket.closed
        assert world.exchange.heard.count(("registered", "1007")) == 1


@played
async def test_a_line_opened_after_the_silence_is_heard(world: World) -> None:
    async with world.telephone() as first:
        await first.register()
        world.phones.sockets.silence_all()
        async with world.telephone() as second:
            registered = await second.register()

            assert registered.header("Expires") == "600"


@played
async def test_a_line_that_is_cut_off_ends_without_a_close(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        world.phones.cut_off()
        await telephone.socket.receive(timeout=PATIENCE)
        await world.until(lambda: ("unregistered", "1007") in world.exchange.heard)

        assert telephone.socket.close_code == aiohttp.WSCloseCode.ABNORMAL_CLOSURE


@played
async def test_who_was_cut_off_is_not_let_in_again_but_a_page_opened_later_is(world: World) -> None:
    async with world.telephone() as first:
        await first.register()
        world.phones.cut_off()
        async with world.telephone(password=first.password) as again:
            await again.send(request("REGISTER", 1))
            asked = await again.hear_response(401)
            proof = again.proof(asked.header("WWW-Authenticate"), "REGISTER")
            await again.send(request("REGISTER", 2, headers=(("Authorization", proof),)))
            await again.hear_response(403)
        async with world.telephone() as later:
            assert (await later.register()).header("Expires") == "600"
