"""What every `Administration` promises, kept by the double and by the adapters."""

from collections.abc import Iterator, Mapping

import pytest

from santral_desktop.application.ports.administration import Administration
from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import NoSuchRecord, Path, Rejected, TooManyRequests, Unreachable
from santral_desktop.domain.resources import Record, Resource, Value, is_empty
from santral_desktop.providers.bulutsantralim.adapter import bulutsantralim
from santral_desktop.providers.bulutsantralim.client import POOLS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.simulator.phone_book import Person
from santral_desktop.simulator.server import start_simulator
from tests.contract.bulutfon_office import BulutfonOffice
from tests.doubles.administration import AYSE, MemoryAdministration


class OnTheDouble:
    """The double, and what a test has to know of it."""

    resource = "people"
    new: Mapping[str, Value] = AYSE
    other: Mapping[str, Value] = {"name": "Ayşe Demir"}

    def __init__(self) -> None:
        self.memory = MemoryAdministration()
        self.administration: Administration = self.memory

    def has_rows(self, many: int) -> None:
        for number in range(many):
            self.memory.put(self.resource, **{**AYSE, "number": 2000 + number})

    def refuses(self, method: str) -> None:
        self.memory.fail(method, Rejected("Numara kullanımda"))

    def loses(self, method: str) -> None:
        self.memory.lose_answers(method)

    def fails(self, fault: str) -> None:
        error = TooManyRequests(7) if fault == "too_many" else Unreachable(Path.BROKEN)
        for method in ("rows", "create"):
            self.memory.fail(method, error)

    def count(self, method: str) -> int:
        return len(self.memory.asked_for(method))

    def close(self) -> None:
        """Nothing is open."""


class OnBulutfon:
    """Bulutfon's extensions over real HTTP."""

    resource = "extensions"
    new: Mapping[str, Value] = {
        "number": 1500,
        "full_name": "Ayşe Yılmaz",
        "email": "ayse@ornek.example",
        "did": "+908500000001",
        "voicemail": True,
        "redirection_type": "UNREACHABLE",
        "destination_type": "EXTERNAL",
        "external_number": "+905321112233",
        "acl": ("domestic", "gsm"),
    }
    other: Mapping[str, Value] = {"full_name": "Ayşe Demir"}
    _methods: Mapping[str, str] = {"create": "POST", "change": "PUT", "delete": "DELETE"}

    def __init__(self) -> None:
        self.office = BulutfonOffice()
        self.administration: Administration = self.office.pbx.administration

    def has_rows(self, many: int) -> None:
        for number in range(many):
            self.administration.create(self.resource, {**self.new, "number": 2000 + number})

    def refuses(self, method: str) -> None:
        self.office.simulator.control.say(
            f"/bulutfon/{self.resource}", '{"error":"number kullanımda"}', status=400
        )

    def loses(self, method: str) -> None:
        self.office.loses(self.resource)

    def fails(self, fault: str) -> None:
        self.office.simulator.control.fault(f"/bulutfon/{self.resource}", fault, seconds=7)

    def count(self, method: str) -> int:
        return self.office.times(self.resource, self._methods[method])

    def close(self) -> None:
        self.office.close()


class OnBulutsantralim:
    """The adapter over real HTTP: the phone book, which can be written."""

    resource = "contacts"
    new: Mapping[str, Value] = {
        "name": "Can",
        "surname": "Işık",
        "phone": "+905330000001",
        "email": "can@ornek.example",
        "group_ids": ("901",),
    }
    other: Mapping[str, Value] = {"name": "Ayşe", "phone1": "+49301234567"}

    def __init__(self) -> None:
        self.simulator = start_simulator(limits=False)
        account = Account(Provider.BULUTSANTRALIM, "1007", self.simulator.base_url)
        throttle = Throttle({name: Pool(1000, 1.0) for name in POOLS})
        self.pbx = bulutsantralim(
            account, self.simulator.key, Redactor(), developer=True, throttle=throttle
        )
        self.administration: Administration = self.pbx.administration

    def has_rows(self, many: int) -> None:
        people = [Person(f"Kişi {number}", f"0532{number:07}") for number in range(many)]
        self.simulator.inside(lambda world: world.exchange.company.contacts.extend(people))

    def refuses(self, method: str) -> None:
        self.simulator.control.say("/contacts", "name can't be blank", status=400)

    def loses(self, method: str) -> None:
        self.simulator.control.fault("/contacts", "lost")

    def fails(self, fault: str) -> None:
        self.simulator.control.fault("/contacts", fault, seconds=7)

    def count(self, method: str) -> int:
        seen = self.simulator.control.requests("/contacts")
        return sum(one["method"] == "POST" for one in seen)

    def close(self) -> None:
        self.pbx.close()
        self.simulator.close()


