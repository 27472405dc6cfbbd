"""Credentials are tried before they are kept, and the latest ones count."""

from dataclasses import replace

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.messages import (
    SignedIn,
    SignedOut,
    SignInChecking,
    SignInWanted,
)
from santral_desktop.application.ports.pbx import Pbx
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.sign_in import SignInToPbx
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.errors import (
    NoSuchExtension,
    NotSignedIn,
    Path,
    Storage,
    StorageTrouble,
    Trouble,
    Unreachable,
)
from tests.builders import ACCOUNT, told_of
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.preferences import MemoryPreferences
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault

KEY = "key-1"
OTHER = replace(ACCOUNT, extension="1009")
FURTHER = Account(Provider.BULUTFON, "1001", "https://bulutfon.example", name="bulutfon")
LOCKED = StorageTrouble(Storage.KEYRING, "locked")


class OnePbx(ScriptedPbx):
    """A PBX that knows for whom it was made."""

    def __init__(self, account: Account, secret: str) -> None:
        super().__init__()
        self.made_for = account, secret


class Desk:
    """A program that signs in."""

    def __init__(self, *accounts: Account, vault: MemoryVault | None = None) -> None:
        self.bus, self.tasks, self.vault = Bus(), SteppedTasks(), vault or MemoryVault()
        self.store = MemoryPreferences(Preferences(accounts=accounts))
        self.made: list[OnePbx] = []
        self.refusal: Trouble | None = None
        choices = Choices(self.store, self.tasks, lambda error: None)
        self.sign_in = SignInToPbx(self.bus, self.tasks, self.vault, choices, self.adapter)
        self.told = told_of(self.bus, SignInChecking, SignedIn, SignInWanted, SignedOut)

    def adapter(self, account: Account, secret: str) -> Pbx:
        pbx = OnePbx(account, secret)
        if self.refusal:
            pbx.fail("prove", self.refusal)
        self.made.append(pbx)
        return pbx

    def start(self) -> None:
        self.sign_in.start()
        self.tasks.finish_all()

    def submit(self, account: Account = ACCOUNT, secret: str = KEY) -> None:
        self.sign_in.submit(account, secret)
        self.tasks.finish_all()

    @property
    def in_use(self) -> object:
        pbx = self.sign_in.pbx()
        assert isinstance(pbx, OnePbx)
        return pbx.made_for


def remembered() -> Desk:
    return Desk(ACCOUNT, vault=MemoryVault({ACCOUNT.secret_name: KEY}))


def both() -> Desk:
    secrets = {ACCOUNT.secret_name: KEY, FURTHER.secret_name: "token-1"}
    return Desk(ACCOUNT, FURTHER, vault=MemoryVault(secrets))


def test_without_an_account_a_sign_in_is_wanted() -> None:
    desk = Desk()

    desk.start()

    assert desk.told == [SignInWanted()]


def test_before_a_sign_in_there_is_no_pbx() -> None:
    with pytest.raises(NotSignedIn):
        Desk().sign_in.pbx()


def test_a_remembered_account_is_used_without_asking_the_network() -> None:
    desk = remembered()

    desk.start()

    assert desk.told == [SignedIn(ACCOUNT, lasting=True)]
    assert (desk.in_use, desk.made[0].asked) == ((ACCOUNT, KEY), [])


def test_an_account_whose_key_is_gone_is_asked_for_it() -> None:
    desk = Desk(ACCOUNT)

    desk.start()

    (wanted,) = desk.told
    assert isinstance(wanted.error, NotSignedIn)


def test_a_key_store_that_cannot_be_read_says_so() -> None:
    desk = remembered()
    desk.vault.trouble = LOCKED

    desk.start()

    assert desk.told == [SignInWanted(LOCKED, ACCOUNT)]


def test_accepted_credentials_are_kept_and_remembered() -> None:
    desk = Desk()

    desk.submit()

    assert desk.told == [SignInChecking(), SignedIn(ACCOUNT, lasting=True)]
    assert desk.vault.secrets == {ACCOUNT.secret_name: KEY}
    assert desk.store.load().account == ACCOUNT


