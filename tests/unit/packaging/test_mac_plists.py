"""What macOS is told of the program."""

import plistlib

from shipping.facts import version
from shipping.mac_plists import engine_entitlements, info_plist, program_entitlements

import santral_desktop


def test_the_plist_can_be_written_and_says_what_the_system_asks_for() -> None:
    read = plistlib.loads(plistlib.dumps(info_plist()))

    assert read["CFBundleShortVersionString"] == santral_desktop.__version__ == version()
    assert read["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["tel", "callto", "sip", "sips"]
    assert "mikrofon" in read["NSMicrophoneUsageDescription"]
    assert read["LSMinimumSystemVersion"] == "14.4"


def test_only_the_program_itself_may_hear() -> None:
    hearing = "com.apple.security.device.audio-input"

    assert program_entitlements()[hearing] is True
    assert hearing not in engine_entitlements()


def test_both_may_run_scripts_that_were_compiled_a_moment_ago() -> None:
    for rights in (program_entitlements(), engine_entitlements()):
        assert rights["com.apple.security.cs.allow-jit"] is True
        assert plistlib.loads(plistlib.dumps(rights)) == rights
