"""The observer on the wire: every kind of frame, and pages that do not want it there."""

import json

import pytest

from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.webphone.facts import PageCall, PageFact, Registration
from santral_desktop.webphone.navigation import MOST_LINES
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages

pytestmark = ENGINE

PAGE = """<script>
  window.line = new WebSocket(`ws://${location.host}/echo`, "sip");
  line.onopen = () => { document.body.dataset.line = "open"; };
  line.onclose = () => { document.body.dataset.line = "closed"; };
</script>"""
OK = "SIP/2.0 200 OK"
BOUND = "m: <sip:1007@x.invalid;transport=ws>;expires=120"


def _message(start: str, *headers: str) -> str:
    return "\r\n".join([start, *headers, "", ""])


def _register(status: str = "200 OK", *headers: str) -> str:
    return _message(f"SIP/2.0 {status}", "Call-ID: r", "CSeq: 1 REGISTER", *headers)


def _invite(*headers: str, to: str = "<sip:1007@x>") -> str:
    named = [] if any(line.startswith("i:") for line in headers) else ["i: one"]
    return _message("INVITE sip:1007@x SIP/2.0", *named, f"t: {to}", "CSeq: 1 INVITE", *headers)


@pytest.fixture
def phone(pages: Pages, hosted: Hosted) -> Hosted:
    hosted.open(pages.put(PAGE))
    hosted.says("line", "open")
    return hosted


def _hear(phone: Hosted, text: str, kind: str = "text") -> None:
    """Let the server say something to the page, in a frame of a kind."""
    sent = {
        "text": "line.send('text:' + {})",
        "bytes": "line.send('bytes:' + {})",
        "blob": "(line.binaryType = 'blob', line.send('bytes:' + {}))",
        "buffer": "(line.binaryType = 'arraybuffer', line.send('bytes:' + {}))",
    }[kind]
    phone.run(f"({sent.format(_quoted(text))}, null)")


def _say(phone: Hosted, expression: str) -> None:
    """Let the page send something itself."""
    phone.run(f"(line.send({expression}), null)")


def _quoted(text: str) -> str:
    return json.dumps(text)


def _facts(phone: Hosted, *wanted: PageFact) -> None:
    phone.until(lambda: [fact for fact in wanted if fact in phone.facts] == list(wanted))


@pytest.mark.parametrize("kind", ["text", "blob", "buffer"])
def test_frames_of_every_kind_are_read(phone: Hosted, kind: str) -> None:
    _hear(phone, _register("200 OK", BOUND), kind)

    _facts(phone, Registration(True, 120))
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
    _say(phone, expression.format(_quoted(_invite("f: <sip:1007@x>;tag=1", to="<sip:0532@x>"))))

    _facts(phone, PageCall("outgoing", "one", "0532"))


def test_sound_is_no_message(phone: Hosted) -> None:
    for _ in range(50):
        _say(phone, "crypto.getRandomValues(new Uint8Array(160))")
    _hear(phone, _register("200 OK", BOUND))
    _facts(phone, Registration(True, 120))

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
    _hear(phone, _invite(*headers))

    _facts(phone, PageCall("incoming", "one", number, name, "1007"))


@pytest.mark.parametrize(
    "header",
    ["Call-Info: <sip:x>;answer-after=0", "Alert-Info: <http://x>;info=alert-autoanswer"],
)
def test_the_agents_own_leg_is_known_by_its_mark(phone: Hosted, header: str) -> None:
    _hear(phone, _invite("f: <sip:0532@x>", header))

    _facts(phone, PageCall("incoming", "one", "0532", called="1007", by_itself=True))


def test_a_call_that_is_known_does_not_come_in_again(phone: Hosted) -> None:
    _hear(phone, _invite("f: <sip:0532@x>"))
    _hear(phone, _invite("f: <sip:0532@x>"))
    _hear(phone, _invite("i: two", "f: <sip:0532@x>", to="<sip:1007@x>;tag=ours"))
    _hear(phone, _register("200 OK", BOUND))
    _facts(phone, Registration(True, 120))

    assert [type(fact) for fact in phone.facts] == [PageCall, Registration]


@pytest.mark.parametrize("status", ["401 Unauthorized", "407 Auth", "491 Pending", "180 Ringing"])
def test_an_answer_that_is_not_the_last_ends_nothing(phone: Hosted, status: str) -> None:
    _hear(phone, _invite("f: <sip:0532@x>"))
    _hear(phone, _message(f"SIP/2.0 {status}", "i: one", "CSeq: 1 INVITE"))
    _hear(phone, _message(OK, "i: one", "CSeq: 2 INVITE"))

    _facts(phone, PageCall("answered", "one"))
    assert PageCall("ended", "one") not in phone.facts


@pytest.mark.parametrize(
    ("message", "ended"),
    [
        (
            _message("CANCEL sip:1007@x SIP/2.0", "i: one", 'Reason: SIP;cause=200;text="x"'),
            PageCall("ended", "one", cause='SIP;cause=200;text="x"', elsewhere=True),
        ),
        (_message("CANCEL sip:1007@x SIP/2.0", "i: one"), PageCall("ended", "one")),
        (
            _message("BYE sip:1007@x SIP/2.0", "i: one", "Reason: Q.850;cause=16"),
            PageCall("ended", "one", cause="Q.850;cause=16"),
        ),
        (
            _message("SIP/2.0 603 Decline", "i: one", "CSeq: 1 INVITE"),
            PageCall("ended", "one", cause="603"),
        ),
    ],
)
def test_a_call_ends_once_with_its_cause(phone: Hosted, message: str, ended: PageCall) -> None:
    _hear(phone, _invite("f: <sip:0532@x>"))
    _hear(phone, message)
    _hear(phone, message)
    _hear(phone, _register("200 OK", BOUND))
    _facts(phone, Registration(True, 120))

    assert phone.facts[1:] == [ended, Registration(True, 120)]


