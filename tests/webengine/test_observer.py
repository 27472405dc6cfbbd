"""The observer on the wire: every kind of frame, and what the messages of SIP mean."""

import pytest

from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.webphone.facts import PageCall, Registration
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages
from tests.webengine.wire import (
    BOUND,
    PAGE,
    hear,
    invite,
    message,
    opened,
    quoted,
    register,
    say,
    told,
)

pytestmark = ENGINE

TAKEN = Registration(False, 0, taken=True)
RENEWAL = message("REGISTER sip:x SIP/2.0", "i: r", "CSeq: 2 REGISTER", "Expires: 600")


@pytest.fixture
def phone(pages: Pages, hosted: Hosted) -> Hosted:
    return opened(pages, hosted)


@pytest.mark.parametrize("kind", ["text", "blob", "buffer"])
def test_frames_of_every_kind_are_read(phone: Hosted, kind: str) -> None:
    hear(phone, register("200 OK", BOUND), kind)

    told(phone, Registration(True, 120))
    phone.stands(PhoneState.REGISTERED)


@pytest.mark.parametrize(
    "expression",
    [
        "{}",
        "new TextEncoder().encode({})",
        "new TextEncoder().encode({}).buffer",
        "new Blob([{}])",
        "new DataView(new TextEncoder().encode('xx' + {}).buffer, 2)",
    ],
)
def test_what_the_page_sends_is_read_in_every_form(phone: Hosted, expression: str) -> None:
    say(phone, expression.format(quoted(invite("f: <sip:1007@x>;tag=1", to="<sip:0532@x>"))))

    told(phone, PageCall("outgoing", "one", "0532"))


def test_blobs_are_read_in_the_order_in_which_they_came(phone: Hosted) -> None:
    long = quoted(invite("f: <sip:1007@x>;tag=1", "X: y", to="<sip:0532@x>"))
    short = quoted(message("CANCEL sip:0532@x SIP/2.0", "i: one"))
    first, then = f"new Blob([{long}, 'x'.repeat(60000)])", f"new Blob([{short}])"
    phone.look(f"(line.send({first}), line.send({then}), 0)")
    told(phone, PageCall("ended", "one", here=True))

    assert [fact.what for fact in phone.facts if isinstance(fact, PageCall)] == [
        "outgoing",
        "ended",
    ]


@pytest.mark.parametrize("kind", ["text", "buffer"])
def test_empty_lines_before_a_message_are_passed_over(phone: Hosted, kind: str) -> None:
    hear(phone, "\r\n\r\n" + register("200 OK", BOUND), kind)

    told(phone, Registration(True, 120))


def test_sound_is_no_message(phone: Hosted) -> None:
    for _ in range(50):
        say(phone, "crypto.getRandomValues(new Uint8Array(160))")
    hear(phone, register("200 OK", BOUND))
    told(phone, Registration(True, 120))

    assert phone.facts == [Registration(True, 120)]


@pytest.mark.parametrize(
    ("headers", "number", "name"),
    [
        (['f: "Ay\u015fe \\"A\\" Y\u0131lmaz" <sip:0532@x>;tag=1'], "0532", 'Ayşe "A" Yılmaz'),
        (["f: sip:0532@x;tag=1"], "0532", ""),
        (["f: Ali Veli <sip:+90532@x;user=phone>;tag=1"], "+90532", "Ali Veli"),
        (["f: <sip:anonymous@x>", 'P-Asserted-Identity: "A" <tel:0216>'], "0216", "A"),
        (["f: <sip:1@x>", "Remote-Party-ID: <sip:0312@x>;party=calling"], "0312", ""),
        (['f: "Uzun"', "  <sip:0532@x>;tag=1"], "0532", "Uzun"),
        (['f: "Anonymous" <sip:anonymous@anonymous.invalid>;tag=1'], "", ""),
        (["f: garbage"], "", ""),
        ([], "", ""),
    ],
)
def test_callers_are_read_from_whatever_names_them(
    phone: Hosted, headers: list[str], number: str, name: str
) -> None:
    hear(phone, invite(*headers))

    told(phone, PageCall("incoming", "one", number, name, "1007"))


