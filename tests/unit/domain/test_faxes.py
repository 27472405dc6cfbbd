"""What is known of a fax is only what was told."""

from santral_desktop.domain.faxes import FaxRecipient, FaxState, IncomingFax, OutgoingFax


def test_a_fax_of_which_only_the_id_is_told_claims_nothing_else() -> None:
    assert IncomingFax(id="a").came_at is None
    assert OutgoingFax(id="a").recipient_count is None
    assert FaxRecipient(number="905321112233").state is FaxState.UNKNOWN
