"""Extensions, queues, numbers and customers of the imitated company."""

from dataclasses import dataclass, field

from santral_desktop.simulator.lines import Line
from santral_desktop.simulator.phone_book import Person, example_phone_book

KEY = "K00000000-1111-4222-8333-444455556666"
DOMAIN_ID = "77"
MENU_NUMBER = "908500000003"  # answered by the menu; nobody calls with it


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where calls to an extension go instead: always, or while none of its devices is signed in."""

    to: str
    always: bool
    outside: bool = False  # ``to`` is an outside number


@dataclass(slots=True)
class Extension:
    """An extension and the devices that are registered for it now."""

    number: str
    name: str
    has_account: bool = True  # a personnel account is linked: it may have a web phone
    outside_number: str = "908500000001"
    dnd: bool = False
    on_break: str = ""
    password: str = "not-so-secret"  # noqa: S105  (of the imitation)
    redirect: Redirect | None = None
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Queue:
    """A queue and its members in ring order."""

    number: str
    name: str
    members: list[str]


@dataclass(frozen=True, slots=True)
class Menu:
    """A voice menu; who presses nothing is led on after some seconds."""

    number: str
    name: str
    leads_to: str
    seconds: float = 6.0


@dataclass(slots=True)
class Blocked:
    """A number from or to which no call goes; without a direction, neither."""

    id: int
    number: str  # 90…, as it is listed
    direction: str = ""


@dataclass(slots=True)
class Company:
    """Everything the exchange knows of its tenant."""

    key: str = KEY
    extensions: dict[str, Extension] = field(default_factory=dict)
    queues: dict[str, Queue] = field(default_factory=dict)
    menus: dict[str, Menu] = field(default_factory=dict)
    outside_numbers: list[str] = field(default_factory=list)  # to call with
    routes: dict[str, str] = field(default_factory=dict)  # outside number -> where its calls go
    announcements: dict[int, str] = field(default_factory=dict)
    contact_groups: dict[int, str] = field(default_factory=dict)
    contacts: list[Person] = field(default_factory=list)
    blocked: list[Blocked] = field(default_factory=list)


def example_company() -> Company:
    """Return the company that demo and tests play with."""
    people = [
        Extension("1000", "Santral"),
        Extension("1005", "Depo", has_account=False),
        Extension("1007", "Elif Şahin"),
        Extension("1008", "Çağrı Yıldız"),
        Extension("1009", "Gökçe Özgür", outside_number="902120000002"),
        Extension("1010", "İsmail Ağaoğlu", on_break="Yemek"),
    ]
    queues = [
        Queue("200", "Destek", ["1007", "1008", "1009"]),
        Queue("201", "Satış", ["1008", "1010"]),
    ]
    return Company(
        extensions={person.number: person for person in people},
        queues={queue.number: queue for queue in queues},
        menus={"10": Menu("10", "Karşılama", leads_to="200")},
        outside_numbers=["908500000001", "902120000002"],
        routes={"908500000001": "1007", "902120000002": "200", MENU_NUMBER: "10"},
        announcements={112: "Karşılama"},
        contact_groups={901: "Müşteri", 902: "Tedarikçi"},
        contacts=example_phone_book(),
        blocked=[Blocked(31, "905550000001", "inbound"), Blocked(32, "908508880000")],
    )


CUSTOMERS = (
    ("05321112233", "Ayşe Yılmaz"),
    ("05425556677", "Örnek Lojistik Ltd. Şti."),
    ("02163334455", "Güneş Eczanesi"),
    ("05059998877", "Ömer Faruk Çetinkaya"),
    ("02324445566", "Ege Tarım Kooperatifi"),
    ("05306660011", ""),
    ("0049301234567", "Schmidt GmbH"),
    ("05334447788", "İpek Işık"),
)
