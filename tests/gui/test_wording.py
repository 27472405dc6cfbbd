import re
from datetime import timedelta

import pytest

from santral_desktop.application.messages import SourceState
from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState, PhoneStatus
from santral_desktop.domain import errors
from santral_desktop.domain.calls import CallState, Direction, Doubt, EndedBy, Source, WhyGone
from santral_desktop.domain.errors import (
    CodeRefused,
    Incomprehensible,
    InvalidNumber,
    NoContacts,
    NoSuchCall,
    NoSuchExtension,
    NoSuchRecord,
    NoTable,
    NotOffered,
    NotSignedIn,
    NoWebphoneForExtension,
    Path,
    RecordingUnavailable,
    Rejected,
    Storage,
    StorageTrouble,
    TooManyRequests,
    Trouble,
    Unreachable,
    UnusableFile,
    UpdateRefused,
    WhyNoCode,
    WhyNoContacts,
    WhyNoRecording,
    WhyNoTable,
    WhyNotANumber,
    WhyNotUsable,
    WhyNoUpdate,
)
from santral_desktop.ui.wording import (
    cause_sentence,
    direction_word,
    extension_words,
    gone_sentence,
    in_doubt,
    microphone_sentence,
    phone_sentence,
    queue_words,
    sentence,
    source_sentence,
)
from tests.builders import NINE, a_call, a_missed_call

EVERY_ERROR: tuple[Trouble, ...] = (
    *(Unreachable(why) for why in Path),
    *(Unreachable(why, certain=True) for why in Path),
    NotSignedIn(),
    TooManyRequests(12),
    Rejected(),
    NoSuchExtension(),
    NoWebphoneForExtension(),
    NoSuchCall(),
    NoSuchRecord(),
    NotOffered(),
    Incomprehensible(),
    *(RecordingUnavailable(why) for why in WhyNoRecording),
    *(UnusableFile(why) for why in WhyNotUsable),
    *(StorageTrouble(which) for which in Storage),
    StorageTrouble(Storage.JOURNAL, "newer"),
    StorageTrouble(Storage.JOURNAL, "SQLITE_FULL"),
    StorageTrouble(Storage.JOURNAL, "SQLITE_BUSY"),
    StorageTrouble(Storage.SETTINGS, "no free port"),
    StorageTrouble(Storage.KEYRING, "slow"),
    *(NoContacts(why) for why in WhyNoContacts),
    *(NoTable(why) for why in WhyNoTable),
    *(InvalidNumber(why) for why in WhyNotANumber),
    *(UpdateRefused(why) for why in WhyNoUpdate),
    CodeRefused(WhyNoCode.WRONG),
)


def test_every_kind_of_error_is_tried_here() -> None:
    tree = {
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, Trouble) and kind is not Trouble
    }

    assert {type(error) for error in EVERY_ERROR} == tree


def test_no_two_errors_share_a_sentence() -> None:
    sentences = [sentence(error) for error in EVERY_ERROR]

    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("error", EVERY_ERROR, ids=repr)
def test_an_error_says_what_is_so_and_what_to_do(error: Trouble) -> None:
    assert len(re.findall(r"[.?:;](?=\s|$)", sentence(error))) >= 2 or isinstance(
        error, InvalidNumber
    )


@pytest.mark.parametrize("error", EVERY_ERROR, ids=repr)
def test_no_sentence_shows_a_name_of_the_program(error: Trouble) -> None:
    assert not re.search(r"[A-Z]{2,}_|Error\b|\bNone\b|_", sentence(error))


def test_an_error_that_nobody_has_named_has_a_sentence_too() -> None:
    assert sentence(Trouble()) == "İşlem tamamlanamadı. Yeniden deneyin."


def test_a_request_that_never_left_is_told_apart_from_one_without_an_answer() -> None:
    kept, open_ = (
        sentence(Unreachable(Path.TIMED_OUT, certain=certain)) for certain in (True, False)
    )

    assert kept.endswith("İstek gönderilmedi.")
    assert open_.endswith("İsteğin işlenip işlenmediği bilinmiyor.")


def test_a_wait_is_told_in_seconds() -> None:
    assert "13 saniye" in sentence(TooManyRequests(12.2))


def test_a_long_wait_is_told_in_minutes() -> None:
    assert "3 dakika" in sentence(TooManyRequests(150))


def test_a_wait_without_end_is_told_as_a_day() -> None:
    assert "1440 dakika" in sentence(TooManyRequests(float("inf")))


@pytest.mark.parametrize("kind", [Rejected, NoSuchExtension, NoWebphoneForExtension, NotOffered])
def test_the_words_of_the_provider_stand_behind_ours(kind: type[Rejected]) -> None:
    assert sentence(kind("extension 1005 not found")) == (
        sentence(kind()) + " Santralin yanıtı: “extension 1005 not found”"
    )


