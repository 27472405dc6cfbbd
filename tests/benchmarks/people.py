"""Customers of a made-up office: Turkish names as often as they occur, numbers, what was noted."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

FIRST = (
    "Mehmet", "Mustafa", "Ahmet", "Ali", "Hüseyin", "Hasan", "İbrahim", "İsmail", "Murat", "Osman",
    "Fatma", "Ayşe", "Emine", "Hatice", "Zeynep", "Elif", "Meryem", "Şerife", "Zehra", "Sultan",
    "Yusuf", "Ömer", "Ramazan", "Halil", "Süleyman", "Abdullah", "Mahmut", "Recep", "Salih",
    "Fatih", "Kadir", "Emre", "Hakan", "Adem", "Kemal", "Yaşar", "Bekir", "Musa", "Metin", "Orhan",
    "Merve", "Havva", "Zeliha", "Esra", "Fadime", "Özlem", "Hacer", "Yasemin", "Melek", "Hülya",
    "Cemile", "Sevim", "Gülsüm", "Leyla", "Dilek", "Büşra", "Kübra", "Songül", "Sibel", "Serkan",
    "Uğur", "Burak", "Çağlar", "Şükrü", "Ünal", "Işıl", "İpek", "Gökhan", "Volkan", "Tuğba", "Jale",
    "Ayhan", "Cengiz", "Selçuk", "Özgür", "Doğukan", "Nurten", "Perihan", "Zuhal", "Eda", "Su",
    "Ece",
)  # fmt: skip
LAST = (
    "Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Yıldırım", "Öztürk", "Aydın", "Özdemir",
    "Arslan", "Doğan", "Kılıç", "Aslan", "Çetin", "Kara", "Koç", "Kurt", "Özkan", "Şimşek", "Polat",
    "Korkmaz", "Çakır", "Erdoğan", "Acar", "Güneş", "Özer", "Aktaş", "Tekin", "Taş", "Avcı",
    "Coşkun", "Sarı", "Işık", "Yavuz", "Can", "Bulut", "Keskin", "Ünal", "Turan", "Gül", "Güler",
    "Özcan", "Bozkurt", "Güven", "Tunç", "Yüksel", "Ateş", "Toprak", "Kaplan", "Uçar", "Bayram",
    "Erdem", "Ceylan", "Sönmez", "Uysal", "Karaca", "Soylu", "Öz", "Ak", "Iğdır", "İnan", "Ekşi",
    "Duru", "Baş", "Hızlı", "Zorlu", "Peker", "Oruç", "Mutlu",
)  # fmt: skip
TRADES = (
    "Gıda", "İnşaat", "Tekstil", "Lojistik", "Otomotiv", "Eczanesi", "Mobilya", "Turizm", "Bilişim",
    "Elektrik", "Hukuk Bürosu", "Diş Kliniği", "Emlak", "Sigorta", "Kırtasiye", "Ambalaj",
)  # fmt: skip
FORMS = ("Ltd. Şti.", "A.Ş.", "San. ve Tic.", "")
SAID = (
    "fiyat sordu", "geri aranacak", "teklif istedi", "kargo gecikmiş", "fatura yanlış",
    "iade edecek", "randevu aldı", "müdürü arasın dedi", "şikâyet", "çok memnun", "adres değişti",
    "ödeme yapacak", "sipariş verdi", "arıza bildirdi", "yarın uğrayacak", "katalog gönderilecek",
)  # fmt: skip
ABROAD = ("+49", "+44", "+31", "+33", "+994")


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who calls; the PBX does not know every name."""

    name: str
    number: str  # as the PBX writes it
    key: str  # what all spellings share


def customers(count: int, dice: Random) -> list[Customer]:
    """Return so many customers; a few names are common, most are rare."""
    return [_customer(dice) for _ in range(count)]


def what_was_said(dice: Random) -> str:
    """Return the text of a note."""
    return ", ".join(dice.sample(SAID, dice.choice((1, 1, 2, 3))))


def _customer(dice: Random) -> Customer:
    key = _key(dice)
    number = "0" + key[3:] if key.startswith("+90") and dice.random() < 0.8 else key[1:]
    return Customer(_name(dice), number, key)


def _name(dice: Random) -> str:
    chance = dice.random()
    if chance < 0.2:
        return ""
    last = _often(LAST, dice)
    if chance < 0.4:
        return f"{last} {dice.choice(TRADES)} {dice.choice(FORMS)}".strip()
    second = f" {_often(FIRST, dice)}" if dice.random() < 0.2 else ""
    return f"{_often(FIRST, dice)}{second} {last}"


def _key(dice: Random) -> str:
    chance = dice.random()
    if chance < 0.03:
        return dice.choice(ABROAD) + str(dice.randrange(10**8, 10**9))
    if chance < 0.25:
        area = dice.choice(("212", "216", "312", "232", "850", "224", "242"))
        return f"+90{area}{dice.randrange(2 * 10**6, 10**7)}"
    return f"+905{dice.randrange(30, 60)}{dice.randrange(10**6, 10**7)}"


def _often(words: Sequence[str], dice: Random) -> str:
    """Return a word; those in front are the common ones."""
    return words[int(len(words) * dice.random() ** 2)]
