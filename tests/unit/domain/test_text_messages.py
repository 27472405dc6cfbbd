"""What is known of a text message is only what was told."""

from santral_desktop.domain.text_messages import MessageRecipient, MessageState, TextMessage


def test_a_message_of_which_only_the_id_is_told_claims_nothing_else() -> None:
    assert TextMessage(id="1").planned_for is None
    assert MessageRecipient(number="905321112233").state is MessageState.UNKNOWN