@pytest.mark.parametrize(
    "error", [NotSignedIn(), NoSuchExtension("no"), Unreachable(Path.NO_NAME)], ids=repr
)
def test_credentials_that_are_not_accepted_are_not_kept(error: Trouble) -> None:
    desk = Desk()
    desk.refusal = error

    desk.submit()

    assert desk.told[-1] == SignInWanted(error, ACCOUNT)
    assert (desk.vault.secrets, desk.store.load().account) == ({}, None)


def test_a_refusal_leaves_the_account_in_use_as_it_was() -> None:
    desk = remembered()
    desk.start()
    desk.refusal = NotSignedIn()

    desk.submit(OTHER, "wrong")

    assert desk.in_use == (ACCOUNT, KEY)


def test_the_key_is_never_among_the_choices() -> None:
    desk = Desk()

    desk.submit()

    assert KEY not in repr(desk.store.written)


def test_without_a_key_store_it_is_told_that_the_key_does_not_last() -> None:
    desk = Desk(vault=MemoryVault(lasting=False))

    desk.submit()

    assert desk.told[-1] == SignedIn(ACCOUNT, lasting=False)


def test_a_key_store_in_trouble_keeps_nobody_from_working_today() -> None:
    desk = Desk()
    desk.vault.trouble = LOCKED

    desk.submit()

    assert desk.told[-1] == SignedIn(ACCOUNT, lasting=False)
    assert desk.in_use == (ACCOUNT, KEY)


def test_the_latest_credentials_count_whatever_is_answered_last() -> None:
    desk = Desk()

    desk.sign_in.submit(ACCOUNT, KEY)
    desk.sign_in.submit(OTHER, "key-2")
    desk.tasks.finish_all()

    assert desk.in_use == (OTHER, "key-2")
    assert [type(told) for told in desk.told].count(SignedIn) == 1


def test_a_remembered_account_does_not_come_back_over_new_credentials() -> None:
    desk = remembered()

    desk.sign_in.start()
    desk.sign_in.submit(OTHER, "key-2")
    desk.tasks.finish_all()

    assert desk.in_use == (OTHER, "key-2")
    assert desk.told == [SignInChecking(), SignedIn(OTHER, lasting=True)]


def test_several_remembered_accounts_are_used_at_once_each_with_its_own_secret() -> None:
    desk = both()

    desk.start()

    assert desk.told == [SignedIn(ACCOUNT, lasting=True), SignedIn(FURTHER, lasting=True)]
    made = [desk.sign_in.pbx_of(account.name) for account in desk.sign_in.accounts]
    assert made == desk.made
    assert [pbx.made_for for pbx in desk.made] == [(ACCOUNT, KEY), (FURTHER, "token-1")]


def test_the_phone_is_at_the_account_that_has_one() -> None:
    desk = both()

    desk.start()

    assert desk.in_use == (ACCOUNT, KEY)


def test_an_account_whose_secret_is_gone_leaves_the_others_working() -> None:
    desk = Desk(ACCOUNT, FURTHER, vault=MemoryVault({FURTHER.secret_name: "token-1"}))

    desk.start()

    wanted, signed_in = desk.told
    assert (type(wanted), wanted.account) == (SignInWanted, ACCOUNT)
    assert signed_in == SignedIn(FURTHER, lasting=True)
    with pytest.raises(NotSignedIn):
        desk.sign_in.pbx()
    with pytest.raises(NotSignedIn):
        desk.sign_in.pbx_of(ACCOUNT.name)
    assert desk.sign_in.accounts == (FURTHER,)


def test_a_further_account_is_added_to_the_first() -> None:
    desk = remembered()
    desk.start()

    desk.submit(FURTHER, "token-1")

    assert desk.store.load().accounts == (ACCOUNT, FURTHER)
    assert desk.vault.secrets == {ACCOUNT.secret_name: KEY, FURTHER.secret_name: "token-1"}


def test_the_name_of_a_further_account_is_new() -> None:
    assert remembered().sign_in.new_name(Provider.BULUTFON) == FURTHER.name