@pytest.mark.parametrize("status", ["403 Forbidden", "503 Unavailable"])
def test_a_refused_registration_is_lost(phone: Hosted, status: str) -> None:
    _hear(phone, _register("200 OK", BOUND))
    _hear(phone, _register(status))

    _facts(phone, Registration(True, 120), Registration(False, 0))
    assert phone.status.state is PhoneState.READY


def test_a_challenge_loses_nothing(phone: Hosted) -> None:
    _hear(phone, _register("200 OK", BOUND))
    _hear(phone, _register("401 Unauthorized"))
    _hear(phone, _invite("f: <sip:0532@x>"))
    _facts(phone, PageCall("incoming", "one", "0532", called="1007"))

    assert phone.status.state is PhoneState.REGISTERED


def test_a_phone_that_signs_off_is_not_registered_though_others_are(phone: Hosted) -> None:
    _hear(phone, _register("200 OK", BOUND))
    _facts(phone, Registration(True, 120))
    leaves = _message("REGISTER sip:x SIP/2.0", "i: r", "CSeq: 2 REGISTER", "Expires: 0")
    _say(phone, _quoted(leaves))
    _hear(phone, _register("200 OK", BOUND))

    _facts(phone, Registration(False, 0))
    assert phone.status.state is PhoneState.READY


def test_a_line_that_closes_is_lost(phone: Hosted) -> None:
    _hear(phone, _register("200 OK", BOUND))
    phone.stands(PhoneState.REGISTERED)
    _say(phone, "'close'")

    phone.stands(PhoneState.READY)


def test_a_page_that_leaves_is_registered_no_more(phone: Hosted, pages: Pages) -> None:
    _hear(phone, _register("200 OK", BOUND))
    phone.stands(PhoneState.REGISTERED)
    pages.put("çıkış", "/logout")
    phone.run("(location.href = '/logout', null)")

    phone.stands(PhoneState.READY)


def test_a_line_that_never_spoke_sip_may_close(phone: Hosted) -> None:
    _say(phone, "'close'")
    phone.says("line", "closed")

    assert phone.facts == []


def test_a_registration_that_runs_out_unrenewed_is_lost(phone: Hosted) -> None:
    phone.host.late = 0
    _hear(phone, _register("200 OK", BOUND.replace("120", "1")))
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
    _hear(hosted, _register("200 OK", BOUND))

    hosted.stands(PhoneState.REGISTERED)


THIEF = """<script>
  window.stolen = [];
  const { apply } = Reflect, textOf = Function.prototype.toString, valuesOf = Object.values;
  const keep = (...all) => {
    for (const one of all) {
      try { stolen.push(typeof one === "function" ? apply(textOf, one, [])
        : typeof one === "object" ? valuesOf(one).join() : String(one)); } catch {}
    }
  };
  const wrap = (owner, name) => {
    const native = owner[name];
    owner[name] = function (...all) { keep(this, ...all); return apply(native, this, all); };
  };
  console.log = keep;
  JSON.stringify = (value) => { keep(value); return "{}"; };
  Object.prototype.toJSON = String.prototype.toJSON = function () { keep(this); return 666; };
  Object.prototype.get = Object.prototype.apply = Object.prototype.construct = keep;
  Error.prepareStackTrace = (error, sites) => {
    for (const site of sites) keep(site.getFunction(), site.getThis());
  };
  for (const name of ["slice", "concat", "split", "replace", "trim", "toString"]) {
    wrap(String.prototype, name);
  }
  wrap(RegExp.prototype, "exec");
  wrap(Function.prototype, "call");
  wrap(Function.prototype, "bind");
  wrap(Object, "keys");
  wrap(Map.prototype, "get");
</script>"""


def test_a_page_cannot_learn_how_to_speak_as_the_observer(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put(THIEF + PAGE))
    hosted.until(lambda: hosted.look("line.readyState") == 1)
    _hear(hosted, _register("200 OK", BOUND))
    hosted.until(lambda: hosted.facts)

    mark = hosted.page._mark
    assert hosted.look("stolen.length") > 0
    assert not hosted.look(f"stolen.some((text) => text.includes('{mark}'))")
    assert hosted.facts == [Registration(True, 120)]


@pytest.mark.parametrize("prefix", ["", "x", "0" * 32, "__NONCE__"])
def test_a_page_that_speaks_without_the_mark_is_not_heard(
    hosted: Hosted, pages: Pages, prefix: str
) -> None:
    fact = '{"fact":"registration","registered":true,"expires":600}'
    hosted.open(pages.put(f"<script>console.log('{prefix}{fact}')</script>"))

    assert hosted.facts == []


def test_a_flood_of_facts_is_cut(phone: Hosted) -> None:
    many = "Array.from({length: 2000}, (_, i) => line.send('INVITE sip:1@x SIP/2.0\\r\\ni: '"
    phone.run(f"({many} + i + '\\r\\nt: <sip:1@x>\\r\\nCSeq: 1 INVITE\\r\\n\\r\\n')), null)")
    phone.until(lambda: len(phone.facts) >= MOST_LINES)
    phone.run("null")

    assert len(phone.facts) <= 3 * MOST_LINES


def test_the_page_finds_its_tools_as_they_were(phone: Hosted) -> None:
    assert phone.run("line instanceof WebSocket")
    assert phone.run("WebSocket.OPEN") == 1
    assert "[native code]" in phone.run("String(WebSocket) + String(WebSocket.prototype.send)")
    assert phone.run("WebSocket.prototype.constructor === WebSocket")
    assert phone.run("new (class Own extends WebSocket {})(line.url) instanceof WebSocket")
