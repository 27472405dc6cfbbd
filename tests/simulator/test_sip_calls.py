"""Calls offered to a telephone and dialled on it, message by message."""

from santral_desktop.simulator.sip_address import read_address
from santral_desktop.simulator.sip_message import Request
from tests.simulator.sip_world import (
    CALL,
    DIALLED,
    OFFER,
    Telephone,
    World,
    answer,
    invitation,
    played,
    request,
)


async def _ringing(world: World, telephone: Telephone, **parts: object) -> Request:
    await telephone.register()
    world.exchange.line.invite(invitation(**parts))
    invite = await telephone.hear_request("INVITE")
    await telephone.send(answer(invite, 180, "Ringing"))
    await world.until(lambda: ("rings", CALL) in world.exchange.heard)
    return invite


async def _talking(world: World, telephone: Telephone, **parts: object) -> Request:
    invite = await _ringing(world, telephone, **parts)
    await telephone.send(answer(invite, 200, "OK", body=OFFER))
    await telephone.hear_request("ACK")
    await world.until(lambda: ("answered", CALL) in world.exchange.heard)
    return invite


@played
async def test_an_offered_call_says_who_calls_whom(world: World) -> None:
    async with world.telephone() as telephone:
        invite = await _ringing(world, telephone)

        asserted = read_address(invite.header("P-Asserted-Identity"))
        assert invite.uri == "sip:1007@telefon.invalid;transport=ws"
        assert invite.call_id == CALL
        assert (asserted.display_name, asserted.user) == ("Ayşe Yılmaz", "05321112233")
        assert read_address(invite.header("From")).user == "05321112233"
        assert invite.header("X-Called-Number") == "08500000001"
        assert read_address(invite.header("History-Info")).user == "08500000001"
        assert not invite.header("Call-Info")
        assert "PCMU/8000" in invite.body


@played
async def test_a_withheld_number_is_anonymous(world: World) -> None:
    async with world.telephone() as telephone:
        invite = await _ringing(world, telephone, caller_number="", caller_name="")

        assert read_address(invite.header("From")).user == "anonymous"
        assert not invite.header("P-Asserted-Identity")
        assert invite.header("Privacy") == "id"


@played
async def test_the_agents_own_leg_asks_to_be_answered_at_once(world: World) -> None:
    async with world.telephone() as telephone:
        invite = await _ringing(world, telephone, answers_itself=True)

        assert invite.header("Call-Info").endswith(";answer-after=0")


@played
async def test_an_answered_call_is_acknowledged_in_its_dialog(world: World) -> None:
    async with world.telephone() as telephone:
        invite = await _ringing(world, telephone)
        await telephone.send(answer(invite, 200, "OK", body=OFFER))
        ack = await telephone.hear_request("ACK")

        assert ack.cseq == (invite.cseq[0], "ACK")
        assert read_address(ack.header("To")).tag == "telefon"
        assert ack.header("Via") != invite.header("Via")


@played
async def test_a_telephone_told_to_pick_up_is_acknowledged_with_the_number_of_its_invite(
    world: World,
) -> None:
    async with world.telephone() as telephone:
        invite = await _ringing(world, telephone)
        world.exchange.line.pick_up(CALL)
        talk = await telephone.hear_request("NOTIFY")
        await telephone.send(answer(talk, 200, "OK"))
        await telephone.send(answer(invite, 200, "OK", body=OFFER))
        ack = await telephone.hear_request("ACK")

        assert talk.header("Event") == "talk"
        assert talk.cseq == (invite.cseq[0] + 1, "NOTIFY")
        assert ack.cseq == (invite.cseq[0], "ACK")


@played
async def test_the_exchange_hangs_up_with_the_next_number(world: World) -> None:
    async with world.telephone() as telephone:
        invite = await _talking(world, telephone)
        world.exchange.line.hang_up(CALL, "NORMAL_CLEARING")
        bye = await telephone.hear_request("BYE")

        assert bye.cseq == (invite.cseq[0] + 1, "BYE")
        assert 'text="NORMAL_CLEARING"' in bye.header("Reason")
        assert ("hung up", CALL) not in world.exchange.heard


@played
async def test_the_telephone_hangs_up(world: World) -> None:
    async with world.telephone() as telephone:
        await _talking(world, telephone)
        await telephone.send(request("BYE", 2, call_id=CALL))
        await telephone.hear_response(200)

        assert world.exchange.heard[-1] == ("hung up", CALL)
        assert world.phones.sound_of(CALL) == ()


@played
async def test_a_refused_call_is_acknowledged_in_its_transaction(world: World) -> None:
    async with world.telephone() as telephone:
        invite = await _ringing(world, telephone)
        await telephone.send(answer(invite, 486, "Busy Here"))
        ack = await telephone.hear_request("ACK")

        assert ack.header("Via") == invite.header("Via")
        assert world.exchange.heard[-1] == ("refused", CALL)


