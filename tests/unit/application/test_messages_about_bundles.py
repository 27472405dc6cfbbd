"""A bundle is told as what is in it."""

from santral_desktop.application.messages_about_bundles import BundleReady, Member


def test_two_tellings_of_the_same_are_equal() -> None:
    members = (Member("settings.json", "{}"),)

    assert BundleReady(members) == BundleReady(members)
