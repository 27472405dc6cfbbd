"""Sign in from the command line: for scripts and for administrators' roll-outs."""

import sys
from argparse import Namespace
from dataclasses import asdict, replace

from santral_desktop.application.ports.pbx import SignIn
from santral_desktop.composition.command_line import (
    BULUTFON_API,
    BULUTSANTRALIM_API,
    BULUTSANTRALIM_WEBPHONE,
    World,
)
from santral_desktop.composition.worlds import places_of, speak_here, store_of, tell_running
from santral_desktop.domain.accounts import (
    Account,
    Provider,
    Way,
    kept_token,
    named,
    with_account,
)
from santral_desktop.domain.errors import Trouble
from santral_desktop.providers.bulutsantralim.adapter import bulutsantralim
from santral_desktop.providers.redaction import Redactor
from santral_desktop.system.keyring_vault import KeyringVault

_PATIENCE = 60_000  # milliseconds: the running program asks the provider, and perhaps its person
_LONGEST_KEY = 500  # characters


def add_account(world: World, arguments: Namespace) -> int:
    """Try the credentials and keep them; the key comes from standard input, never from argv."""
    from santral_desktop.ui.command_wording import added, no_key

    key = sys.stdin.readline(_LONGEST_KEY).strip()
    account = _account(arguments)
    speak_here(world)
    if not key:
        print(no_key(), file=sys.stderr)
        return 2
    told = {**asdict(account), "provider": account.provider.value, "way": account.way.value}
    words = {"verb": "account", "account": told, "more": arguments.more, "key": key}
    answer = tell_running(world, words, _PATIENCE)
    if answer is None:
        return _keep(world, account, key, more=arguments.more)
    if answer.get("ok") is True:
        return _told(True, added(account.extension))
    return _told(False, str(answer.get("message", "")))


def _account(arguments: Namespace) -> Account:
    provider = Provider(arguments.provider)
    ours = provider is Provider.BULUTSANTRALIM
    way = Way.KEY if ours else Way.API_KEY if arguments.v2 else Way.MASTER
    return Account(
        provider,
        arguments.extension,
        arguments.api_url or (BULUTSANTRALIM_API if ours else BULUTFON_API),
        arguments.webphone_url or (BULUTSANTRALIM_WEBPHONE if ours else ""),
        way=way,
    )


def _keep(world: World, account: Account, key: str, *, more: bool) -> int:
    """Keep it without a running program: then only a lasting key store will do."""
    from santral_desktop.ui.command_wording import added, no_key_store
    from santral_desktop.ui.wording import sentence

    vault = KeyringVault()
    try:
        if world.throwaway or not vault.lasting:
            return _told(False, no_key_store())
        store = store_of(places_of(world))
        choices = store.load()
        account = named(account, choices.accounts, more=more)
        secret = kept_token(account.way, key)
        _pbx(account, secret, developer=world.developer).prove()
        vault.keep(account.secret_name, secret)
        store.save(replace(choices, accounts=with_account(choices.accounts, account)))
    except Trouble as trouble:
        return _told(False, sentence(trouble))
    finally:
        vault.close()
    return _told(True, added(account.extension))


def _pbx(account: Account, secret: str, *, developer: bool) -> SignIn:
    if account.provider is Provider.BULUTSANTRALIM:
        return bulutsantralim(account, secret, Redactor(), developer=developer)
    from santral_desktop.providers.bulutfon.factory import bulutfon

    return bulutfon(account, secret, Redactor(), developer=developer)


def _told(well: bool, message: str) -> int:
    print(message, file=sys.stdout if well else sys.stderr)
    return 0 if well else 1
