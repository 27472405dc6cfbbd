"""Bulutfon's sign-in: the consent page, its code, tokens of two hours, and what is refused."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from santral_desktop.simulator.bulutfon_keys import WEBSITE
from santral_desktop.simulator.bulutfon_tokens import OUT_OF_BAND
from tests.simulator.bulutfon_service import Bulutfon, refused
from tests.simulator.service import PATIENCE

HEX_64 = re.compile(r"[0-9a-f]{64}")


def _page(bulutfon: Bulutfon, **words: str) -> requests.Response:
    asked = {
        "client_id": bulutfon.access.client_id,
        "response_type": "code",
        "redirect_uri": OUT_OF_BAND,
        "state": "ours",
    }
    return bulutfon.ask("GET", "oauth/authorize", asked | words)


def _decide(bulutfon: Bulutfon, page: requests.Response, decision: str) -> requests.Response:
    ticket = re.search(r'name="ticket" value="([^"]+)"', page.text)
    assert ticket
    form = {"ticket": ticket[1], "decision": decision}
    return bulutfon.ask("POST", "oauth/authorize", {}, data=form)


def _as_website(bulutfon: Bulutfon, **words: str) -> requests.Response:
    website = {"client_id": WEBSITE.client_id, "redirect_uri": WEBSITE.redirect_uri}
    return _page(bulutfon, **website | words)


def _token(bulutfon: Bulutfon, **form: str) -> requests.Response:
    known = {
        "client_id": bulutfon.access.client_id,
        "client_secret": bulutfon.access.client_secret,
        "redirect_uri": OUT_OF_BAND,
    }
    return requests.post(
        f"{bulutfon.access.base_url}/oauth/token", data=known | form, timeout=PATIENCE
    )


def _redeem(bulutfon: Bulutfon, code: str, **form: str) -> requests.Response:
    return _token(bulutfon, grant_type="authorization_code", code=code, **form)


def _renew(bulutfon: Bulutfon, refresh: str, **form: str) -> requests.Response:
    return _token(bulutfon, grant_type="refresh_token", refresh_token=refresh, **form)


def _signed_in(bulutfon: Bulutfon) -> dict[str, Any]:
    pair: dict[str, Any] = _redeem(bulutfon, bulutfon.control.consent()).json()
    bulutfon.token = pair["access_token"]
    return pair


def test_the_consent_page_is_turkish_and_names_application_and_scopes(bulutfon: Bulutfon) -> None:
    page = _page(bulutfon)

    assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert all(
        word in page.text for word in ("Santral Desktop", "Yetkilendir", "Reddet", "call_record")
    )
    assert "{{" not in page.text


def test_the_page_and_its_style_are_whole(bulutfon: Bulutfon) -> None:
    sheet = re.search(r'href="([^"]+\.css)"', _page(bulutfon).text)
    assert sheet
    answer = requests.get(f"{bulutfon.simulator.base_url}{sheet[1]}", timeout=PATIENCE)

    assert (answer.status_code, answer.headers["Content-Type"][:8]) == (200, "text/css")


def test_after_consent_the_code_is_shown_and_ends_the_address(bulutfon: Bulutfon) -> None:
    onward = _decide(bulutfon, _page(bulutfon), "allow").headers["Location"]
    page = requests.get(f"{bulutfon.simulator.base_url}{onward}", timeout=PATIENCE)
    shown = re.search(r'id="authorization_code">([^<]+)<', page.text)

    assert shown
    assert shown[1] == onward.rpartition("/")[2]
    assert _redeem(bulutfon, shown[1]).status_code == 200


def test_a_made_up_code_is_not_shown(bulutfon: Bulutfon) -> None:
    page = bulutfon.get("oauth/authorize/%3Cb%3Emade-up")

    assert (page.status_code, "made-up" in page.text) == (404, False)


def test_denied_access_is_said_on_a_page(bulutfon: Bulutfon) -> None:
    page = _decide(bulutfon, _page(bulutfon), "deny")

    assert (page.status_code, "access_denied" in page.text) == (403, True)


def test_a_page_is_decided_on_once(bulutfon: Bulutfon) -> None:
    page = _page(bulutfon)
    _decide(bulutfon, page, "allow")

    assert _decide(bulutfon, page, "allow").status_code == 400


@pytest.mark.parametrize(
    ("words", "status", "error"),
    [
        ({"client_id": "wrong"}, 401, "invalid_client"),
        ({"redirect_uri": "https://ornek.example/bulutfon"}, 400, "invalid_redirect_uri"),
        ({"redirect_uri": "http://127.0.0.1:8080/"}, 400, "invalid_redirect_uri"),
        ({"redirect_uri": ""}, 400, "invalid_redirect_uri"),
        ({"response_type": "token"}, 400, "unsupported_response_type"),
        ({"scope": "everything"}, 400, "invalid_scope"),
    ],
)
def test_what_a_desktop_application_may_not_ask_is_said_on_a_page(
    bulutfon: Bulutfon, words: dict[str, str], status: int, error: str
) -> None:
    page = _page(bulutfon, **words)

    assert (page.status_code, f">{error}<" in page.text) == (status, True)


def test_a_website_gets_the_code_at_its_own_address(bulutfon: Bulutfon) -> None:
    onward = urlsplit(_decide(bulutfon, _as_website(bulutfon), "allow").headers["Location"])
    words = parse_qs(onward.query)

    assert f"{onward.scheme}://{onward.netloc}{onward.path}" == WEBSITE.redirect_uri
    assert (words["state"], bool(HEX_64.fullmatch(words["code"][0]))) == (["ours"], True)


def test_a_website_may_not_ask_for_the_code_on_a_page(bulutfon: Bulutfon) -> None:
    assert _as_website(bulutfon, redirect_uri=OUT_OF_BAND).status_code == 400


@pytest.mark.parametrize("error", ["access_denied", "invalid_scope"])
def test_a_website_is_told_of_errors_at_its_own_address(bulutfon: Bulutfon, error: str) -> None:
    if error == "access_denied":
        answer = _decide(bulutfon, _as_website(bulutfon), "deny")
    else:
        answer = _as_website(bulutfon, scope="everything")

    assert parse_qs(urlsplit(answer.headers["Location"]).query)["error"] == [error]


def test_a_code_becomes_tokens_as_in_the_documents_sample(bulutfon: Bulutfon) -> None:
    answer = _redeem(bulutfon, bulutfon.control.consent())
    tokens = answer.json()

    assert answer.headers["Cache-Control"] == "no-store"
    assert HEX_64.fullmatch(tokens.pop("access_token"))
    assert HEX_64.fullmatch(tokens.pop("refresh_token"))
    assert tokens == {
        "token_type": "bearer",
        "expires_in": 7200,
        "scope": "cdr call_record",
        "created_at": 1927864800,
    }


def test_only_the_scope_that_was_asked_for_is_allowed(bulutfon: Bulutfon) -> None:
    answer = _decide(bulutfon, _page(bulutfon, scope="cdr"), "allow")
    code = answer.headers["Location"].rpartition("/")[2]

    assert _redeem(bulutfon, code).json()["scope"] == "cdr"


def test_the_token_opens_the_api_for_two_hours(bulutfon: Bulutfon) -> None:
    _signed_in(bulutfon)
    bulutfon.control.advance(7199)
    assert bulutfon.get("me").status_code == 200
    bulutfon.control.advance(1)
    answer = bulutfon.get("me")

    assert (answer.status_code, answer.json()) == (401, {"error": "Token expired"})


def test_tokens_can_be_expired_by_the_control(bulutfon: Bulutfon) -> None:
    pair = _signed_in(bulutfon)
    bulutfon.control.expire_tokens()

    assert refused(bulutfon.get("me")) == (401, "Token expired")
    assert _renew(bulutfon, pair["refresh_token"]).status_code == 200


def test_a_code_is_good_once(bulutfon: Bulutfon) -> None:
    code = bulutfon.control.consent()
    _redeem(bulutfon, code)

    assert refused(_redeem(bulutfon, code)) == (401, "invalid_grant")


@pytest.mark.parametrize(("seconds", "status"), [(599, 200), (600, 401)])
def test_a_code_lives_ten_minutes(bulutfon: Bulutfon, seconds: int, status: int) -> None:
    code = bulutfon.control.consent()
    bulutfon.control.advance(seconds)

    assert _redeem(bulutfon, code).status_code == status


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"code": "wrong"}, "invalid_grant"),
        ({"redirect_uri": "https://ornek.example/other"}, "invalid_grant"),
        ({"client_id": "wrong"}, "invalid_client"),
        ({"client_secret": "wrong"}, "invalid_client"),
        ({"client_id": WEBSITE.client_id}, "invalid_client"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": ""}, "invalid_request"),
        ({"code": ""}, "invalid_request"),
        ({"redirect_uri": ""}, "invalid_request"),
    ],
)
def test_what_is_wrong_with_a_request_for_tokens_is_named(
    bulutfon: Bulutfon, form: dict[str, str], error: str
) -> None:
    code = bulutfon.control.consent()
    answer = _token(bulutfon, **{"grant_type": "authorization_code", "code": code} | form)

    assert answer.status_code in {400, 401}
    assert answer.json()["error"] == error
    assert answer.json()["error_description"]


def test_another_applications_code_is_worth_nothing(bulutfon: Bulutfon) -> None:
    code = bulutfon.control.consent(WEBSITE.client_id)

    assert refused(_redeem(bulutfon, code)) == (401, "invalid_grant")


def test_the_applications_keys_may_stand_in_the_header(bulutfon: Bulutfon) -> None:
    def status(secret: str) -> int:
        return requests.post(
            f"{bulutfon.access.base_url}/oauth/token",
            data={
                "grant_type": "authorization_code",
                "code": bulutfon.control.consent(),
                "redirect_uri": OUT_OF_BAND,
            },
            auth=(bulutfon.access.client_id, secret),
            timeout=PATIENCE,
        ).status_code

    assert (status(bulutfon.access.client_secret), status("wrong")) == (200, 401)


def test_a_header_that_cannot_be_read_is_refused(bulutfon: Bulutfon) -> None:
    answer = requests.post(
        f"{bulutfon.access.base_url}/oauth/token",
        headers={"Authorization": "Basic nonsense"},
        timeout=PATIENCE,
    )

    assert refused(answer) == (401, "invalid_client")


def test_a_refresh_rotates_both_tokens_and_ends_the_old_ones(bulutfon: Bulutfon) -> None:
    old = _signed_in(bulutfon)
    new = _renew(bulutfon, old["refresh_token"]).json()

    assert not {old["access_token"], old["refresh_token"]} & set(map(str, new.values()))
    assert bulutfon.get("me").status_code == 401
    bulutfon.token = new["access_token"]
    assert bulutfon.get("me").status_code == 200


def test_a_refresh_works_without_the_redirect_address_too(bulutfon: Bulutfon) -> None:
    refresh = _signed_in(bulutfon)["refresh_token"]

    assert _renew(bulutfon, refresh, redirect_uri="").status_code == 200


def test_a_refresh_token_used_twice_withdraws_the_whole_consent(bulutfon: Bulutfon) -> None:
    old = _signed_in(bulutfon)
    new = _renew(bulutfon, old["refresh_token"]).json()

    assert refused(_renew(bulutfon, old["refresh_token"])) == (401, "invalid_grant")
    bulutfon.token = new["access_token"]
    assert bulutfon.get("me").status_code == 401
    assert refused(_renew(bulutfon, new["refresh_token"])) == (401, "invalid_grant")


def test_a_refresh_whose_answer_is_lost_has_rotated_all_the_same(bulutfon: Bulutfon) -> None:
    refresh = _signed_in(bulutfon)["refresh_token"]
    bulutfon.control.fault("/bulutfon/oauth/token", "lost", times=1)

    with pytest.raises(requests.ConnectionError):
        _renew(bulutfon, refresh)
    assert refused(_renew(bulutfon, refresh)) == (401, "invalid_grant")


@pytest.mark.parametrize(
    "form", [{"refresh_token": "wrong"}, {"redirect_uri": "https://x.example"}]
)
def test_a_wrong_refresh_is_refused(bulutfon: Bulutfon, form: dict[str, str]) -> None:
    known = {"refresh_token": _signed_in(bulutfon)["refresh_token"], "grant_type": "refresh_token"}

    assert refused(_token(bulutfon, **known | form)) == (401, "invalid_grant")


def test_a_withdrawn_consent_opens_nothing(bulutfon: Bulutfon) -> None:
    pair = _signed_in(bulutfon)
    bulutfon.control.withdraw_consents()

    assert bulutfon.get("me").status_code == 401
    assert refused(_renew(bulutfon, pair["refresh_token"])) == (401, "invalid_grant")


def test_a_token_is_told_with_the_time_it_has_left(bulutfon: Bulutfon) -> None:
    token = _signed_in(bulutfon)["access_token"]
    bulutfon.control.advance(200)
    young = bulutfon.get(f"token-info/{token}").json()
    bulutfon.control.advance(7200)

    assert young == {"token": token, "expired": False, "expires_in": 7000}
    assert bulutfon.get(f"token-info/{token}").json()["expired"] is True
    assert bulutfon.get("token-info/wrong").status_code == 404


def test_the_master_token_never_expires(bulutfon: Bulutfon) -> None:
    info = bulutfon.get(f"token-info/{bulutfon.token}").json()
    bulutfon.control.advance(400 * 86400)

    assert info["expired"] is False
    assert bulutfon.get("me").status_code == 200


def test_secrets_in_paths_and_forms_are_not_remembered(bulutfon: Bulutfon) -> None:
    pair = _signed_in(bulutfon)
    bulutfon.get(f"token-info/{pair['access_token']}")
    _decide(bulutfon, _page(bulutfon), "allow")
    seen = str(bulutfon.control.requests())

    assert pair["access_token"] not in seen
    assert bulutfon.access.client_secret not in seen


@pytest.mark.parametrize("status", [200, 500])
def test_a_path_says_what_it_was_told_to(bulutfon: Bulutfon, status: int) -> None:
    bulutfon.control.say(
        "/bulutfon/oauth/token",
        "<html>Giriş yapın</html>",
        status=status,
        content_type="text/html",
        times=1,
    )
    answer = _redeem(bulutfon, bulutfon.control.consent())

    assert (answer.status_code, answer.text) == (status, "<html>Giriş yapın</html>")
    assert _signed_in(bulutfon)["token_type"] == "bearer"
