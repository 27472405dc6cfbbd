"""Tables of contacts are read as spreadsheets of here write them; no bytes do harm."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.contact_tables import read_contact_table
from santral_desktop.domain.contacts import Contact
from tests.builders import CUSTOMER

AYSE = Contact(
    name="Ayşe Işık", company="Örnek Lojistik", numbers=(CUSTOMER,), email="ayse@ornek.example"
)
TABLE = (
    f"Ad Soyad;Şirket;Telefon;E-posta\r\nAyşe Işık;Örnek Lojistik;{CUSTOMER};ayse@ornek.example\r\n"
)
PIECES = st.lists(
    st.sampled_from(
        ["Ad", "Telefon", "sep=", ";", ",", "\t", "|", '"', '""', "\n", "\r", "\0",
         "0532 111 22 33", '="0532"', ":::", "@", "'", "\u2028", "İ"]
    )
    | st.text(max_size=8)
).map(lambda parts: "".join(parts).encode("utf-8", "replace"))  # fmt: skip


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1254"])
def test_a_table_is_read_in_the_charsets_of_here(charset: str) -> None:
    assert read_contact_table(TABLE.encode(charset)) == (AYSE,)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("told", [False, True])
def test_cells_are_divided_as_the_heading_shows(delimiter: str, told: bool) -> None:
    head = f"sep={delimiter}\r\n" if told else "\r\n"
    text = head + TABLE.replace(";", delimiter)

    assert read_contact_table(text.encode()) == (AYSE,)


@pytest.mark.parametrize(
    "heading",
    [
        "İSİM;FİRMA;CEP TELEFONU;MAİL",
        "Name;Company;Phone number;E-mail address",
        "Müşteri Adı;Kurum;GSM;e-posta adresi",
        "Full Name;Organization 1 - Name;Phone 1 - Value;E-mail 1 - Value",
        "name;company_name;phone;email",
        "Kişi;Şirket Adı;Numara;E-mail",
    ],
)
def test_columns_are_known_by_their_names(heading: str) -> None:
    body = TABLE.replace("Ad Soyad;Şirket;Telefon;E-posta", heading).encode()

    assert read_contact_table(body) == (AYSE,)


@pytest.mark.parametrize(
    ("table", "name"),
    [
        (f"Adı;Soyadı;Tel\nAyşe;Işık;{CUSTOMER}", "Ayşe Işık"),
        (f"name;surname;Tel\nAyşe;Işık;{CUSTOMER}", "Ayşe Işık"),
        (f"Name;Given Name;Family Name;Tel\nDr. Ayşe Işık;Ayşe;Işık;{CUSTOMER}", "Dr. Ayşe Işık"),
        (f"Name;Given Name;Family Name;Tel\n;Ayşe;Işık;{CUSTOMER}", "Ayşe Işık"),
        (f"Firma;Tel\nÖrnek;{CUSTOMER}", "Örnek"),
    ],
)
def test_a_name_is_whole_or_in_parts(table: str, name: str) -> None:
    (contact,) = read_contact_table(table.encode())

    assert contact.name == name


@pytest.mark.parametrize(
    "heading", ["Faks Telefonu", "Phone 1 - Type", "Cep Telefonu Türü", "Vergi No", "Otel"]
)
def test_columns_that_hold_no_number_to_call_are_left_alone(heading: str) -> None:
    body = f"Ad;Telefon;{heading}\nAyşe;{CUSTOMER};02121112233".encode()

    assert read_contact_table(body) == (Contact(name="Ayşe", numbers=(CUSTOMER,)),)


@pytest.mark.parametrize(
    "cell", [f"{CUSTOMER} ::: 02163334455", f"{CUSTOMER} / 02163334455", f"{CUSTOMER},02163334455"]
)
def test_one_cell_may_hold_several_numbers(cell: str) -> None:
    (contact,) = read_contact_table(f"Ad;Telefon\nAyşe;{cell}".encode())

    assert contact.numbers == (CUSTOMER, "02163334455")


def test_numbers_of_several_columns_are_all_kept() -> None:
    (contact,) = read_contact_table(f"Ad;Ev Tel;Cep\nAyşe;02163334455;{CUSTOMER}".encode())

    assert contact.numbers == ("02163334455", CUSTOMER)


@pytest.mark.parametrize("cell", [f'"=""{CUSTOMER}"""', f"'{CUSTOMER}", f'="{CUSTOMER}"'])
def test_what_saves_a_leading_zero_is_taken_off(cell: str) -> None:
    (contact,) = read_contact_table(f"Ad;Telefon\nAyşe;{cell}".encode())

    assert contact.numbers == (CUSTOMER,)


def test_a_quoted_cell_may_hold_the_delimiter_and_line_ends() -> None:
    (contact,) = read_contact_table(f'Ad;Telefon\n"Işık; \nAyşe";{CUSTOMER}'.encode())

    assert contact.name == "Işık; Ayşe"


def test_without_a_heading_each_cell_speaks_for_itself() -> None:
    body = f"Ayşe Işık;Örnek Lojistik;{CUSTOMER};ayse@ornek.example;34710;\nVeli;;02163334455"

    assert read_contact_table(body.encode()) == (
        AYSE,
        Contact(name="Veli", numbers=("02163334455",)),
    )


def test_a_row_that_is_too_short_or_has_nothing_is_passed_over() -> None:
    body = f"Ad;Telefon\nAyşe\n;;\n\nVeli;{CUSTOMER};more\n"

    assert read_contact_table(body.encode()) == (Contact(name="Veli", numbers=(CUSTOMER,)),)


def test_a_cell_beyond_all_measure_hides_no_other_row() -> None:
    body = f"Ad;Telefon\n{'x' * 200_000};1\nVeli;{CUSTOMER}\n"

    assert read_contact_table(body.encode()) == (Contact(name="Veli", numbers=(CUSTOMER,)),)


@pytest.mark.parametrize("body", [b"", b"\0", b"\r\n\r\n", b"sep=;", b"Ad;Telefon"])
def test_a_table_without_anyone_is_empty(body: bytes) -> None:
    assert read_contact_table(body) == ()


@given(PIECES | st.binary())
def test_any_bytes_are_read_or_passed_over(body: bytes) -> None:
    assert all(contact.numbers for contact in read_contact_table(body))


@pytest.mark.parametrize("piece", ['"', ";", '";"', '="', "a\n", ":::", "\u2028", "0 ", '"\n'])
def test_no_file_takes_more_than_its_time(piece: str) -> None:
    body = ("Ad;Telefon\n" + piece * (1_000_000 // len(piece))).encode()
    began = time.perf_counter()

    read_contact_table(body)

    assert time.perf_counter() - began < 10
