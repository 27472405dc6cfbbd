"""Secrets of one session are kept in memory and said not to last."""

from santral_desktop.system.session_vault import SessionVault


def test_secrets_are_kept_read_and_forgotten() -> None:
    vault = SessionVault()
    vault.keep("a", "secret")
    vault.forget("never kept")

    assert vault.secret("a") == "secret"
    assert not vault.lasting
    vault.forget("a")
    assert vault.secret("a") is None
