"""Bulutfon's resources that are a table and a form, as its documents describe them."""

from santral_desktop.domain.resources import Condition, Field, Kind, Reference, Resource

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_REDIRECTED = Condition("redirection_type", none_of=("NONE",))
_TARGETS = ("EXTENSION", "GROUP", "AUTOATTENDANT")  # menus are in no list

EXTENSIONS = Resource(
    name="extensions",
    title="full_name",
    key="number",
    creates=True,
    changes=True,
    deletes=True,
    detailed=True,
    fields=(
        Field(name="number", kind=Kind.NUMBER, required=True, least=1000, most=9999),
        Field(name="full_name", read_as="caller_name", required=True, private=True),
        Field(name="email", kind=Kind.EMAIL, required=True, private=True),
        Field(name="registered", kind=Kind.FLAG, writable=False),
        Field(
            name="did",
            kind=Kind.PHONE,
            required=True,
            refers=(Reference("dids", "number"),),
            listed=False,
        ),
        Field(name="voicemail", kind=Kind.FLAG, read_as="voice_mail", default=False, listed=False),
        Field(
            name="redirection_type",
            kind=Kind.CHOICE,
            choices=("NONE", "UNREACHABLE", "ALWAYS"),
            required=True,
            default="NONE",
            listed=False,
        ),
        Field(
            name="destination_type",
            kind=Kind.CHOICE,
            choices=(*_TARGETS, "EXTERNAL"),
            required=True,
            when=(_REDIRECTED,),
            listed=False,
        ),
        Field(
            name="destination_number",
            kind=Kind.NUMBER,
            required=True,
            when=(_REDIRECTED, Condition("destination_type", none_of=("EXTERNAL",))),
            least=10,
            most=9999,
            refers=(
                Reference("extensions", "number", Condition("destination_type", ("EXTENSION",))),
                Reference("groups", "number", Condition("destination_type", ("GROUP",))),
            ),
            listed=False,
        ),
        Field(
            name="external_number",
            kind=Kind.PHONE,
            required=True,
            when=(_REDIRECTED, Condition("destination_type", ("EXTERNAL",))),
            listed=False,
            private=True,
        ),
        Field(
            name="acl",
            kind=Kind.CHOICES,
            choices=("domestic", "gsm", "international"),
            more_choices=True,
            listed=False,
        ),
    ),
)
DIDS = Resource(
    name="dids",
    title="number",
    detailed=True,
    fields=(
        Field(name="number", kind=Kind.PHONE, writable=False),
        Field(
            name="state",
            kind=Kind.CHOICE,
            choices=(
                "DRAFT", "IN-PROGRESS", "CONFIRMED", "CANCELED", "TERMINATED", "NTS-DRAFT",
                "NTS-IN-PROGRESS", "NTS-CANCEL",
            ),
            more_choices=True,
            writable=False,
        ),
        Field(
            name="destination_type",
            kind=Kind.CHOICE,
            choices=_TARGETS,
            more_choices=True,
            writable=False,
        ),
        Field(name="destination_number", kind=Kind.NUMBER, writable=False),
        Field(name="destination_id", writable=False, listed=False),
        Field(name="working_hour", kind=Kind.FLAG, writable=False),
        *(
            Field(
                name=day,
                kind=Kind.HOURS,
                read_as=f"working_hours.{day}",
                writable=False,
                listed=False,
            )
            for day in DAYS
        ),
    ),
)  # fmt: skip
GROUPS = Resource(
    name="groups",
    title="name",
    detailed=True,
    fields=(
        Field(name="number", kind=Kind.NUMBER, writable=False),
        Field(name="name", writable=False),
        Field(name="timeout", kind=Kind.NUMBER, writable=False),  # seconds, as the next two
        Field(name="ring_duration", kind=Kind.NUMBER, writable=False),
        Field(name="delay_time", kind=Kind.NUMBER, writable=False),
        Field(
            name="members",
            kind=Kind.CHOICES,
            read_as="extensions.number",
            refers=(Reference("extensions", "number"),),
            writable=False,
            listed=False,
        ),
    ),
)
ACCOUNT = Resource(
    name="account",
    title="pbx",
    fields=(
        Field(name="pbx", writable=False),
        Field(
            name="state",
            kind=Kind.CHOICE,
            choices=(
                "DRAFT", "RECANTED", "CONFIRMED", "CANCEL", "SUSPENDED", "PRETERMINATED",
                "TERMINATED",
            ),
            more_choices=True,
            writable=False,
        ),
        Field(name="package", writable=False),
        Field(
            name="customer_type",
            kind=Kind.CHOICE,
            choices=("INVIDUAL", "CORPORATE"),
            more_choices=True,
            writable=False,
        ),
        Field(name="balance", writable=False),
        Field(name="sms_credits", kind=Kind.NUMBER, writable=False),
        Field(name="url", writable=False),
        Field(name="name", writable=False, private=True),
        Field(name="email", kind=Kind.EMAIL, writable=False, private=True),
        Field(name="gsm", kind=Kind.PHONE, writable=False, private=True),
    ),
)  # fmt: skip
RESOURCES = (EXTENSIONS, DIDS, GROUPS, ACCOUNT)
