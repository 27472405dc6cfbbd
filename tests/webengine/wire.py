"""A page with one line to a server that says what it is told to, and messages to say on it."""

import json

from santral_desktop.webphone.facts import PageCall, PageFact
from tests.webengine.hosting import Hosted
from tests.webengine.pages import Pages

PAGE = """<script>
  window.line = new WebSocket(`ws://${location.host}/echo`, "sip");
  line.onopen = () => { document.body.dataset.line = "open"; };
  line.onclose = () => { document.body.dataset.line = "closed"; };
</script>"""
OK = "SIP/2.0 200 OK"
BOUND = "m: <sip:1007@x.invalid;transport=ws>;expires=120"


def message(start: str, *headers: str, body: str = "") -> str:
    return "\r\n".join([start, *headers, "", body])


def register(status: str = "200 OK", *headers: str) -> str:
    return message(f"SIP/2.0 {status}", "Call-ID: r", "CSeq: 1 REGISTER", *headers)


def invite(*headers: str, to: str = "<sip:1007@x>") -> str:
    named = [] if any(line.startswith("i:") for line in headers) else ["i: one"]
    return message("INVITE sip:1007@x SIP/2.0", *named, f"t: {to}", "CSeq: 1 INVITE", *headers)


def hear(phone: Hosted, text: str, kind: str = "text") -> None:
    """Let the server say something to the page, in a frame of a kind."""
    sent = {
        "text": "line.send('text:' + {})",
        "bytes": "line.send('bytes:' + {})",
        "blob": "(line.binaryType = 'blob', line.send('bytes:' + {}))",
        "buffer": "(line.binaryType = 'arraybuffer', line.send('bytes:' + {}))",
    }[kind]
    phone.look(f"({sent.format(quoted(text))}, null)")


def say(phone: Hosted, expression: str) -> None:
    """Let the page send something itself."""
    phone.look(f"(line.send({expression}), null)")


def quoted(text: str) -> str:
    return json.dumps(text)


def told(phone: Hosted, *wanted: PageFact) -> None:
    """Wait until these facts were told, among others."""
    phone.until(lambda: [fact for fact in wanted if fact in phone.facts] == list(wanted))


def heard(phone: Hosted) -> None:
    """Wait until everything that was said so far was read: by a call that comes behind it."""
    mark = f"mark-{len(phone.facts)}"
    hear(phone, invite(f"i: {mark}", "f: <sip:9@x>"))
    phone.until(lambda: any(getattr(fact, "call_id", "") == mark for fact in phone.facts))


def calls(phone: Hosted) -> list[PageCall]:
    """Return what was told of calls once everything said before was read."""
    heard(phone)
    found = [fact for fact in phone.facts if isinstance(fact, PageCall)]
    return [fact for fact in found if not fact.call_id.startswith("mark-")]


def opened(pages: Pages, hosted: Hosted) -> Hosted:
    hosted.open(pages.put(PAGE))
    hosted.says("line", "open")
    return hosted
