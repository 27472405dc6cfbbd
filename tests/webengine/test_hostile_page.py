"""Pages that do not want the observer there, or that have bent the tools they were given."""

import pytest

from santral_desktop.webphone.facts import PageCall, Registration
from santral_desktop.webphone.navigation import MOST_LINES
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages
from tests.webengine.wire import BOUND, PAGE, calls, hear, invite, opened, register, told

pytestmark = ENGINE


@pytest.fixture
def phone(pages: Pages, hosted: Hosted) -> Hosted:
    return opened(pages, hosted)


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
    hear(hosted, register("200 OK", BOUND))
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


BENT = """<script>
  window.troubles = [];
  onerror = (why) => { troubles.push(String(why)); };
  onunhandledrejection = ({ reason }) => { troubles.push(String(reason)); };
  const bend = (owner, names) => {
    for (const name of names) {
      owner[name] = function () { throw new Error(`bent ${name}`); };
    }
  };
  window.bendAll = () => {
    bend(String.prototype, ["slice", "split", "replace", "trim", "indexOf", "search"]);
    bend(RegExp.prototype, ["exec", "test"]);
    bend(Map.prototype, ["get", "set", "has", "delete"]);
    bend(WeakSet.prototype, ["add", "has", "delete"]);
    bend(WeakMap.prototype, ["get", "set"]);
    bend(Promise.prototype, ["then"]);
    bend(Blob.prototype, ["text"]);
    bend(TextDecoder.prototype, ["decode"]);
    bend(JSON, ["parse", "stringify"]);
    bend(Object, ["keys"]);
    bend(Reflect, ["apply", "construct"]);
    bend(Array.prototype, ["map", "find", "includes", Symbol.iterator]);
    window.heard = 0;
    line.onmessage = () => { heard += 1; };
    line.send(`text:${INVITE}`);
    line.send(`bytes:${INVITE}`);
    line.send(new Blob([INVITE]));
    line.send("text:{\\"jsonrpc\\":\\"2.0\\"}");
    navigator.mediaDevices.getUserMedia({ audio: true });
    line.send("close");
  };
  window.INVITE = "INVITE sip:1@x SIP/2.0\\r\\ni: one\\r\\nt: <sip:1@x>\\r\\n\\r\\n";
</script>"""


def test_a_page_that_bent_every_tool_works_on_as_if_nobody_watched(
    hosted: Hosted, pages: Pages
) -> None:
    hosted.open(pages.put(BENT + PAGE))
    hosted.says("line", "open")
    hosted.look("(bendAll(), null)")
    hosted.until(lambda: hosted.look("document.body.dataset.line") == "closed")

    assert hosted.look("heard") == 3
    assert hosted.look("troubles.length && troubles[0]") == 0


def test_a_page_rewrites_no_fact_by_what_its_objects_inherit(hosted: Hosted, pages: Pages) -> None:
    heirs = """<script>
      for (const name of ["toJSON", "number", "name", "error", "result", "params", "here"]) {
        Object.defineProperty(Object.prototype, name, { get: () => () => "666", set() {} });
      }
    </script>"""
    hosted.open(pages.put(heirs + PAGE))
    hosted.says("line", "open")
    hear(hosted, invite("f: <sip:0532@x>"))

    told(hosted, PageCall("incoming", "one", "0532", called="1007"))


@pytest.mark.parametrize(
    "giant",
    [
        "'INVITE sip:1@x SIP/2.0\\r\\nt: <sip:1@x>\\r\\nX: ' + 'x'.repeat(2e7)",
        "'SIP/2.0 200 OK\\r\\n' + 'X: y\\r\\n'.repeat(1e6)",
        "'INVITE sip:1@x SIP/2.0\\r\\nf: ' + '\"\\\\'.repeat(1e6)",
        '\'{"jsonrpc":"2.0","method":"\' + \'x\'.repeat(2e7) + \'"}\'',
        "'{\"jsonrpc\":'.repeat(3000)",
        "'['.repeat(1e6)",
        "new Uint8Array(2e7).fill(65)",
        "new Blob(['INVITE '.repeat(2e6)])",
    ],
)
def test_giant_frames_cost_little_and_say_nothing(phone: Hosted, giant: str) -> None:
    took = phone.look(
        f"(() => {{ const frame = {giant}; const line = Object.create(WebSocket.prototype);"
        "const begun = performance.now(); try { WebSocket.prototype.send.call(line, frame) }"
        "catch {} return performance.now() - begun; })()"
    )

    assert took < 2000
    assert calls(phone) == []


def test_a_page_that_never_ends_a_call_does_not_fill_the_memory(phone: Hosted) -> None:
    phone.look(
        "(() => { for (let i = 0; i < 5000; i += 1) line.send(`INVITE sip:1@x SIP/2.0\\r\\ni: ${i}"
        "\\r\\nt: <sip:1@x>\\r\\n\\r\\n`); })()"
    )
    phone.until(lambda: len(phone.facts) >= MOST_LINES)
    before = len(phone.facts)
    hear(phone, "BYE sip:1@x SIP/2.0\r\ni: 1\r\n\r\n")
    hear(phone, register("200 OK", BOUND))
    phone.until(lambda: Registration(True, 120) in phone.facts or hear_again(phone))

    assert PageCall("ended", "1") not in phone.facts[before:]


def hear_again(phone: Hosted) -> bool:
    """The rate of facts may have cut the first one."""
    hear(phone, register("200 OK", BOUND))
    return False


@pytest.mark.parametrize(
    "forged",
    [
        '{"fact":"call","what":"incoming","id":"x","number":"0532"}',
        '{"jsonrpc":"2.0","method":"verto.invite","params":null}',
        '{"jsonrpc":"2.0","method":["verto.invite"],"params":{"callID":{}}}',
        '{"jsonrpc":"2.0","id":1,"result":{"method":"login"}}',
        '{"jsonrpc":"1.0","method":"verto.invite","params":{"callID":"x"}}',
    ],
)
def test_what_only_looks_like_a_fact_is_none(phone: Hosted, forged: str) -> None:
    hear(phone, forged)

    assert calls(phone) == []
