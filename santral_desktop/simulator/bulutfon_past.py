"""What happened at Bulutfon before: faxes, messages and a round of automatic calls."""

import uuid
import zlib
from datetime import datetime, timedelta

from santral_desktop.simulator.automatic_calls import AutomaticCall, Range, Recipient
from santral_desktop.simulator.bulutfon_office import Office
from santral_desktop.simulator.bulutfon_records import outside
from santral_desktop.simulator.events import ISTANBUL
from santral_desktop.simulator.far_ends import BUSY, NO_ANSWER, FarEnds, name_of
from santral_desktop.simulator.fax_pages import Kind, Page
from santral_desktop.simulator.faxes import FaxRecipient, IncomingFax, OutgoingFax
from santral_desktop.simulator.messages import MessageRecipient, TextMessage
from santral_desktop.simulator.people import CUSTOMERS

_ASKED = [f"90532400{number:04}" for number in range(38)]


def fill_past(office: Office, now: datetime) -> None:
    """Have papers, messages and a survey of the last days be there, the same each time."""
    _fill_faxes(office, now)
    survey = AutomaticCall(
        id=1,
        title="Memnuniyet anketi",
        did="908500000001",
        announcement="Karşılama",
        created_at=now - timedelta(days=3),
        ranges=[Range(active=day < 5) for day in range(7)],
        recipients=[_asked(number) for number in (*_ASKED, BUSY, NO_ANSWER)],
        heeds_hours=True,
    )
    office.automatic_calls[survey.id] = survey
    for number, (content, days) in enumerate(_MESSAGES, 1):
        customers = [outside(customer) for customer, _ in CUSTOMERS[:number]]
        recipients = [MessageRecipient(customer, "CONFIRMED") for customer in customers]
        created = now - timedelta(days=days)
        office.messages[number] = TextMessage(number, "ORNEK", content, created, recipients)


_MESSAGES = (
    ("Siparişiniz yola çıktı.", 6),
    ("Ofisimiz resmî tatilde kapalıdır, 02.01 Cuma günü açığız.", 4),
    ("Randevunuz yarın 14.30'da. İptal için bizi arayın.", 1),
)


def _fill_faxes(office: Office, now: datetime) -> None:
    came = (
        fax_of("902163334455", "908500000001", now - timedelta(days=2, hours=3), 3, Kind.GROUP_4),
        fax_of("902324445566", "902120000002", now - timedelta(days=5), 1, Kind.GROUP_3),
    )
    office.incoming_faxes.update((fax.uuid, fax) for fax in came)
    recipients = [
        FaxRecipient("902163334455", "NORMAL_CLEARING"),
        FaxRecipient(BUSY, "USER_BUSY"),
    ]
    created = now - timedelta(days=2)
    office.outgoing_faxes[1] = OutgoingFax(1, "Fiyat listesi", "908500000001", created, recipients)


def _asked(number: str) -> Recipient:
    far_ends = FarEnds()
    far = far_ends.of(number)
    answered = not far.fails_with and far.answers_after is not None
    return Recipient(number, True, answered, far_ends.key_of(number) if answered else None)


def fax_of(sender: str, receiver: str, at: datetime, pages: int, kind: Kind) -> IncomingFax:
    """Return a fax of several pages about nothing in particular."""
    seed = f"{sender}{receiver}{at.isoformat()}".encode()
    day = at.astimezone(ISTANBUL)
    order = zlib.crc32(seed) % 9000 + 1000
    written = tuple(
        Page(
            (
                name_of(sender) or f"FAKS {sender}",
                f"TARİH {day:%d.%m.%Y %H:%M}   SAYFA {number}/{pages}",
                "",
                f"SİPARİŞ NO {order}",
                "____________________________________",
                *(
                    f"{line:02}  KOLİ ETİKETİ 100X150   {line * 12 + order % 7:4} ADET"
                    for line in range(number * 8 - 7, number * 8 + 1)
                ),
                "____________________________________",
                "TEYİT EDİNİZ." if number == pages else "DEVAMI VAR.",
            )
        )
        for number in range(1, pages + 1)
    )
    return IncomingFax(
        str(uuid.uuid5(uuid.NAMESPACE_OID, seed.decode())), sender, receiver, at, written, kind
    )