World = OnTheDouble | OnBulutfon | OnBulutsantralim
WORLDS: Mapping[str, type[World]] = {
    "double": OnTheDouble,
    "bulutfon": OnBulutfon,
    "bulutsantralim": OnBulutsantralim,
}


@pytest.fixture(params=list(WORLDS))
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    made = WORLDS[request.param]()
    yield made
    made.close()


def all_rows(world: World) -> list[Record]:
    rows, page, more = list[Record](), 0, True
    while more:
        page += 1
        found = world.administration.rows(world.resource, page=page, urgency=Urgency.PERSON)
        rows += found.records
        more = found.more
    return rows


def described(world: World) -> Resource:
    return next(it for it in world.administration.resources() if it.name == world.resource)


def only(world: World, values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return what was written of a row as it is read, without what is empty."""
    names = [one.name for one in described(world).writable]
    return {name: values.get(name) for name in names if not is_empty(values.get(name))}


def test_descriptions_hold_together(world: World) -> None:
    resources = {one.name: one for one in world.administration.resources()}

    assert len(resources) == len(world.administration.resources())
    for resource in resources.values():
        names = [one.name for one in resource.fields]
        assert len(set(names)) == len(names)
        assert resource.title in names
        assert any(one.listed for one in resource.fields)
        for one in resource.fields:
            assert {condition.field for condition in one.when} <= set(names), one.name
            for reference in one.refers:
                assert resources[reference.resource].field(reference.by), one.name
                assert reference.when is None or reference.when.field in names


def test_rows_come_in_pages_each_once(world: World) -> None:
    world.has_rows(130)

    rows = all_rows(world)

    assert len({row.id for row in rows}) == len(rows) >= 130


def test_a_row_by_itself_has_all_that_the_list_tells(world: World) -> None:
    world.has_rows(1)
    row = all_rows(world)[0]

    alone = world.administration.record(world.resource, row.id)

    assert alone.id == row.id
    assert {name: alone.values[name] for name in row.values} == dict(row.values)


def test_a_new_row_is_read_back_as_it_was_wanted(world: World) -> None:
    before = {row.id for row in all_rows(world)}

    world.administration.create(world.resource, only(world, world.new))

    (new,) = [row for row in all_rows(world) if row.id not in before]
    alone = world.administration.record(world.resource, new.id)
    assert only(world, alone.values) == only(world, world.new)


def test_an_answer_names_the_new_row_if_it_names_any(world: World) -> None:
    answer = world.administration.create(world.resource, only(world, world.new))

    assert answer.id is None or world.administration.record(world.resource, answer.id)


def test_a_change_leaves_everything_else_as_it_was(world: World) -> None:
    world.has_rows(2)
    row, beside = all_rows(world)[:2]
    before = world.administration.record(world.resource, row.id)
    untouched = world.administration.record(world.resource, beside.id)

    world.administration.change(world.resource, row.id, world.other)

    after = world.administration.record(world.resource, row.id)
    assert dict(after.values) == {**before.values, **world.other}
    assert world.administration.record(world.resource, beside.id) == untouched


def test_a_deleted_row_is_gone(world: World) -> None:
    world.has_rows(1)
    row = all_rows(world)[0]

    world.administration.delete(world.resource, row.id)

    assert row.id not in {one.id for one in all_rows(world)}
    with pytest.raises(NoSuchRecord):
        world.administration.record(world.resource, row.id)


def test_a_row_that_nobody_knows_is_told_as_such(world: World) -> None:
    with pytest.raises(NoSuchRecord):
        world.administration.record(world.resource, "987654")
    with pytest.raises(NoSuchRecord):
        world.administration.change(world.resource, "987654", world.other)
    with pytest.raises(NoSuchRecord):
        world.administration.delete(world.resource, "987654")


def test_a_refusal_has_the_words_of_the_pbx(world: World) -> None:
    world.refuses("create")

    with pytest.raises(Rejected) as told:
        world.administration.create(world.resource, only(world, world.new))

    assert told.value.words


def test_a_lost_answer_leaves_doubt_and_the_write_is_sent_once(world: World) -> None:
    world.loses("create")

    with pytest.raises(Unreachable) as told:
        world.administration.create(world.resource, only(world, world.new))

    assert not told.value.certain
    assert world.count("create") == 1


def test_a_busy_pbx_says_how_long_to_wait_and_took_nothing(world: World) -> None:
    world.fails("too_many")

    with pytest.raises(TooManyRequests) as told:
        world.administration.create(world.resource, only(world, world.new))

    assert told.value.retry_after == 7


def test_a_broken_pbx_leaves_doubt_and_shows_no_page_of_its_server(world: World) -> None:
    world.fails("broken")

    with pytest.raises(Unreachable) as told:
        world.administration.create(world.resource, only(world, world.new))
    assert not told.value.certain
    assert "<" not in str(told.value)
    with pytest.raises(Unreachable):
        world.administration.rows(world.resource, page=1, urgency=Urgency.PERSON)