def test_a_further_account_that_is_refused_is_named_and_changes_nothing() -> None:
    desk = remembered()
    desk.start()
    desk.refusal = NotSignedIn()

    desk.submit(FURTHER, "wrong")

    assert desk.told[-1].account == FURTHER
    assert (desk.store.load().accounts, desk.in_use) == ((ACCOUNT,), (ACCOUNT, KEY))


def test_calls_of_an_account_that_is_gone_are_the_phones_business() -> None:
    desk = remembered()
    desk.start()

    assert desk.sign_in.pbx_of("removed") is desk.sign_in.pbx()


def test_an_account_that_moved_leaves_no_secret_behind() -> None:
    desk = remembered()
    desk.start()
    moved = replace(ACCOUNT, api_url="https://other.example")

    desk.submit(moved, "key-2")

    assert desk.vault.secrets == {moved.secret_name: "key-2"}


def test_a_removed_account_takes_its_secret_with_it_and_leaves_the_others() -> None:
    desk = both()
    desk.start()

    desk.sign_in.remove(FURTHER.name)
    desk.tasks.finish_all()

    assert desk.told[-1] == SignedOut(FURTHER)
    assert desk.vault.secrets == {ACCOUNT.secret_name: KEY}
    assert (desk.store.load().accounts, desk.sign_in.accounts) == ((ACCOUNT,), (ACCOUNT,))


def test_without_any_account_left_a_sign_in_is_wanted() -> None:
    desk = remembered()
    desk.start()

    desk.sign_in.remove(ACCOUNT.name)
    desk.sign_in.remove(ACCOUNT.name)
    desk.tasks.finish_all()

    assert desk.told[1:] == [SignedOut(ACCOUNT), SignInWanted()]


def test_an_account_that_is_removed_while_it_is_proven_does_not_come_back() -> None:
    desk = both()
    desk.start()

    desk.sign_in.submit(FURTHER, "token-2")
    desk.sign_in.remove(FURTHER.name)
    desk.tasks.finish_all()

    assert desk.store.load().accounts == (ACCOUNT,)
    assert FURTHER.secret_name not in desk.vault.secrets


def test_the_phones_account_can_be_chosen() -> None:
    hosted = replace(FURTHER, webphone_url="https://phone.example")
    desk = Desk(ACCOUNT, hosted)

    desk.sign_in.use_for_phone(hosted.name)
    desk.tasks.finish_all()

    assert desk.store.load().accounts == (hosted, ACCOUNT)
    assert desk.store.load().account == hosted


BY_CODE = replace(FURTHER, way=Way.CODE)


class Rotating(OnePbx):
    """A PBX whose tokens are so short-lived that they change while they are proven."""

    def __init__(self, account: Account, secret: str, vault: MemoryVault) -> None:
        super().__init__(account, secret)
        self._vault = vault

    def prove(self) -> None:
        super().prove()
        self._vault.keep(self.made_for[0].secret_name, "the next pair")


def test_tokens_that_change_while_they_are_proven_are_not_put_back() -> None:
    desk = Desk()
    choices = Choices(desk.store, desk.tasks, lambda error: None)
    sign_in = SignInToPbx(
        desk.bus,
        desk.tasks,
        desk.vault,
        choices,
        lambda account, secret: Rotating(account, secret, desk.vault),
    )

    sign_in.submit(BY_CODE, "the first pair")
    desk.tasks.finish_all()

    assert desk.vault.secrets == {BY_CODE.secret_name: "the next pair"}
    assert desk.told[-1] == SignedIn(BY_CODE, lasting=True)


def test_tokens_that_stay_the_same_are_kept_as_they_came() -> None:
    desk = Desk()

    desk.submit(BY_CODE, "the first pair")

    assert desk.vault.secrets == {BY_CODE.secret_name: "the first pair"}


def test_tokens_are_used_today_though_the_key_store_is_locked() -> None:
    desk = Desk()
    desk.vault.trouble = LOCKED

    desk.submit(BY_CODE, "the first pair")

    assert desk.told[-1] == SignedIn(BY_CODE, lasting=False)
