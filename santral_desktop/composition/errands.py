"""What later starts ask of the running program, by its user-only socket."""

import os
from collections.abc import Callable
from typing import Any

from santral_desktop.application.handle_at_hand import HandleAtHand
from santral_desktop.application.messages import SignedIn, SignInWanted
from santral_desktop.application.open_link import Heard
from santral_desktop.composition.core import Core
from santral_desktop.composition.status import status
from santral_desktop.domain.accounts import Account, Provider, Way, kept_token, named
from santral_desktop.domain.errors import InvalidNumber
from santral_desktop.domain.links import LONGEST as LONGEST_LINK
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.ui.command_wording import (
    answering,
    dnd_is,
    hanging_up,
    no_call,
    no_ringing_call,
    not_in_a_call,
    not_signed_in,
    not_understood,
    still_starting,
)
from santral_desktop.ui.link_wording import link_asked, link_refused, too_many_links
from santral_desktop.ui.sign_in_words import refusal
from santral_desktop.ui.single_instance import Reply, Words
from santral_desktop.ui.wording import sentence

_LONGEST = 200  # characters of a number


class Errands:
    """Answers each word; nothing that costs money happens without a person's key."""

    def __init__(
        self,
        core: Core,
        *,
        show: Callable[[], None],
        ask_to_dial: Callable[[str], None],
        open_link: Callable[[str], Heard],
        leave: Callable[[], None],
    ) -> None:
        self._core = core
        self._show = show
        self._ask_to_dial = ask_to_dial
        self._open_link = open_link
        self._leave = leave
        self._diagnose: Callable[[Reply], None] | None = None
        self._at_hand: HandleAtHand | None = None
        self._switch_dnd: Callable[[bool], None] | None = None
        self._signing_in: list[tuple[str, Reply]] = []
        core.bus.subscribe(SignedIn, lambda message: self._signed_in(message.account))
        core.bus.subscribe(SignInWanted, self._not_signed_in)

    def act_with(self, at_hand: HandleAtHand, switch_dnd: Callable[[bool], None]) -> None:
        """Act on calls from now on: phone and popups are there."""
        self._at_hand, self._switch_dnd = at_hand, switch_dnd

    def diagnose_with(self, diagnose: Callable[[Reply], None]) -> None:
        """Look at the surroundings from now on: there are senses to look with."""
        self._diagnose = diagnose

    def answer(self, words: Words, reply: Reply) -> None:
        """Do what the words ask for, and reply."""
        match words.get("verb"):
            case "show":
                self._show()
                reply({"ok": True})
            case "status":
                reply(status(self._core))
            case "call":
                reply(self._call(words))
            case "link":
                reply(self._link(words))
            case "answer" | "hangup" | "dnd":
                reply(self._act(words))
            case "account" | "doctor":
                self._take_time(words, reply)
            case "quit" if words.get("force") is not True and self._core.calls_here():
                reply({"ok": False, "busy": True, "message": not_in_a_call()})
            case "quit":
                reply({"ok": True, "process": os.getpid()})
                self._leave()
            case _:
                reply({"ok": False, "message": not_understood()})

    def _take_time(self, words: Words, reply: Reply) -> None:
        """Do what is answered later."""
        if words["verb"] == "account":
            self._sign_in(words, reply)
        elif self._diagnose is not None:
            self._diagnose(reply)
        else:
            reply({"ok": False, "message": still_starting()})

    def _call(self, words: Words) -> dict[str, Any]:
        text = str(words.get("number", ""))[:_LONGEST]
        try:
            number = PhoneNumber.parse(text)
        except InvalidNumber as error:
            return {"ok": False, "message": sentence(error)}
        if words.get("now") is True:
            self._core.place.start(text)
        else:
            self._ask_to_dial(text)
        return {"ok": True, "message": number.in_full}

    def _link(self, words: Words) -> dict[str, Any]:
        match self._open_link(str(words.get("link", ""))[: LONGEST_LINK + 1]):
            case Heard.ASKED:
                return {"ok": True, "message": link_asked()}
            case Heard.REFUSED:
                return {"ok": False, "message": link_refused()}
            case Heard.TOO_MANY:
                return {"ok": False, "message": too_many_links()}

    def _act(self, words: Words) -> dict[str, Any]:
        if self._at_hand is None or self._switch_dnd is None:
            return {"ok": False, "message": still_starting()}
        match words:
            case {"verb": "answer"}:
                done = self._at_hand.answer()
                return {"ok": done, "message": answering() if done else no_ringing_call()}
            case {"verb": "hangup"}:
                done = self._at_hand.end()
                return {"ok": done, "message": hanging_up() if done else no_call()}
            case {"on": bool(on)}:
                self._switch_dnd(on)
                return {"ok": True, "message": dnd_is(on=on)}
            case _:
                return {"ok": False, "message": not_understood()}

    def _sign_in(self, words: Words, reply: Reply) -> None:
        told, key = words.get("account"), words.get("key")
        account = _account(told) if isinstance(told, dict) else None
        if account is None or not isinstance(key, str) or not key:
            reply({"ok": False, "message": not_understood()})
            return
        known = self._core.choices.now.accounts
        account = named(account, known, more=words.get("more") is True)
        self._signing_in.append((account.name, reply))
        self._core.sign_in.submit(account, kept_token(account.way, key))

    def _signed_in(self, account: Account) -> None:
        self._tell_all(account.name, {"ok": True, "message": account.extension})

    def _not_signed_in(self, wanted: SignInWanted) -> None:
        why = refusal(wanted.error, wanted.account) if wanted.error else not_signed_in()
        name = wanted.account.name if wanted.account else ""
        self._tell_all(name, {"ok": False, "message": why})

    def _tell_all(self, name: str, said: dict[str, Any]) -> None:
        waiting = [reply for one, reply in self._signing_in if one == name]
        self._signing_in = [(one, reply) for one, reply in self._signing_in if one != name]
        for reply in waiting:
            reply(said)


def _account(told: dict[str, Any]) -> Account | None:
    texts = [told.get(name) for name in ("extension", "api_url", "webphone_url")]
    try:
        provider, way = Provider(told.get("provider")), Way(told.get("way", Way.KEY.value))
    except ValueError:
        return None
    if not all(isinstance(text, str) for text in texts):
        return None
    extension, api_url, webphone_url = map(str, texts)
    return Account(provider, extension, api_url, webphone_url, way=way)