@played
async def test_a_lost_race_is_cancelled_as_completed_elsewhere(world: World) -> None:
    async with world.telephone() as telephone:
        invite = await _ringing(world, telephone)
        world.exchange.line.cancel(CALL, "LOSE_RACE")
        cancel = await telephone.hear_request("CANCEL")
        await telephone.send(answer(cancel, 200, "OK"))
        await telephone.send(answer(invite, 487, "Request Terminated"))
        ack = await telephone.hear_request("ACK")

        assert cancel.header("Reason") == 'SIP;cause=200;text="Call completed elsewhere"'
        assert cancel.header("Via") == invite.header("Via")
        assert cancel.cseq == (invite.cseq[0], "CANCEL")
        assert ack.cseq == (invite.cseq[0], "ACK")
        assert ("refused", CALL) not in world.exchange.heard
        assert world.phones.sound_of(CALL) == ()


@played
async def test_a_late_answer_to_an_earlier_ringing_of_the_call_is_not_taken_for_the_new_one(
    world: World,
) -> None:
    async with world.telephone() as telephone:
        earlier = await _ringing(world, telephone)
        world.exchange.line.cancel(CALL, "NO_ANSWER")
        await telephone.hear_request("CANCEL")
        world.exchange.line.invite(invitation())
        again = await telephone.hear_request("INVITE")
        await telephone.send(answer(earlier, 487, "Request Terminated"))
        await telephone.send(answer(again, 200, "OK", body=OFFER))
        await telephone.hear_request("ACK")

        assert ("refused", CALL) not in world.exchange.heard
        assert world.exchange.heard[-1] == ("answered", CALL)


@played
async def test_an_answer_that_crosses_a_cancel_is_hung_up(world: World) -> None:
    async with world.telephone() as telephone:
        invite = await _ringing(world, telephone)
        world.exchange.line.cancel(CALL, "ORIGINATOR_CANCEL")
        await telephone.hear_request("CANCEL")
        await telephone.send(answer(invite, 200, "OK", body=OFFER))

        await telephone.hear_request("ACK")
        bye = await telephone.hear_request("BYE")
        assert "ORIGINATOR_CANCEL" in bye.header("Reason")
        assert ("answered", CALL) not in world.exchange.heard


@played
async def test_a_dialled_number_reaches_the_exchange_and_is_answered(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        await telephone.dial("05321112233")
        await telephone.hear_response(100)
        ringing = await telephone.hear_response(180)
        world.exchange.line.far_end_answered(DIALLED)
        accepted = await telephone.hear_response(200)

        assert world.exchange.heard[-1] == ("dialled", "05321112233")
        assert ringing.header("X-Call-UUID") == DIALLED
        assert read_address(ringing.header("To")).tag == read_address(accepted.header("To")).tag
        assert "a=path:/media?ticket=" in accepted.body


@played
async def test_a_number_that_leads_nowhere_is_not_found(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        await telephone.dial("nobody")
        await telephone.hear_response(100)

        await telephone.hear_response(404)


@played
async def test_a_busy_far_end_is_told_as_busy(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        await telephone.dial("05321112233")
        await telephone.hear_response(100)
        await telephone.hear_response(180)
        world.exchange.line.hang_up(DIALLED, "USER_BUSY")
        busy = await telephone.hear_response(486)

        assert busy.header("Reason") == 'Q.850;cause=17;text="USER_BUSY"'


@played
async def test_a_dialled_call_is_given_up(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        invite = await telephone.dial("05321112233")
        await telephone.hear_response(100)
        await telephone.hear_response(180)
        await telephone.send(request("CANCEL", 2, uri=invite.uri, call_id=invite.call_id))
        cancelled = await telephone.hear_response(200)
        terminated = await telephone.hear_response(487)

        assert cancelled.cseq == (2, "CANCEL")
        assert terminated.cseq == (2, "INVITE")
        assert world.exchange.heard[-1] == ("hung up", DIALLED)


@played
async def test_an_offer_without_sound_is_not_acceptable(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        await telephone.dial("05321112233", offer="v=0\r\nm=video 9 TCP/WSS 0\r\n")

        await telephone.hear_response(488)
        assert world.exchange.heard == [("registered", "1007")]


@played
async def test_a_dial_that_proves_nothing_is_forbidden(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        proof = telephone.proof('Digest realm="ornek.santral.example", nonce="x"', "INVITE")
        await telephone.send(request("INVITE", 1, headers=(("Proxy-Authorization", proof),)))

        await telephone.hear_response(403)


@played
async def test_a_pressed_key_is_written_down(world: World) -> None:
    async with world.telephone() as telephone:
        await _talking(world, telephone)
        await telephone.send(request("INFO", 2, call_id=CALL, body="Signal=5\r\nDuration=160\r\n"))
        await telephone.hear_response(200)
        await telephone.send(request("INFO", 3, call_id=CALL, body="Signal=#\r\n"))
        await telephone.hear_response(200)

        assert world.phones.digits_of(CALL) == "5#"


@played
async def test_a_request_that_came_before_is_out_of_order(world: World) -> None:
    async with world.telephone() as telephone:
        await _talking(world, telephone)
        await telephone.send(request("INFO", 5, call_id=CALL, body="Signal=5"))
        await telephone.hear_response(200)
        await telephone.send(request("INFO", 4, call_id=CALL, body="Signal=6"))
        await telephone.hear_response(500)

        assert world.phones.digits_of(CALL) == "5"


@played
async def test_a_call_nobody_knows_does_not_exist(world: World) -> None:
    async with world.telephone() as telephone:
        await telephone.register()
        await telephone.send(request("BYE", 1, call_id="unknown"))

        await telephone.hear_response(481)
