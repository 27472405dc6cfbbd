"""Sign in from the command line: for scripts and for administrators' roll-outs."""

import sys
from argparse import Namespace
from dataclasses import asdict, replace

from santral_desktop.composition.command_line import World
from santral_desktop.composition.worlds import places_of, speak_here, store_of, tell_running
from santral_desktop.domain.accounts import Account, Provider, with_account
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
    account = Account(
        Provider(arguments.provider), arguments.extension, arguments.api_url, arguments.webphone_url
    )
    speak_here(world)
    if not key:
        print(no_key(), file=sys.stderr)
        return 2
    words = {"verb": "account", "account": {**asdict(account), "provider": arguments.provider}}
    answer = tell_running(world, {**words, "key": key}, _PATIENCE)
    if answer is None:
        return _keep(world, account, key)
    if answer.get("ok") is True:
        return _told(True, added(account.extension))
    return _told(False, str(answer.get("message", "")))


def _keep(world: World, account: Account, key: str) -> int:
    """Keep it without a running program: then only a lasting key store will do."""
    from santral_desktop.ui.command_wording import added, no_key_store
    from santral_desktop.ui.wording import sentence

    vault = KeyringVault()
    try:
        if world.throwaway or not vault.lasting:
            return _told(False, no_key_store())
        bulutsantralim(account, key, Redactor(), developer=world.developer).prove()
        vault.keep(account.secret_name, key)
        store = store_of(places_of(world))
        choices = store.load()
        store.save(replace(choices, accounts=with_account(choices.accounts, account)))
    except Trouble as trouble:
        return _told(False, sentence(trouble))
    finally:
        vault.close()
    return _told(True, added(account.extension))


def _told(well: bool, message: str) -> int:
    print(message, file=sys.stdout if well else sys.stderr)
    return 0 if well else 1
