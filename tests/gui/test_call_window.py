"""What is at hand of the call list: bounded, in order, and read again where it was let go of."""

from datetime import timedelta

from santral_desktop.application.messages_about_calls import Stretch, Way
from santral_desktop.application.ports.journal import CallPage, Place
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.ui.call_window import LONGEST, Window, again, amid, newest_of, oldest_of, taken
from tests.builders import NINE
from tests.gui.listed import NOON, a_page, above, below, place_of, shown, the_call


def calls(first: int, end: int) -> list[Call]:
    return [the_call(number) for number in range(first, end)]


def numbers(window: Window) -> list[int]:
    return [int(str(row.key)[-6:]) for row in window.calls]


def test_scrolling_down_for_long_lets_go_of_what_is_far_above() -> None:
    window = newest_of(a_page(calls(0, 100), more=True), NOON)
    for first in range(100, LONGEST + 300, 100):
        window = window.with_below(a_page(calls(first, first + 100), more=True), NOON)

    assert numbers(window) == list(range(300, LONGEST + 300))
    assert window.above == place_of(the_call(300))


def test_scrolling_back_reads_it_again_and_lets_go_below() -> None:
    window = newest_of(a_page(calls(100, LONGEST + 100), more=True), NOON)
    page = CallPage(tuple(calls(0, 100)), None)

    window = window.with_above(page, NOON)

    assert numbers(window) == list(range(LONGEST))
    assert (window.above, window.below) == (None, place_of(the_call(LONGEST - 1)))


def test_the_oldest_calls_have_others_above_only() -> None:
    window = oldest_of(CallPage(tuple(calls(5, 8)), place_of(the_call(5))), NOON)

    assert (window.above, window.below) == (place_of(the_call(5)), None)


def test_amid_the_list_there_may_be_others_on_both_sides() -> None:
    window = amid(a_page(calls(5, 8), more=True), NOON)

    assert (window.above, window.below) == (place_of(the_call(5)), place_of(the_call(7)))


def test_a_new_call_above_what_is_at_hand_is_left_out() -> None:
    window = amid(a_page(calls(5, 8)), NOON)

    assert numbers(window.with_call(the_call(0), NOON)) == [5, 6, 7]


def test_an_old_call_below_what_is_at_hand_is_left_out() -> None:
    window = newest_of(a_page(calls(0, 3), more=True), NOON)

    assert numbers(window.with_call(the_call(9), NOON)) == [0, 1, 2]


def test_of_one_moment_the_call_that_came_last_stands_first() -> None:
    window = newest_of(a_page(calls(0, 2)), NOON)
    late = the_call(7, started_at=NINE - timedelta(hours=1))

    assert numbers(window.with_call(late, NOON)) == [0, 7, 1]


def test_a_changed_call_of_one_moment_with_others_stays_in_its_place() -> None:
    at = NINE - timedelta(hours=1)
    page = a_page([the_call(5, started_at=at), the_call(9, started_at=at), the_call(2)])
    window = newest_of(page, NOON)

    assert numbers(window.with_call(the_call(9, started_at=at, name="Can"), NOON)) == [5, 9, 2]


def test_a_call_whose_start_is_put_right_moves() -> None:
    window = newest_of(a_page(calls(0, 3)), NOON)
    moved = the_call(0, started_at=NINE - timedelta(hours=1.5))

    assert numbers(window.with_call(moved, NOON)) == [1, 0, 2]


def test_live_calls_do_not_make_it_longer_for_ever() -> None:
    window = newest_of(a_page(calls(1, LONGEST + 1)), NOON)

    window = window.with_call(the_call(0), NOON)

    assert len(window.calls) == LONGEST
    assert window.below == place_of(the_call(LONGEST - 1))


def test_a_live_call_takes_the_contact_that_its_number_has_here() -> None:
    call = the_call(1, name="")
    window = newest_of(CallPage((call,), None, {call.id: "Deniz Kara"}), NOON)

    assert window.with_call(the_call(0, name=""), NOON).calls[0].who == "Deniz Kara"


def test_what_is_read_again_goes_around_what_is_in_sight() -> None:
    window = newest_of(a_page(calls(0, 500), more=True), NOON)

    stretch = again(window, {the_call(300).id, the_call(310).id}, 50)

    assert stretch == Stretch(Way.AGAIN, place_of(the_call(249)), 110)


def test_at_the_top_the_newest_calls_are_read_again() -> None:
    window = newest_of(a_page(calls(0, 500), more=True), NOON)

    assert again(window, {the_call(3).id}, 50) == Stretch(Way.AGAIN, None, 100)


def test_amid_the_list_reading_again_begins_with_the_first_call_at_hand() -> None:
    window = amid(a_page(calls(40, 90), more=True), NOON)
    place = again(window, {the_call(41).id}, 50).place

    assert place == Place(NINE - timedelta(hours=40) + timedelta(microseconds=1), CallId(""))


def test_an_empty_list_is_read_again_from_its_top() -> None:
    assert again(Window(), set(), 50).place is None


def test_each_part_that_was_read_goes_where_it_belongs() -> None:
    window = amid(a_page(calls(3, 5), more=True), NOON)
    window = taken(shown(*calls(5, 7), stretch=below(the_call(4))), window, NOON)
    window = taken(shown(*calls(1, 3), stretch=above(the_call(3))), window, NOON)

    assert numbers(window) == list(range(1, 7))
    assert window.whole
