"""vCards of telephones and address books are read; nothing that is none does harm."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.vcards import MOST, looks_like_vcards, read_vcards
from tests.builders import CUSTOMER

AYSE = Contact(name="Ayşe Işık", numbers=(CUSTOMER,))
PIECES = st.lists(
    st.sampled_from(
        [
            b"BEGIN:VCARD", b"END:VCARD", b"FN:", b"N:", b"TEL;", b"TEL:0532", b"ORG", b"\r\n",
            b"\n ", b"=", b"=C5", b";", b"\\", b"\\;", b'"', b":", b"\x00", b"\xff\xfe",
            b"\xc5\x9f", b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=ISO-8859-9", b"CHARSET=zip", b".",
            b"item1.",
        ]
    )
    | st.binary(max_size=8)
).map(b"".join)  # fmt: skip


def card(*lines: bytes | str, end: bytes = b"\r\n") -> bytes:
    inside = [line.encode() if isinstance(line, str) else line for line in lines]
    return end.join([b"BEGIN:VCARD", *inside, b"END:VCARD", b""])


def the_one(body: bytes) -> Contact:
    (contact,) = read_vcards(body)
    return contact


def test_a_card_of_today_becomes_a_contact() -> None:
    body = card(
        "VERSION:4.0",
        "FN:Ayşe Işık",
        "N:Işık;Ayşe;;;",
        "ORG:Örnek Lojistik;Satın Alma",
        'item1.TEL;TYPE="cell,voice":tel:+90-532-111-22-33',
        "TEL;TYPE=work:0212 333 44 55",
        "EMAIL:ayse@ornek.example",
        "EMAIL:second@ornek.example",
        "PHOTO:data:image/png;base64,AAAA",
    )

    assert the_one(body) == Contact(
        name="Ayşe Işık",
        company="Örnek Lojistik",
        numbers=("tel:+90-532-111-22-33", "0212 333 44 55"),
        email="ayse@ornek.example",
    )


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_any_line_end_ends_a_line(end: bytes) -> None:
    assert the_one(card("FN:Ayşe Işık", f"TEL:{CUSTOMER}", end=end)) == AYSE


def test_a_card_of_an_old_telephone_is_read() -> None:
    body = card(
        "VERSION:2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:I=C5=9F=C4=B1k;Ay=C5=9F=",
        "e;;;",
        "TEL;CELL;PREF:05321112233",
    )

    assert the_one(body) == Contact(name="Ayşe Işık", numbers=(CUSTOMER,))


@pytest.mark.parametrize(
    "line",
    [
        "FN:Ayşe Işık".encode("cp1254"),
        b"FN;CHARSET=ISO-8859-9:" + "Ayşe Işık".encode("iso-8859-9"),
        b"FN;CHARSET=iso-8859-9;ENCODING=QUOTED-PRINTABLE:Ay=FEe I=FE=FDk",
        b"FN;CHARSET=utf-8:" + "Ayşe Işık".encode(),
        b"FN;CHARSET=no-such:" + "Ayşe Işık".encode(),
    ],
)
def test_letters_are_read_by_the_charset_that_they_are_in(line: bytes) -> None:
    assert the_one(card(line, f"TEL:{CUSTOMER}")) == AYSE


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16"])
def test_a_file_with_a_byte_order_mark_is_read(charset: str) -> None:
    body = card("FN:Ayşe Işık", f"TEL:{CUSTOMER}").decode().encode(charset)

    assert looks_like_vcards(body)
    assert the_one(body) == AYSE


def test_a_folded_line_is_one_line_even_inside_a_letter() -> None:
    letter = "ş".encode()
    body = card(b"FN:Ay" + letter[:1], b" " + letter[1:] + b"e I", "\tşık", f"TEL:{CUSTOMER}")

    assert the_one(body) == AYSE


def test_escaped_letters_are_themselves() -> None:
    body = card("FN:A\\, B\\nC", "ORG:Et\\; Tavuk\\\\;Satış", f"TEL:{CUSTOMER}")

    assert the_one(body) == Contact(name="A, B C", company="Et; Tavuk\\", numbers=(CUSTOMER,))


def test_a_name_in_parts_is_put_together() -> None:
    body = card("N:Işık;Ayşe;Nur;Dr.;PhD", f"TEL:{CUSTOMER}")

    assert the_one(body).name == "Dr. Ayşe Nur Işık PhD"


def test_an_extension_behind_a_number_is_left_out() -> None:
    assert the_one(card("FN:Ayşe Işık", f"TEL:{CUSTOMER};ext=12")) == AYSE


def test_a_card_that_was_cut_off_counts_as_far_as_it_goes() -> None:
    half = f"BEGIN:VCARD\nFN:Ayşe Işık\nTEL:{CUSTOMER}\n".encode()

    assert read_vcards(half + half) == (AYSE, AYSE)


def test_what_stands_outside_of_cards_is_nothing() -> None:
    body = b"TEL:05329998877\r\nEND:VCARD\r\n" + card("FN:Ayşe Işık", "no colon", f"TEL:{CUSTOMER}")

    assert read_vcards(body) == (AYSE,)


def test_who_cannot_be_called_is_left_out() -> None:
    assert read_vcards(card("FN:Ayşe Işık", "EMAIL:a@b")) == ()


def test_a_file_has_no_more_cards_than_anyone_needs() -> None:
    body = card("FN:A", "TEL:1007") * (MOST + 1)

    assert len(read_vcards(body)) == MOST


@pytest.mark.parametrize("body", [b"", b"Ad;Telefon", b"\x89PNG", b"END:VCARD"])
def test_another_file_does_not_look_like_cards(body: bytes) -> None:
    assert not looks_like_vcards(body)


@given(PIECES)
def test_any_bytes_are_read_or_passed_over(body: bytes) -> None:
    looks_like_vcards(body)

    assert all(contact.numbers for contact in read_vcards(body))


@pytest.mark.parametrize(
    "piece", [b" x", b"\n x", b"a.", b'TEL;"', b"\\", b"=\n", b"=", b";", b"BEGIN:VCARD\n", b'";']
)
def test_no_file_takes_more_than_its_time(piece: bytes) -> None:
    body = b"BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:" + piece * (1_000_000 // len(piece))
    began = time.perf_counter()

    read_vcards(body)

    assert time.perf_counter() - began < 10