@pytest.mark.parametrize(
    ("user", "number"),
    [
        ("<img src=x>", ""),
        ("%3Cimg%20src=x%3E", "<img src=x>"),
        ("*8%23", "*8#"),
        ("١٢٣", "١٢٣"),
        ("0532%E2%80%AE0216%0D%0A", "05320216"),
        ("0532%00", "0532"),
        ("0532%", "0532%"),
        ("\\\\server\\share", "\\\\server\\share"),
        ("9" * 10_000, ""),
        ("0532:secret", "0532"),
        ("", ""),
    ],
)
def test_a_number_may_be_anything_and_is_harmless(phone: Hosted, user: str, number: str) -> None:
    hear(phone, invite(f"f: <sip:{user}@x>;tag=1"))
    told(phone, PageCall("incoming", "one", number, called="1007"))


@pytest.mark.parametrize(
    "header",
    ["Call-Info: <sip:x>;answer-after=0", "Alert-Info: <http://x>;info=alert-autoanswer"],
)
def test_the_agents_own_leg_is_known_by_its_mark(phone: Hosted, header: str) -> None:
    hear(phone, invite("f: <sip:0532@x>", header))

    told(phone, PageCall("incoming", "one", "0532", called="1007", by_itself=True))


@pytest.mark.parametrize("status", ["403 Forbidden", "503 Unavailable"])
def test_a_refused_registration_is_lost(phone: Hosted, status: str) -> None:
    hear(phone, register("200 OK", BOUND))
    hear(phone, register(status))

    told(phone, Registration(True, 120), TAKEN)
    assert phone.status.state is PhoneState.READY


def test_a_challenge_loses_nothing(phone: Hosted) -> None:
    hear(phone, register("200 OK", BOUND))
    hear(phone, register("401 Unauthorized"))
    hear(phone, invite("f: <sip:0532@x>"))
    told(phone, PageCall("incoming", "one", "0532", called="1007"))

    assert phone.status.state is PhoneState.REGISTERED


def test_a_phone_that_signs_off_is_not_registered_though_others_are(phone: Hosted) -> None:
    hear(phone, register("200 OK", BOUND))
    told(phone, Registration(True, 120))
    leaves = message("REGISTER sip:x SIP/2.0", "i: r", "CSeq: 2 REGISTER", "Expires: 0")
    say(phone, quoted(leaves))
    hear(phone, register("200 OK", BOUND))

    told(phone, Registration(False, 0))
    assert phone.status.state is PhoneState.READY


def test_a_line_that_the_server_ends_is_taken_away(phone: Hosted) -> None:
    hear(phone, register("200 OK", BOUND))
    phone.stands(PhoneState.REGISTERED)
    say(phone, "'close'")

    phone.stands(PhoneState.READY)
    assert phone.facts[-1] == TAKEN


@pytest.mark.parametrize("ends", ["line.close()", "(line.close(), line.close())"])
def test_a_line_that_the_page_ends_is_given_up(phone: Hosted, ends: str) -> None:
    hear(phone, register("200 OK", BOUND))
    phone.stands(PhoneState.REGISTERED)
    phone.look(f"({ends}, 0)")

    phone.stands(PhoneState.READY)
    assert phone.facts[-1] == Registration(False, 0)


def test_a_line_that_breaks_is_lost_and_nobody_took_it(phone: Hosted) -> None:
    hear(phone, register("200 OK", BOUND))
    phone.stands(PhoneState.REGISTERED)
    say(phone, "'break'")

    phone.stands(PhoneState.READY)
    assert phone.facts[-1] == Registration(False, 0)


def test_a_registration_that_nobody_answers_is_lost(hosted: Hosted, pages: Pages) -> None:
    hosted.host.silence = 0.2
    phone = opened(pages, hosted)
    hear(phone, register("200 OK", BOUND))
    phone.stands(PhoneState.REGISTERED)
    say(phone, quoted(RENEWAL))

    phone.stands(PhoneState.READY)
    assert phone.facts == [Registration(True, 120), Registration(False, 0)]


@pytest.mark.parametrize("status", ["200 OK", "401 Unauthorized"])
def test_a_registration_that_is_answered_is_not_waited_for(
    hosted: Hosted, pages: Pages, status: str
) -> None:
    hosted.host.silence = 0.5
    phone = opened(pages, hosted)
    hear(phone, register("200 OK", BOUND))
    say(phone, quoted(RENEWAL))
    hear(phone, register(status, BOUND))
    phone.look("(setTimeout(() => { document.body.dataset.later = 'yes'; }, 600), 0)")
    phone.says("later", "yes")

    assert Registration(False, 0) not in phone.facts


