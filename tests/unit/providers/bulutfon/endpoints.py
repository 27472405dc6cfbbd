"""Every documented call of the client: how it is made, and the line that it must send."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field

from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.automatic_calls import AutomaticCallOrder
from santral_desktop.domain.faxes import FaxOrder
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.text_messages import MessageOrder
from santral_desktop.providers.bulutfon.asking import Asking
from santral_desktop.providers.bulutfon.client import Client
from santral_desktop.providers.bulutfon.line import POOLS, Fetching, Line
from santral_desktop.providers.bulutfon.tokens import Keys, Lasting
from santral_desktop.providers.http import Http
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from tests.unit.providers.crooked import CrookedServer

TOKEN = "5a17c0de" * 8
UUID = "bbbb2222-0000-4000-8000-000000000001"
NUMBER = PhoneNumber.parse("0532 111 22 33")
PDF = Attachment("teklif.pdf", FileKind.PDF, b"%PDF-1.4")
FAX = FaxOrder(title="Teklif", sent_from="908500000001", receivers=(NUMBER,), document=PDF)
ROUND = AutomaticCallOrder(
    title="Anket", calls_from="908500000001", receivers=(NUMBER,), announcement_id="2"
)
MESSAGE = MessageOrder(title="ORNEK", content="Merhaba", receivers=(NUMBER,))

Ask = Callable[[Client], object]


def fetching(into: io.BytesIO | None = None) -> Fetching:
    return Fetching(into or io.BytesIO(), lambda _: None, lambda: False)


# a line, without the token
READS: dict[str, Ask] = {
    "GET /me": lambda c: c.me(),
    "GET /dids": lambda c: c.dids(),
    "GET /dids/1": lambda c: c.did("1"),
    "GET /extensions": lambda c: c.extensions(),
    "GET /extensions/1": lambda c: c.extension("1"),
    "GET /groups": lambda c: c.groups(),
    "GET /groups/1": lambda c: c.group("1"),
    "GET /cdrs?page=2": lambda c: c.cdrs({"page": "2"}),
    f"GET /cdrs/{UUID}": lambda c: c.cdr(UUID),
    "GET /incoming-faxes": lambda c: c.incoming_faxes(),
    "GET /outgoing-faxes": lambda c: c.outgoing_faxes(),
    "GET /outgoing-faxes/1": lambda c: c.outgoing_fax("1"),
    "GET /announcements": lambda c: c.announcements(),
    "GET /automatic-calls": lambda c: c.automatic_calls(),
    "GET /automatic-calls/1": lambda c: c.automatic_call("1"),
    "GET /message-titles": lambda c: c.message_titles(),
    "GET /message-titles/ORNEK/sms-rejections": lambda c: c.sms_rejections("ORNEK"),
    "GET /messages?limit=100&page=2": lambda c: c.messages(2),
    "GET /messages/1": lambda c: c.message("1"),
}
DOWNLOADS: dict[str, Ask] = {
    f"GET /call-records/{UUID}": lambda c: c.call_record(UUID, fetching()),
    f"GET /call-records/{UUID}/stream": lambda c: c.call_record_stream(UUID, fetching()),
    f"GET /incoming-faxes/{UUID}": lambda c: c.incoming_fax(UUID, fetching()),
    f"GET /incoming-faxes/{UUID}/stream": lambda c: c.incoming_fax_stream(UUID, fetching()),
    "GET /announcements/2": lambda c: c.announcement("2", fetching()),
    "GET /announcements/2/stream": lambda c: c.announcement_stream("2", fetching()),
}
WRITES: dict[str, Ask] = {
    "POST /extensions": lambda c: c.create_extension({"number": 1007}),
    "PUT /extensions/1": lambda c: c.change_extension("1", {"number": 1007}),
    "DELETE /extensions/1": lambda c: c.delete_extension("1"),
    "POST /call_and_bridge?caller=908500000001&callee=905321112233&destination=1007": (
        lambda c: c.call_and_bridge("908500000001", "905321112233", "1007")
    ),
    "POST /outgoing-faxes": lambda c: c.send_fax(FAX),
    "POST /announcements": lambda c: c.create_announcement("Karşılama", PDF),
    "DELETE /announcements/2": lambda c: c.delete_announcement("2"),
    "POST /automatic-calls": lambda c: c.create_automatic_call(ROUND),
    "DELETE /message-titles/ORNEK/sms-rejections/905321112233": (
        lambda c: c.delete_sms_rejection("ORNEK", "905321112233")
    ),
    "POST /messages": lambda c: c.create_message(MESSAGE),
}
UPLOADS = ("POST /outgoing-faxes", "POST /announcements")
EVERY = READS | DOWNLOADS | WRITES


@dataclass
class Talk:
    """Makes clients with a roomy budget, and closes them."""

    redactor: Redactor = field(default_factory=Redactor)
    made: list[Client] = field(default_factory=list)

    def client(self, server: CrookedServer, keys: Keys | None = None) -> Client:
        self.redactor.learn(TOKEN)
        roomy = Throttle({name: Pool(10_000, 1.0) for name in POOLS})
        http = Http(developer=True, no_progress=0.5)
        line = Line(server.url, keys or Lasting("access_token", TOKEN), http, roomy)
        self.made.append(Client(Asking(line, self.redactor.redact)))
        return self.made[-1]

    def close(self) -> None:
        for made in self.made:
            made.close()


def sent(server: CrookedServer, number: int = 0) -> tuple[str, bytes]:
    """Return line, without the token, and body of a request."""
    head, body = server.requests[number].split(b"\r\n\r\n", 1)
    line = head.split(b"\r\n")[0].decode().removesuffix(" HTTP/1.1")
    for joint in ("&", "?"):
        line = line.removesuffix(f"{joint}access_token={TOKEN}")
    return line, body
