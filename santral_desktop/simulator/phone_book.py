"""The phone book of the imitated company."""

from dataclasses import dataclass


@dataclass(slots=True)
class Person:
    """A contact; the national id is there to be left alone by whoever reads."""

    name: str
    phone: str
    surname: str = ""
    phone1: str = ""
    phone2: str = ""
    email: str = ""
    title: str = ""
    company_name: str = ""
    description: str = ""
    tckn: str = ""
    fax: str = ""
    group_ids: tuple[int, ...] = ()
    id: int = 0  # given when it is first told


def example_phone_book() -> list[Person]:
    """Return the contacts that demo and tests play with."""
    return [
        Person(
            "Ayşe",
            "05321112233",
            surname="Yılmaz",
            email="ayse@ornek.example",
            title="Satın Alma Müdürü",
            company_name="Örnek Lojistik Ltd. Şti.",
            tckn="10000000146",
            group_ids=(901,),
        ),
        Person("Güneş Eczanesi", "02163334455", phone1="05423334455", group_ids=(901,)),
        Person("Ege Tarım Kooperatifi", "02324445566", company_name="Ege Tarım Kooperatifi"),
        Person(
            "Hasan",
            "05306660011",  # calls without a name
            surname="Değirmenci",
            company_name="Değirmenci Kargo",
            description="Sabahları arar",
            group_ids=(901, 902),
        ),
        Person("Jürgen", "0049301234567", surname="Schmidt", company_name="Schmidt GmbH"),
    ]
