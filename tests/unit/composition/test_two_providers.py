"""Both providers at once, on real files, over real HTTP: each call and each trouble has its own."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import SignedIn, SignInWanted
from santral_desktop.domain.accounts import Way, kept_token
from santral_desktop.domain.calls import CallId, CallState, Doubt, RecordingState
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.simulator.server import start_simulator
from santral_desktop.ui.status_line import Light
from tests.unit.composition.two_providers import CUSTOMER, Office


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Office]:
    with start_simulator(limits=False) as verimor, start_simulator(limits=False) as simulator:
        for pbx in (verimor, simulator):
            pbx.control.caller_hangs_up(pbx.control.ring(CUSTOMER))
        office = Office(verimor, simulator)
        qtbot.addWidget(office.panes.window)
        office.panes.window.resize(1180, 780)
        office.panes.window.show()
        yield office
        office.close()


def test_both_are_signed_in_at_once_each_with_its_own_secret(office: Office) -> None:
    office.enter_both()

    assert [told.account for told in office.told] == [office.first, office.second]
    assert office.core.choices.now.accounts == (office.first, office.second)
    assert '"kind": "oauth"' in office.secret
    assert office.machine.vault.secret(office.first.secret_name) == office.verimor.key


def test_each_call_of_the_one_journal_has_its_account(office: Office) -> None:
    office.enter_both()

    office.read()

    assert office.kept == {office.first.name, office.second.name}


def test_tokens_that_expire_meanwhile_are_noticed_by_nobody(office: Office) -> None:
    office.enter_both()
    before = office.secret
    office.simulator.control.expire_tokens()

    office.read()

    assert office.second.name in office.kept
    assert [told.error for told in office.progress if told.error] == []
    assert not any(isinstance(told, SignInWanted) for told in office.told)
    assert office.secret != before


def test_a_dead_refresh_leaves_the_other_account_untouched(office: Office) -> None:
    office.enter_both()
    office.simulator.control.expire_tokens()
    office.simulator.control.withdraw_consents()

    office.read()

    last = office.progress[-1]
    assert (type(last.error), last.account) == (NotSignedIn, office.second)
    assert office.kept == {office.first.name}
    assert not office.panes.window.signing_in
    assert office.lights.troubled == office.second
    assert office.light(Light.API).startswith("Bulutfon: Bulutfon oturumu sona erdi")


def test_the_dead_account_is_named_by_its_card_and_comes_back_with_a_new_code(
    office: Office,
) -> None:
    office.enter_both()
    office.simulator.control.expire_tokens()
    office.simulator.control.withdraw_consents()
    office.read()
    assert office.lights.troubled is not None

    office.sign_in.ask_for(office.lights.troubled)
    shown = {label.text() for label in office.panes.sign_in.findChildren(QLabel)}
    office.enter_by_code()
    office.read()

    assert "Bulutfon hesabına bağlanın" in shown
    assert office.kept == {office.first.name, office.second.name}
    assert office.lights.troubled is None
    assert not office.panes.window.signing_in


def test_a_recording_is_fetched_from_its_calls_own_pbx(office: Office) -> None:
    control = office.simulator.control
    control.plug_in("1007")
    uuid = control.ring(CUSTOMER)
    control.pick_up("1007")
    control.caller_hangs_up(uuid)
    office.enter_both()
    office.read()
    recorded = office.machine.journal.find(CallId(uuid))
    assert recorded is not None
    assert recorded.recording is RecordingState.PRESENT

    office.core.recordings.start(recorded.id, recorded.account)
    office.tasks.finish_all()

    asked = office.simulator.control.requests()
    assert any("/bulutfon/call-records/" in request["path"] for request in asked)
    office.core.recordings.give_up()


def test_the_chosen_account_dials_and_never_claims_to_talk(office: Office) -> None:
    office.enter_both()
    office.core.choices.change(replace(office.core.choices.now, dial_account=office.second.name))
    office.accounts.show()

    office.core.place.start(CUSTOMER)
    office.tasks.finish_all()

    (call,) = office.core.calls_here()
    assert (call.account, call.doubt, call.state) == (
        office.second.name,
        Doubt.UNNAMED,
        CallState.REQUESTED,
    )
    asked = [r["path"] for r in office.simulator.control.requests()]
    assert "/bulutfon/call_and_bridge" in asked
    assert "/originate" not in asked


def test_a_master_token_and_a_key_of_the_new_interface_are_proven_too(office: Office) -> None:
    bulutfon = office.simulator.bulutfon
    for way, token in ((Way.MASTER, bulutfon.master_token), (Way.API_KEY, bulutfon.api_key)):
        account = replace(office.second, way=way, name=f"by {way.value}")

        office.enter(account, kept_token(way, token))

        assert office.told[-1] == SignedIn(account, lasting=False)


@pytest.mark.parametrize("way", [Way.MASTER, Way.API_KEY])
def test_a_wrong_token_is_refused_on_the_card_that_stays(office: Office, way: Way) -> None:
    office.enter(office.first, office.verimor.key)
    office.sign_in.ask_for_new()
    account = replace(office.second, way=way)

    office.enter(account, kept_token(way, "wrong-token"))

    wanted = office.told[-1]
    assert isinstance(wanted, SignInWanted)
    assert (type(wanted.error), wanted.account) == (NotSignedIn, account)
    assert office.core.choices.now.accounts == (office.first,)
    assert office.panes.window.signing_in


def test_a_removed_account_leaves_no_secret_and_the_other_works(office: Office) -> None:
    office.enter_both()

    office.core.sign_in.remove(office.second.name)
    office.tasks.finish_all()
    office.read()

    assert office.secret == ""
    assert office.kept == {office.first.name}


def test_with_bulutfon_alone_there_is_no_place_for_a_web_phone(office: Office) -> None:
    alone = replace(office.second, name="", way=Way.MASTER)

    office.enter(alone, kept_token(Way.MASTER, office.simulator.bulutfon.master_token))

    assert office.panes.phone.isHidden()
    assert office.light(Light.PHONE).startswith("Bu hesabın web telefonu yok")


def test_the_page_opens_in_the_persons_own_browser_with_a_fresh_state_each_time(
    office: Office,
) -> None:
    for _ in range(2):
        office.core.sign_in_by_code.open(office.second, office.application)
        office.tasks.finish_all()

    first, second = office.opened
    assert first.startswith(f"{office.simulator.bulutfon.base_url}/oauth/authorize?")
    assert "state=" in first
    assert first != second


def test_where_no_browser_opens_the_address_is_in_the_clipboard(office: Office) -> None:
    office.has_browser = False

    office.core.sign_in_by_code.open(office.second, office.application)
    office.tasks.finish_all()

    assert QGuiApplication.clipboard().text() == office.opened[0]


def test_one_account_that_has_no_secret_any_more_sends_nobody_away_from_the_other(
    office: Office,
) -> None:
    office.enter_both()
    office.machine.vault.forget(office.second.secret_name)

    office.core.sign_in.start()
    office.tasks.finish_all()

    assert not office.panes.window.signing_in
    assert office.lights.troubled is None  # the one from before still works


def test_a_start_with_a_dead_and_a_living_account_shows_the_work(office: Office) -> None:
    office.enter_both()
    office.machine.vault.forget(office.second.secret_name)
    again = Office(office.verimor, office.simulator)
    again.core.choices.change(office.core.choices.now)
    again.machine.vault.keep(office.first.secret_name, office.verimor.key)

    again.core.sign_in.start()
    again.tasks.finish_all()

    assert not again.panes.window.signing_in
    assert again.lights.troubled == office.second
    again.close()


def test_whoever_adds_an_account_can_do_without(office: Office) -> None:
    office.enter(office.first, office.verimor.key)
    office.sign_in.ask_for_new()
    shown = office.panes.window.signing_in

    office.panes.sign_in.left.emit()

    assert (shown, office.panes.window.signing_in) == (True, False)


def test_the_only_account_whose_session_ended_asks_once_for_a_new_code(office: Office) -> None:
    office.second = replace(office.second, name="")
    office.enter_by_code()
    office.simulator.control.expire_tokens()
    office.simulator.control.withdraw_consents()

    office.read()
    shown = {label.text() for label in office.panes.sign_in.findChildren(QLabel)}
    asked = office.panes.window.signing_in
    office.panes.sign_in.left.emit()
    office.read()

    assert (asked, office.panes.window.signing_in) == (True, False)
    assert any(text.startswith("Bulutfon oturumu sona erdi") for text in shown)
    office.enter_by_code()
    assert office.lights.troubled is None
