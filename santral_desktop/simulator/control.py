"""The hands of whoever started a simulator: make things happen, see what happened."""

from typing import Any

import requests

_PATIENCE = 20.0


class Control:
    """Drives a running simulator over its control paths; usable from any thread.

    Every method raises `requests.HTTPError` when the simulator refuses.
    """

    def __init__(self, base_url: str, secret: str) -> None:
        self._base_url = base_url
        self._secret = secret

    def __repr__(self) -> str:
        return f"Control({self._base_url!r})"

    # --- the outside world

    def ring(self, number: str, name: str = "", to: str = "1007") -> str:
        """Have a customer call an extension, a queue or an outside number; returns the uuid."""
        uuid: str = self._do("ring", number=number, name=name, to=to)
        return uuid

    def caller_hangs_up(self, uuid: str) -> None:
        """Have the outside party give up or hang up, whoever called."""
        self._do("caller_hangs_up", uuid=uuid)

    def far_end_answers(self, uuid: str) -> None:
        """Have the called customer pick up now."""
        self._do("far_end_answers", uuid=uuid)

    def far_end(self, number: str, **behaviour: float | str | None) -> None:
        """Set how a number behaves: rings_after, answers_after, fails_with, talks_for, presses."""
        self._do("far_end", number=number, **behaviour)

    def play(self, scenario: str) -> object:
        """Start a scripted scenario by name."""
        return self._do("scenario", name=scenario)

    def lively(
        self,
        *,
        on: bool,
        shortest: float = 45.0,
        longest: float = 90.0,
        patience: float = 120.0,
    ) -> None:
        """Have a customer ring every now and then; the times are seconds as in `Pace`."""
        self._do("lively", on=on, shortest=shortest, longest=longest, patience=patience)

    # --- telephones on desks

    def plug_in(self, extension: str) -> None:
        """Register a desk telephone: it takes click-to-call by itself, the rest rings."""
        self._do("plug_in", extension=extension)

    def unplug(self, extension: str) -> None:
        """Take the desk telephone away."""
        self._do("unplug", extension=extension)

    def pick_up(self, extension: str) -> None:
        """Answer what rings on the desk telephone."""
        self._do("desk", extension=extension, does="pick_up")

    def pull(self, extension: str, uuid: str) -> None:
        """Dial *8 on the desk telephone: it takes a call that rings at somebody else."""
        self._do("pull", extension=extension, uuid=uuid)

    def refuse(self, extension: str) -> None:
        """Send away what rings on the desk telephone."""
        self._do("desk", extension=extension, does="refuse")

    def put_down(self, extension: str) -> None:
        """Hang up on the desk telephone."""
        self._do("desk", extension=extension, does="put_down")

    def dial(self, extension: str, number: str) -> str | None:
        """Dial on the desk telephone; returns the uuid, None when refused."""
        uuid: str | None = self._do("desk", extension=extension, does="dial", number=number)
        return uuid

    # --- time, limits, trouble

    def advance(self, seconds: float) -> None:
        """Let time pass at once."""
        self._do("advance", seconds=seconds)

    def limits(self, *, on: bool) -> None:
        """Switch the request limits and begin counting anew."""
        self._do("limits", on=on)

    def fault(
        self, path: str, kind: str, *, times: int | None = None, seconds: float | None = None
    ) -> None:
        """Have a path fail: slow, refused, cut, lost, too_many, broken."""
        self._do("fault", path=path, kind=kind, times=times, seconds=seconds)

    def say(
        self,
        path: str,
        text: str,
        *,
        status: int = 200,
        content_type: str = "application/json",
        times: int | None = None,
    ) -> None:
        """Have a path answer with a text, whatever it is asked."""
        self._do(
            "fault",
            path=path,
            kind="says",
            text=text,
            status=status,
            content_type=content_type,
            times=times,
        )

    def clear_faults(self) -> None:
        """Have every path work again."""
        self._do("clear_faults")

    def silence_phones(self) -> None:
        """Have the lines of today's web phones go dead without a word; new lines work."""
        self._do("silence_phones")

    def cut_phones(self) -> None:
        """Cut every web phone off for good: only pages opened from now on get a line again."""
        self._do("cut_phones")

    def disorder(self, *, doubled: int = 0, reordered: int = 0) -> None:
        """Have the next events arrive twice, or behind the one after them."""
        self._do("disorder", doubled=doubled, reordered=reordered)

    def expire_tokens(self) -> None:
        """End all web phone tokens, recording addresses and Bulutfon's access tokens."""
        self._do("expire_tokens")

    def consent(self, client_id: str | None = None) -> str:
        """Have a person allow a Bulutfon application in; returns the code that the page shows."""
        code: str = self._do("consent", client_id=client_id)
        return code

    def fax_arrives(
        self,
        sender: str = "902163334455",
        *,
        receiver: str = "908500000001",
        pages: int = 2,
        kind: str = "GROUP_4",
    ) -> str:
        """Have a fax come to Bulutfon, of kind GROUP_3 or GROUP_4; returns its uuid."""
        uuid: str = self._do(
            "fax_arrives", sender=sender, receiver=receiver, pages=pages, kind=kind
        )
        return uuid

    def web_hook(
        self,
        address: str,
        *,
        did: str = "908500000001",
        form: bool = False,
        events: tuple[str, ...] | None = None,
        basic: tuple[str, str] = ("", ""),
    ) -> None:
        """Set up a Bulutfon web hook of one number, in JSON or as a form; the panel has no API.

        Events are call_init, call_hangup, fax_init, missed_call, extension, group, menu; without
        any, all of them. `basic` is the user and the password that the receiver wants.
        """
        chosen = {} if events is None else {"events": events}
        self._do(
            "web_hook",
            address=address,
            did=did,
            form=form,
            user=basic[0],
            password=basic[1],
            **chosen,
        )

    def remove_web_hooks(self) -> None:
        """Take all Bulutfon web hooks away."""
        self._do("remove_web_hooks")

    def web_hook_posts(self) -> list[dict[str, Any]]:
        """Return the posts of Bulutfon's hooks: address, event and the receiver's status."""
        posts: list[dict[str, Any]] = self._do("web_hook_posts")
        return posts

    def messages(self, *, answer: bool) -> None:
        """Have Bulutfon's message service, which ended in 2020, answer or not; at first it does."""
        self._do("account", messages_answer=answer)

    def account(self, **facts: str | int) -> None:
        """Change Bulutfon's account: state, package, customer_type, balance, message_credits."""
        self._do("account", **facts)

    def withdraw_consents(self) -> None:
        """Have every Bulutfon consent taken back: no token or refresh token is good any more."""
        self._do("withdraw_consents")

    # --- what happened

    def state(self) -> dict[str, Any]:
        """Return now, extensions, live calls and the number of ended ones."""
        state: dict[str, Any] = self._do("state")
        return state

    def calls(self) -> list[dict[str, Any]]:
        """Return the live calls, oldest first."""
        calls: list[dict[str, Any]] = self.state()["calls"]
        return calls

    def requests(self, path: str = "") -> list[dict[str, Any]]:
        """Return the requests at and below a path, oldest first, without keys."""
        seen: list[dict[str, Any]] = self._do("requests")
        return [one for one in seen if one["path"].startswith(path)]

    def posts(self) -> list[dict[str, Any]]:
        """Return the event posts made: the event's fields and the receiver's status."""
        posts: list[dict[str, Any]] = self._do("posts")
        return posts

    def _do(self, deed: str, **words: object) -> Any:
        answer = requests.post(
            f"{self._base_url}/control/{deed}",
            json=words,
            headers={"X-Simulator-Secret": self._secret},
            timeout=_PATIENCE,
        )
        answer.raise_for_status()
        return answer.json()["result"]
