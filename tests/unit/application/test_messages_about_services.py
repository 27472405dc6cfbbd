"""What is told about services shows nobody's pages in a log."""

from santral_desktop.application.messages_about_services import FaxPagesRead


def test_pages_of_a_fax_stand_in_no_repr() -> None:
    assert "s3cret" not in repr(FaxPagesRead("1", b"s3cret"))