def test_an_extension_without_a_web_phone_names_the_page_that_makes_the_account() -> None:
    assert "OİM’de, Abonelik İşlemleri → Personel Hesapları" in sentence(NoWebphoneForExtension())


def test_a_refused_key_names_the_page_where_the_right_one_is() -> None:
    assert "OİM’de, Bulut Santralim → Santral Ayarlarım" in sentence(NotSignedIn())


@pytest.mark.parametrize("detail", ["OperationalError", "PermissionError", "InitError"])
@pytest.mark.parametrize("which", Storage)
def test_what_a_library_calls_its_error_is_not_shown(which: Storage, detail: str) -> None:
    assert detail not in sentence(StorageTrouble(which, detail))


def test_a_call_in_doubt_sends_to_the_phone_before_dialling_again() -> None:
    told = in_doubt(Unreachable(Path.TIMED_OUT))

    assert told.startswith("Santral zamanında yanıt vermedi.")
    assert "yeniden aramadan önce telefonunuza bakın" in told


@pytest.mark.parametrize(
    ("direction", "by", "told"),
    [
        (Direction.INBOUND, EndedBy.CALLER, "Karşı taraf kapattı."),
        (Direction.INBOUND, EndedBy.CALLEE, "Bizim taraf kapattı."),
        (Direction.OUTBOUND, EndedBy.CALLER, "Bizim taraf kapattı."),
        (Direction.OUTBOUND, EndedBy.CALLEE, "Karşı taraf kapattı."),
        (Direction.INTERNAL, EndedBy.CALLER, "Arayan kapattı."),
        (Direction.INTERNAL, EndedBy.CALLEE, "Aranan kapattı."),
        (Direction.INBOUND, EndedBy.UNKNOWN, "Görüşme bitti."),
    ],
)
def test_a_conversation_says_who_hung_up(direction: Direction, by: EndedBy, told: str) -> None:
    call = a_call(direction=direction, ended_by=by, cause="NORMAL_CLEARING")

    assert cause_sentence(call) == told


def test_a_conversation_of_which_only_the_length_is_told_is_one() -> None:
    call = a_call(answered_at=None, talk=timedelta(seconds=40), cause="NORMAL_CLEARING")

    assert cause_sentence(call) == "Görüşme bitti."


@pytest.mark.parametrize(
    ("cause", "inbound", "outbound"),
    [
        ("USER_BUSY", "Bizim taraf meşguldü.", "Karşı taraf meşguldü."),
        ("CALL_REJECTED", "Çağrı bizim tarafta reddedildi.", "Karşı taraf çağrıyı reddetti."),
        (
            "ORIGINATOR_CANCEL",
            "Arayan, cevap beklerken vazgeçti.",
            "Karşı taraf cevaplamadan vazgeçildi.",
        ),
        (
            "NO_ANSWER",
            "Çaldı, bizim tarafta kimse cevaplamadı.",
            "Çaldı, karşı taraf cevaplamadı.",
        ),
    ],
)
def test_a_cause_means_the_other_thing_the_other_way(
    cause: str, inbound: str, outbound: str
) -> None:
    told = [
        cause_sentence(a_missed_call(cause=cause, direction=way))
        for way in (Direction.INBOUND, Direction.OUTBOUND)
    ]

    assert told == [inbound, outbound]


DOCUMENTED = re.findall(
    r"\w+",
    "USER_BUSY NO_ANSWER CALL_REJECTED NO_USER_RESPONSE UNALLOCATED_NUMBER INVALID_NUMBER_FORMAT "
    "FACILITY_REJECTED FACILITY_NOT_IMPLEMENTED INTERWORKING EXCHANGE_ROUTING_ERROR PICKED_OFF "
    "SYSTEM_SHUTDOWN DESTINATION_OUT_OF_ORDER NETWORK_OUT_OF_ORDER BEARERCAPABILITY_NOTIMPL "
    "NORMAL_CIRCUIT_CONGESTION ORIGINATOR_CANCEL ALLOTTED_TIMEOUT INCOMING_CALL_BARRED LOSE_RACE "
    "INCOMPATIBLE_DESTINATION NO_ROUTE_DESTINATION NOT_ALLOWED_BY_IYS SERVICE_NOT_IMPLEMENTED "
    "SERVICE_UNAVAILABLE REDIRECTION_TO_NEW_DESTINATION MEDIA_TIMEOUT ATTENDED_TRANSFER "
    "NORMAL_TEMPORARY_FAILURE RECOVERY_ON_TIMER_EXPIRE CHAN_NOT_IMPLEMENTED INVALID_CALL_REFERENCE",
)


