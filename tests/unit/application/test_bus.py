"""Messages reach those who listen for their type."""

from dataclasses import dataclass

from santral_desktop.application.bus import Bus


@dataclass(frozen=True)
class Rang:
    who: str


def test_a_message_reaches_every_hearer_of_its_type_in_order() -> None:
    bus, heard = Bus(), []
    bus.subscribe(Rang, lambda message: heard.append(("one", message.who)))
    bus.subscribe(Rang, lambda message: heard.append(("two", message.who)))
    bus.subscribe(str, heard.append)

    bus.publish(Rang("Ayşe"))

    assert heard == [("one", "Ayşe"), ("two", "Ayşe")]
