"""Bulutsantralim's resources that are a table and a form, as its documents describe them.

National ids and birthdays of contacts are not among the fields: they are nobody's business here.
"""

from santral_desktop.domain.resources import Field, Kind, Reference, Resource

EXTENSIONS = Resource(
    name="extensions",
    title="name",
    key="number",
    changes=True,
    detailed=True,
    fields=(
        Field(name="number", kind=Kind.NUMBER, writable=False),
        Field(name="name", writable=False, private=True),
        Field(name="is_agent", kind=Kind.FLAG, writable=False),
        Field(name="dnd", kind=Kind.FLAG),
        Field(
            name="outside_number",
            kind=Kind.PHONE,
            read_as="outbound_caller_id_number",
            required=True,
            refers=(Reference("outside_numbers", "number"),),
            listed=False,
        ),
    ),
)
OUTSIDE_NUMBERS = Resource(
    name="outside_numbers",
    title="number",
    fields=(Field(name="number", kind=Kind.PHONE, writable=False),),
)
QUEUES = Resource(
    name="queues",
    title="name",
    key="number",
    changes=True,
    detailed=True,
    fields=(
        Field(name="number", kind=Kind.NUMBER, writable=False),
        Field(name="name", writable=False),
        Field(
            name="members",
            kind=Kind.CHOICES,
            required=True,
            refers=(Reference("extensions", "number"),),
            listed=False,
        ),
    ),
)
CONTACTS = Resource(
    name="contacts",
    title="name",
    creates=True,
    changes=True,
    deletes=True,
    fields=(
        Field(name="name", required=True, private=True),
        Field(name="surname", private=True),
        Field(name="phone", kind=Kind.PHONE, required=True),
        Field(name="company_name"),
        Field(name="title"),
        Field(name="email", kind=Kind.EMAIL, private=True),
        Field(name="phone1", kind=Kind.PHONE, listed=False),
        Field(name="phone2", kind=Kind.PHONE, listed=False),
        Field(name="fax", kind=Kind.PHONE, listed=False),
        Field(name="description", longest=1000, listed=False),
        Field(
            name="group_ids",
            kind=Kind.CHOICES,
            refers=(Reference("contact_groups", "no"),),
            listed=False,
        ),
    ),
)
CONTACT_GROUPS = Resource(
    name="contact_groups",
    title="name",
    key="name",
    creates=True,
    changes=True,
    deletes=True,
    fields=(
        Field(name="no", read_as="id", writable=False),
        Field(name="name", required=True),
    ),
)
BLOCKED_NUMBERS = Resource(
    name="blocked_numbers",
    title="number",
    key="number",
    creates=True,
    deletes=True,
    fields=(
        Field(name="number", kind=Kind.PHONE, required=True),
        Field(name="direction", kind=Kind.CHOICE, choices=("inbound", "outbound")),
    ),
)
RESOURCES = (EXTENSIONS, QUEUES, CONTACTS, CONTACT_GROUPS, BLOCKED_NUMBERS, OUTSIDE_NUMBERS)
