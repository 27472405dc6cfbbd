"""Throw links at the program: `python -m tests.benchmarks.programs.hostile_links N [SEED]`.

Nothing may be dialled that was not agreed to, nothing may be raised but our refusal, and what is
agreed to is dialled as it was shown. Prints how many were asked about, and how long it took.
"""

import random
import sys
import time
from urllib.parse import quote

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_links import LinkAsked
from santral_desktop.application.open_link import WITHIN, Heard, OpenLink
from santral_desktop.domain.phone import PhoneNumber
from tests.doubles.clock import SteppedClock

SIGNS = "0123456789+-().*#,;pwPWx%=@:/?&\"' \n\x00\u202e٣＊İß😀"
PARTS = (";ext=12", ";phone-context=+1", ";phone-context=+90", ";postd=1", "@pbx.test", "?a=b")
SCHEMES = ("tel:", "TEL://", "callto:", "sip:", "sips:", "", "http://", "tel")
GOOD = ("+905321112233", "05321112233", "1007", "+4930123456", "112", "0900 123 45 67")


def a_link(chance: random.Random) -> str:
    """Return a link: good, nearly good, or anything."""
    body = chance.choice(GOOD) if chance.random() < 0.5 else ""
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(body) + 1)
        body = body[:at] + chance.choice(SIGNS) * chance.randrange(1, 4) + body[at:]
    if chance.random() < 0.2:
        body = quote(body, safe="")
    if chance.random() < 0.3:
        body += chance.choice(PARTS)
    return chance.choice(SCHEMES) + body


def main(words: list[str]) -> int:
    """Try as many links as the first word says; the second one is the seed."""
    count, seed = int(words[0]), int(words[1]) if len(words) > 1 else 1
    chance, clock, bus = random.Random(seed), SteppedClock(), Bus()
    asked, dialled = list[LinkAsked](), list[str]()
    bus.subscribe(LinkAsked, asked.append)
    links = OpenLink(bus, clock, dialled.append)
    questions, began = 0, time.monotonic()
    for _ in range(count):
        heard = links.come(a_link(chance))
        clock.pass_time(WITHIN)
        assert dialled == []
        if heard is Heard.ASKED and asked:
            questions += 1
            number = asked[-1].link.number
            assert number.value.removeprefix("+").isdecimal(), number
            assert PhoneNumber.parse(number.value) == number
            if chance.random() < 0.5:
                links.agree(asked[-1].link)
                assert dialled == [number.value]
            links.give_up()
        asked.clear()
        dialled.clear()
    seconds = time.monotonic() - began
    sys.stdout.write(f"{count} links, {questions} questions, {seconds:.0f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
