"""The engine's own page about its sandbox, as Chromium 140 writes it."""

from santral_desktop.webphone.sandbox import Sandbox, read_sandbox

WHOLE = (
    "Sandbox Status\nLayer 1 Sandbox\tNamespace\nPID namespaces\tYes\nNetwork namespaces\tYes\n"
    "Seccomp-BPF sandbox\tYes\nSeccomp-BPF sandbox supports TSYNC\tYes\n\n"
    "You are adequately sandboxed."
)
HALF = (
    "Sandbox Status\nLayer 1 Sandbox\tNone\nPID namespaces\tNo\nNetwork namespaces\tNo\n"
    "Seccomp-BPF sandbox\tYes\nSeccomp-BPF sandbox supports TSYNC\tYes\n\n"
    "You are NOT adequately sandboxed."
)


def test_a_whole_sandbox_is_known() -> None:
    found = read_sandbox(WHOLE)

    assert found == Sandbox("Namespace", filtered=True, adequate=True)
    assert found.words == "adequate: layer 1 Namespace, system calls filtered"


def test_a_sandbox_without_its_first_layer_is_not_adequate_though_nobody_says_so() -> None:
    found = read_sandbox(HALF)

    assert found == Sandbox("", filtered=True, adequate=False)
    assert found.words == "NOT adequate: layer 1 none, system calls filtered"


def test_another_page_says_nothing_about_it() -> None:
    assert read_sandbox("Bu siteye ulaşılamıyor") is None
    assert read_sandbox("") is None
