"""A credential decides which version is spoken, and how its key is carried."""

import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.providers.bulutfon.adapter import BulutfonPbx
from santral_desktop.providers.bulutfon.adapter_v2 import BulutfonV2Pbx
from santral_desktop.providers.bulutfon.credentials import (
    ApiKey,
    MasterToken,
    OAuthPair,
    write_credential,
)
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.tokens import Shelf
from santral_desktop.providers.redaction import Redactor
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, answers

FRESH = """
import sys
from santral_desktop.providers.bulutfon import consents, factory
print([name for name in ("requests", "oauthlib", "urllib3") if name in sys.modules])
"""


def account(server: CrookedServer) -> Account:
    return Account(Provider.BULUTFON, "1007", server.url)


def line_of(server: CrookedServer, number: int = -1) -> str:
    return server.requests[number].split(b"\r\n")[0].decode()


@pytest.mark.parametrize(
    "text", ["a-master-token", write_credential(MasterToken("a-master-token"))]
)
def test_a_master_token_speaks_the_first_version(text: str) -> None:
    redactor = Redactor()
    with CrookedServer(answers(sample("me.json"))) as server:
        pbx = bulutfon(account(server), text, redactor, developer=True)
        pbx.prove()
        pbx.close()

    assert isinstance(pbx, BulutfonPbx)
    assert line_of(server) == "GET /me?access_token=a-master-token HTTP/1.1"
    assert "a-master-token" not in redactor.redact("x a-master-token y")


def test_an_apikey_speaks_the_second_version() -> None:
    with CrookedServer(answers(b'{"data":[]}')) as server:
        text = write_credential(ApiKey("an-apikey"))
        pbx = bulutfon(account(server), text, Redactor(), developer=True)
        pbx.prove()
        pbx.close()

    assert isinstance(pbx, BulutfonV2Pbx)
    assert line_of(server) == "GET /v2/cdr/list?limit=5&page=1&apikey=an-apikey HTTP/1.1"


def test_a_pair_is_refreshed_kept_on_its_shelf_and_used() -> None:
    kept: list[str] = []
    with CrookedServer(answers(sample("token.json")), answers(sample("me.json"))) as server:
        pair = OAuthPair("an-id", "a-secret", "", "refresh-1", host=server.url)
        shelf = Shelf(keep=kept.append)
        pbx = bulutfon(
            account(server), write_credential(pair), Redactor(), developer=True, shelf=shelf
        )
        pbx.prove()
        pbx.close()

    assert line_of(server, 0) == "POST /oauth/token HTTP/1.1"
    assert line_of(server) == f"GET /me?access_token={'16a1' * 16} HTTP/1.1"
    assert json.loads(kept[0])["refresh_token"] == "551f" * 16


def test_a_living_pair_needs_no_shelf() -> None:
    with CrookedServer(answers(sample("me.json"))) as server:
        soon = datetime.now(UTC).timestamp() + 7200
        pair = OAuthPair("an-id", "a-secret", "access-1", "refresh-1", soon, host=server.url)
        pbx = bulutfon(account(server), write_credential(pair), Redactor(), developer=True)
        pbx.prove()
        pbx.close()

    assert line_of(server) == "GET /me?access_token=access-1 HTTP/1.1"


def test_a_secret_that_is_none_is_told_as_such() -> None:
    with CrookedServer(answers(b"")) as server, pytest.raises(Incomprehensible):
        bulutfon(account(server), '{"kind":"magic"}', Redactor())


def test_no_library_is_loaded_before_somebody_asks() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FRESH], capture_output=True, text=True, check=False, timeout=60
    )

    assert done.stdout == "[]\n", done.stderr
