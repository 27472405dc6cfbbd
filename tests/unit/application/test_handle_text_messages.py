"""Titles and messages are read; a message is sent once."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.handle_text_messages import HandleTextMessages
from santral_desktop.application.messages_about_services import (
    Errand,
    RefusingNumbersRead,
    ServiceAnswered,
    ServiceFailed,
    TextMessageRead,
    TextMessagesRead,
    TitlesRead,
)
from santral_desktop.domain.errors import NotOffered
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.text_messages import MessageOrder
from tests.builders import told_of
from tests.doubles.tasks import SteppedTasks
from tests.doubles.text_messages import MemoryTextMessages

ORDER = MessageOrder(
    title="ORNEK", content="Merhaba", receivers=(PhoneNumber.parse("05321112233"),)
)


class Desk:
    """An account with a title."""

    def __init__(self) -> None:
        bus, self.tasks, self.there = Bus(), SteppedTasks(), MemoryTextMessages()
        self.messages = HandleTextMessages(bus, self.tasks, lambda: self.there)
        self.told = told_of(
            bus, TitlesRead, RefusingNumbersRead, TextMessagesRead, TextMessageRead,
            ServiceAnswered, ServiceFailed,
        )  # fmt: skip

    def finish(self) -> list[object]:
        self.tasks.finish_all()
        return self.told


def test_the_titles_are_read() -> None:
    desk = Desk()

    desk.messages.look_at_titles()

    assert desk.finish() == [TitlesRead(desk.there.titles)]


def test_a_service_that_ended_says_so() -> None:
    desk = Desk()
    desk.there.failures["message_titles"] = ended = NotOffered()

    desk.messages.look_at_titles()

    assert desk.finish() == [ServiceFailed(Errand.TITLES, ended)]


def test_a_message_is_sent_once_and_then_listed() -> None:
    desk = Desk()

    desk.messages.send(ORDER)
    desk.messages.send(ORDER)

    answered, listed = desk.finish()
    assert answered == ServiceAnswered(Errand.MESSAGE_SENDING, "Messages created successfully")
    assert isinstance(listed, TextMessagesRead)
    assert (listed.page, listed.more, desk.there.orders) == (1, False, [ORDER])


def test_what_became_of_a_message_is_read_by_itself_and_pages_go_on() -> None:
    desk = Desk()
    desk.there.send_message(ORDER)

    desk.messages.look(2)
    desk.messages.open("1")

    page, one = desk.finish()
    assert (page, one) == (
        TextMessagesRead((), 2, more=False),
        TextMessageRead(desk.there.sent["1"]),
    )


def test_who_wants_no_more_messages_can_be_taken_off_that_list() -> None:
    desk = Desk()
    desk.there.refusing["ORNEK"] = ["905321112233"]
    desk.messages.look_at_refusals("ORNEK")
    desk.tasks.finish_all()

    desk.messages.allow_again("ORNEK", "905321112233")

    before, answered, after = desk.finish()
    assert before == RefusingNumbersRead("ORNEK", ("905321112233",))
    assert answered.errand is Errand.ALLOWING_AGAIN  # type: ignore[attr-defined]
    assert after == RefusingNumbersRead("ORNEK", ())
