"""What goes, what went and what stays is told in whole sentences."""

from santral_desktop.application.messages_about_erasing import NotErased, TracesFound
from santral_desktop.application.ports.erasures import Erasure, Traces
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.ui.erase_wording import erased, not_erased, record, traces
from santral_desktop.ui.wording import sentence
from tests.builders import CUSTOMER, NINE, ONE, TWO

GONE = Erasure(NINE, "ayse, 1007", "33", calls=12, notes=2, recordings=1, contacts=0)
FULL = StorageTrouble(Storage.JOURNAL, "full")


def test_only_what_is_there_is_listed() -> None:
    found = TracesFound(CUSTOMER, Traces(calls=(ONE, TWO), events=3), kept=1, passing=0)

    assert traces(found).splitlines() == [
        "0532 111 22 33 için silinecekler:",
        "• 2 çağrı",
        "• 1 saklanan ses kaydı",
        "• 3 ham olay",
    ]


def test_what_the_pbx_would_bring_again_is_said() -> None:
    found = TracesFound(CUSTOMER, Traces(in_phone_book=1), kept=0, passing=0)

    assert "Santralin kendi rehberinden de silin" in traces(found)


def test_no_traces_are_one_sentence() -> None:
    words = traces(TracesFound(CUSTOMER, Traces(), 0, 0))

    assert words == "0532 111 22 33 için bu bilgisayarda kayıt yok."


def test_what_went_is_counted() -> None:
    assert erased(GONE).startswith("Silindi: 12 çağrı, 2 not, 1 ses kaydı, 0 rehber kaydı.")


def test_a_record_tells_when_who_and_how_many_but_not_the_number() -> None:
    line = record(GONE)

    assert "03.02.2031 09:00: …33 ile biten numara" in line
    assert "ayse, 1007" in line
    assert "111" not in line


def test_trouble_has_its_sentence_and_what_is_not_cleaned_its_own() -> None:
    assert not_erased(NotErased(FULL)) == sentence(FULL)
    assert not_erased(NotErased(FULL, erased=True)).startswith("Silindi;")