@pytest.mark.parametrize("cause", DOCUMENTED)
def test_every_documented_cause_is_told_without_its_code(cause: str) -> None:
    assert "Santralin kodu" not in cause_sentence(a_missed_call(cause=cause))


def test_a_cause_that_nobody_knows_is_told_with_its_code() -> None:
    call = a_missed_call(cause="WRONG_MOON")

    assert cause_sentence(call) == "Çağrı cevaplanmadı. (Santralin kodu: WRONG_MOON)"


def test_an_unusual_end_of_a_conversation_says_why_and_who() -> None:
    call = a_call(cause="BLIND_TRANSFER", ended_by=EndedBy.CALLEE)

    assert cause_sentence(call) == "Çağrı başka birine aktarıldı. Bizim taraf kapattı."


def test_a_living_call_has_no_cause() -> None:
    assert cause_sentence(a_call(state=CallState.TALKING, ended_at=None)) == ""


@pytest.mark.parametrize(
    ("doubt", "told"),
    [
        (Doubt.MAY_HAVE_BEEN_PLACED, "Santral yanıt vermedi; çağrı başlamış olabilir."),
        (Doubt.REFUSED, "Santral çağrıyı başlatmadı."),
    ],
)
def test_a_call_that_may_not_have_been_says_so(doubt: Doubt, told: str) -> None:
    assert cause_sentence(a_missed_call(doubt=doubt)) == told


def test_every_direction_has_its_word() -> None:
    assert len({direction_word(direction) for direction in Direction}) == len(Direction)


def test_every_reason_to_ring_no_more_has_its_sentence() -> None:
    assert len({gone_sentence(why) for why in WhyGone}) == len(WhyGone)


def test_a_colleague_who_answered_is_named() -> None:
    assert gone_sentence(WhyGone.ANSWERED_ELSEWHERE, "1008") == "Çağrıyı 1008 cevapladı."


def test_a_name_cannot_turn_the_sentence_around_it() -> None:
    told = gone_sentence(WhyGone.ANSWERED_ELSEWHERE, "أيشة")

    assert told == "Çağrıyı \u2068أيشة\u2069 cevapladı."


def test_every_state_of_the_web_phone_has_its_sentence() -> None:
    assert len({phone_sentence(PhoneStatus(state)) for state in PhoneState}) == len(PhoneState)


def test_a_refused_microphone_is_what_the_web_phones_light_says() -> None:
    status = PhoneStatus(PhoneState.REGISTERED, MicrophoneState.REFUSED)

    assert phone_sentence(status).startswith("Web telefon mikrofonu kullanamıyor.")


def test_a_web_phone_that_is_back_says_that_it_cut_a_call() -> None:
    status = PhoneStatus(PhoneState.REGISTERED, cut=True)

    assert phone_sentence(status).endswith("görüşme kesilmiş olabilir. Telefon geri geldi.")


def test_a_web_phone_that_hangs_says_that_its_buttons_do_not_work() -> None:
    assert "düğmeleri çalışmaz" in phone_sentence(PhoneStatus(PhoneState.READY, hung=True))


def test_a_web_phone_that_failed_says_why() -> None:
    status, error = PhoneStatus(PhoneState.FAILED), NoWebphoneForExtension()

    assert phone_sentence(status, error) == f"Web telefon açılamadı. {sentence(error)}"


@pytest.mark.parametrize("running", [True, False])
def test_every_source_has_its_sentence(running: bool) -> None:
    told = {source_sentence(SourceState(source, running, None)) for source in Source}

    assert len(told) == len(Source)


def test_a_source_says_when_it_last_told_anything() -> None:
    told = source_sentence(SourceState(Source.EVENTS, True, NINE))

    assert told.endswith("Son haber: 09:00.")


def test_a_source_in_trouble_says_what_is_wrong() -> None:
    error = StorageTrouble(Storage.SETTINGS, "no free port")

    told = source_sentence(SourceState(Source.EVENTS, False, None, error))

    assert told == f"Bu bilgisayarda olay alınmıyor. {sentence(error)}"


def test_no_extension_and_no_queue_have_no_words() -> None:
    assert (extension_words("1007"), extension_words("")) == ("Dahili 1007", "")
    assert (queue_words("201"), queue_words("")) == ("Kuyruk 201", "")


@pytest.mark.parametrize("state", MicrophoneState)
def test_the_microphones_light_says_how_it_stands(state: MicrophoneState) -> None:
    others = {microphone_sentence(other) for other in MicrophoneState if other is not state}

    assert microphone_sentence(state) not in others
