"""A secret is made once; a login is asked for only where somebody wants it."""

import pytest

from santral_desktop.application.listener_keys import (
    LOGIN_NAME,
    SECRET_NAME,
    USER,
    ListenerKeys,
)
from santral_desktop.application.ports.feed import Keys, Login
from tests.doubles.vault import MemoryVault


class Given:
    """Keys in a vault; each that is made is another."""

    def __init__(self, **kept: str) -> None:
        self.vault = MemoryVault(kept)
        made = iter(("first", "second", "third"))
        self.keys = ListenerKeys(self.vault, lambda: next(made))


def test_the_secret_is_made_once_and_kept() -> None:
    given = Given()

    assert given.keys.in_force() == given.keys.in_force() == Keys("first")
    assert given.vault.secrets[SECRET_NAME] == "first"


def test_a_renewed_secret_is_in_force() -> None:
    given = Given(**{SECRET_NAME: "old"})

    given.keys.renew_secret()

    assert given.keys.in_force().secret == "first"


def test_a_login_is_in_force_until_it_is_dropped() -> None:
    given = Given(**{SECRET_NAME: "old"})

    made = given.keys.renew_login()
    asked = given.keys.in_force().login
    given.keys.drop_login()

    assert made == asked == Login(USER, "first")
    assert given.keys.in_force().login is None


def test_a_password_stands_in_no_repr() -> None:
    given = Given()

    login = given.keys.renew_login()

    assert login.password not in repr(Keys("s3cret", login))
    assert "s3cret" not in repr(Keys("s3cret", login))


@pytest.mark.parametrize("kept", ["", "null", "{}", "no json", "[1]", '"a"', '{"name": "a"}'])
def test_what_somebody_else_wrote_is_no_login(kept: str) -> None:
    assert Given(**{LOGIN_NAME: kept}).keys.login() is None
