"""Extensions, queues, phone book and blocked numbers behind the port `Administration`."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from santral_desktop.application.ports.administration import RecordPage, WriteAnswer
from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.errors import (
    Incomprehensible,
    NoSuchExtension,
    NoSuchRecord,
    NotOffered,
    Trouble,
)
from santral_desktop.domain.phone import number_in
from santral_desktop.domain.resources import Record, Resource, Value
from santral_desktop.domain.text import inert
from santral_desktop.providers import words
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutsantralim.administration_client import AdministrationClient
from santral_desktop.providers.bulutsantralim.refusals import LONGEST, checked
from santral_desktop.providers.bulutsantralim.resources import (
    BLOCKED_NUMBERS,
    CONTACT_GROUPS,
    CONTACTS,
    EXTENSIONS,
    OUTSIDE_NUMBERS,
    QUEUES,
    RESOURCES,
)
from santral_desktop.providers.bulutsantralim.wire import wire_number
from santral_desktop.providers.records import read_record, wire_values

PAGE = 100  # rows: the most the provider gives
MOST_PAGES = 1000  # in which a row is looked for
_ID = re.compile(r"[0-9]{1,12}")
_ACKNOWLEDGED = frozenset({"ok", "", "+ok"})
_BY_NAME = {one.name: one for one in RESOURCES}


class BulutsantralimAdministration:
    """Implements the port; a row that has no address of its own is looked for in its list."""

    def __init__(self, client: AdministrationClient, redact: Callable[[str], str]) -> None:
        self._client = client
        self._redact = redact
        self._seen: dict[tuple[str, str], int] = {}  # (resource, id): the page it was last on

    def resources(self) -> tuple[Resource, ...]:
        return RESOURCES

    def rows(self, resource: str, *, page: int, urgency: Urgency) -> RecordPage:
        described = _BY_NAME[resource]
        if described in {CONTACTS, BLOCKED_NUMBERS}:
            return self._page(described, page, urgency)
        if page > 1:
            return RecordPage(())
        return RecordPage(_read(described, self._whole_list(described, urgency)))

    def record(self, resource: str, id: str) -> Record:  # noqa: A002  (the port's word)
        described, row = _BY_NAME[resource], _in_path(id)
        try:
            if described is EXTENSIONS:
                found = self._good(self._client.extension(row)).json()
                return _only(read_record(EXTENSIONS, found, id_of="number"))
            if described is QUEUES:
                return self._queue(row)
        except NoSuchExtension as error:
            raise NoSuchRecord(error.words) from error
        return self._looked_for(described, row)

    def create(self, resource: str, values: Mapping[str, Value]) -> WriteAnswer:
        described = _BY_NAME[resource]
        if not described.creates:
            raise NotOffered
        answer = self._good(self._client.create(resource, _wire(described, values)))
        text = answer.text.strip().strip('"')
        return WriteAnswer("", text) if _ID.fullmatch(text) else WriteAnswer(self._said(answer))

    def change(self, resource: str, id: str, values: Mapping[str, Value]) -> WriteAnswer:  # noqa: A002
        described, row = _BY_NAME[resource], _in_path(id)
        if not described.changes:
            raise NotOffered
        if described is EXTENSIONS:
            return self._change_extension(row, values)
        if described is QUEUES:
            members = values.get("members")
            listed = ",".join(members) if isinstance(members, tuple) else ""
            return self._told(self._client.queue_manage_users(row, listed))
        return self._told(self._client.change(resource, row, _wire(described, values)))

    def delete(self, resource: str, id: str) -> WriteAnswer:  # noqa: A002
        described, row = _BY_NAME[resource], _in_path(id)
        if not described.deletes:
            raise NotOffered
        if described is BLOCKED_NUMBERS:
            return self._let_through(self._looked_for(described, row))
        return self._told(self._client.delete(resource, row))

    def _change_extension(self, number: str, values: Mapping[str, Value]) -> WriteAnswer:
        """Give the commands that it takes; when only one of two was taken, nobody knows the row."""
        orders = list[Callable[[], Answer]]()
        if "outside_number" in values:
            shown = _dialled(str(values["outside_number"] or ""))
            orders.append(lambda: self._client.update_outbound_caller_id(number, shown))
        if "dnd" in values:
            state = "on" if values["dnd"] else "off"
            orders.append(lambda: self._client.dnd(number, state))
        said = list[str]()
        for order in orders:
            try:
                said.append(self._told(order()).message)
            except NoSuchExtension as error:
                raise NoSuchRecord(error.words) from error
            except Trouble as error:
                if not said:
                    raise
                raise Incomprehensible from error
        return WriteAnswer(" ".join(filter(None, said)))

    def _let_through(self, blocked: Record) -> WriteAnswer:
        query = {"number": _national(str(blocked.values.get("number") or ""))}
        if direction := blocked.values.get("direction"):
            query["direction"] = str(direction)
        return self._told(self._client.blocked_numbers_delete(query))

    def _queue(self, number: str) -> Record:
        """Return a queue with its members, which another command tells than its name."""
        listed = {row.id: row for row in _read(QUEUES, self._whole_list(QUEUES, Urgency.PERSON))}
        if number not in listed:
            raise NoSuchRecord
        users = _list(self._good(self._client.queue_user_list(number)).json())
        members = (words.text(user.get("user"), 20) for user in users if isinstance(user, dict))
        told = tuple(member for member in members if member)
        return Record(number, {**listed[number].values, "members": told})

    def _whole_list(self, described: Resource, urgency: Urgency) -> Sequence[Any]:
        if described is OUTSIDE_NUMBERS:
            numbers = _list(self._good(self._client.caller_ids(urgency)).json())
            return [{"id": number, "number": number} for number in numbers]
        ask = {
            EXTENSIONS: self._client.extensions,
            QUEUES: self._client.queues,
            CONTACT_GROUPS: self._client.contact_groups,
        }[described]
        return _list(self._good(ask(urgency)).json())

    def _page(self, described: Resource, page: int, urgency: Urgency) -> RecordPage:
        ask = self._client.contacts if described is CONTACTS else self._client.blocked_numbers
        found = self._good(ask({"limit": str(PAGE), "page": str(page)}, urgency)).json()
        rows = _list(found.get(described.name) if isinstance(found, dict) else None)
        read = _read(described, rows)
        self._seen.update(((described.name, row.id), page) for row in read)
        return RecordPage(read, more=len(rows) >= PAGE)

    def _looked_for(self, described: Resource, id_: str) -> Record:
        """Look where the row was last, then everywhere."""
        seen = self._seen.get((described.name, id_))
        for page in (*((seen,) if seen else ()), *range(1, MOST_PAGES)):
            found = self.rows(described.name, page=page, urgency=Urgency.PERSON)
            row = next((row for row in found.records if row.id == id_), None)
            if row is not None:
                return row
            if not found.more and page != seen:
                break
            seen = None
        raise NoSuchRecord

    def _told(self, answer: Answer) -> WriteAnswer:
        return WriteAnswer(self._said(self._good(answer)))

    def _said(self, answer: Answer) -> str:
        """Return the words of an answer, without those that only say that it is one."""
        text = inert(self._redact(answer.text), LONGEST).strip('" ')
        return "" if text.lower() in _ACKNOWLEDGED else text

    def _good(self, answer: Answer) -> Answer:
        return checked(answer, self._redact)


def _read(described: Resource, rows: Sequence[Any]) -> tuple[Record, ...]:
    id_of = "number" if described in {EXTENSIONS, QUEUES} else "id"
    read = (read_record(described, row, id_of=id_of) for row in rows)
    return tuple(record for record in read if record)


def _only(record: Record | None) -> Record:
    if record is None:
        raise Incomprehensible
    return record


def _list(found: Any) -> list[Any]:
    if not isinstance(found, list):
        raise Incomprehensible(words.text(found, 80))
    return found


def _in_path(id_: str) -> str:
    """Return an id that may stand in an address."""
    if not _ID.fullmatch(id_):
        raise NoSuchRecord
    return id_


def _wire(described: Resource, values: Mapping[str, Value]) -> dict[str, Any]:
    """Return what is sent; an empty text empties a field, null does nothing."""
    sent = wire_values(described, values, _national)
    sent = {name: "" if value is None else value for name, value in sent.items()}
    if isinstance(groups := sent.get("group_ids"), list):
        sent["group_ids"] = [int(group) for group in groups if _ID.fullmatch(group)]
    return sent


def _national(number: str) -> str:
    """Return a number as phone book and blocked numbers are written: 0…, or 00… abroad."""
    parsed = number_in(number)
    if parsed is None:
        return number
    full = parsed.value
    return f"0{full[3:]}" if full.startswith("+90") else f"00{full[1:]}"


def _dialled(number: str) -> str:
    parsed = number_in(number)
    return wire_number(parsed) if parsed else number