def test_a_registration_of_which_only_word_comes_is_waited_for(
    hosted: Hosted, pages: Pages
) -> None:
    hosted.host.silence = 0.2
    phone = opened(pages, hosted)
    hear(phone, register("200 OK", BOUND))
    say(phone, quoted(RENEWAL))
    hear(phone, register("100 Trying"))

    phone.stands(PhoneState.READY)


def test_a_silent_line_is_of_no_interest_once_the_page_has_another(
    hosted: Hosted, pages: Pages
) -> None:
    hosted.host.silence = 0.5
    phone = opened(pages, hosted)
    hear(phone, register("200 OK", BOUND))
    say(phone, quoted(RENEWAL))
    phone.look("(window.old = line, window.line = new WebSocket(old.url), 0)")
    phone.until(lambda: phone.look("line.readyState") == 1)
    hear(phone, register("200 OK", BOUND.replace("120", "90")))
    phone.look("(setTimeout(() => { document.body.dataset.later = 'yes'; }, 600), 0)")
    phone.says("later", "yes")

    assert phone.facts == [Registration(True, 120), Registration(True, 90)]


def test_a_page_that_leaves_is_registered_no_more(phone: Hosted, pages: Pages) -> None:
    hear(phone, register("200 OK", BOUND))
    phone.stands(PhoneState.REGISTERED)
    pages.put("çıkış", "/logout")
    phone.run("(location.href = '/logout', null)")

    phone.stands(PhoneState.READY)


def test_a_page_that_came_back_may_close_its_old_line(phone: Hosted) -> None:
    hear(phone, register("200 OK", BOUND))
    told(phone, Registration(True, 120))
    phone.look("(window.old = line, window.line = new WebSocket(old.url), 0)")
    phone.until(lambda: phone.look("line.readyState") == 1)
    hear(phone, register("200 OK", BOUND.replace("120", "90")))
    told(phone, Registration(True, 90))
    phone.look("(old.close(), 0)")
    phone.says("line", "closed")
    hear(phone, register("200 OK", BOUND.replace("120", "60")))
    told(phone, Registration(True, 60))

    assert Registration(False, 0) not in phone.facts


@pytest.mark.parametrize(
    "listed",
    [
        ["m: <sip:1007@other.invalid>;expires=900, <sip:1007@x.invalid;transport=ws>;expires=120"],
        [BOUND, "Contact: <sip:1007@other.invalid>;expires=900"],
        ['m: <sip:1007@x.invalid;transport=ws>;+sip.instance="<urn:uuid:1>";expires="120"'],
    ],
)
def test_of_several_phones_of_an_account_each_has_its_own_time(
    phone: Hosted, listed: list[str]
) -> None:
    own = "Contact: <sip:1007@x.invalid;transport=ws>;expires=600"
    say(phone, quoted(message("REGISTER sip:x SIP/2.0", "i: r", "CSeq: 1 REGISTER", own)))
    hear(phone, register("200 OK", *listed))

    told(phone, Registration(True, 120))


def test_a_line_that_never_spoke_sip_may_close(phone: Hosted) -> None:
    say(phone, "'close'")
    phone.says("line", "closed")

    assert phone.facts == []


def test_a_registration_that_runs_out_unrenewed_is_lost(phone: Hosted) -> None:
    phone.host.late = 0
    hear(phone, register("200 OK", BOUND.replace("120", "1")))
    phone.stands(PhoneState.REGISTERED)

    phone.stands(PhoneState.READY)


@pytest.mark.parametrize(
    "policy",
    ["default-src 'none'; script-src 'unsafe-inline'; connect-src *", "sandbox allow-scripts"],
)
def test_no_policy_of_the_page_keeps_the_observer_out(
    hosted: Hosted, pages: Pages, policy: str
) -> None:
    hosted.open(pages.put(PAGE, Content_Security_Policy=policy))
    hosted.until(lambda: hosted.run("line.readyState") == 1)
    hear(hosted, register("200 OK", BOUND))

    hosted.stands(PhoneState.REGISTERED)
