"""What was leafed through is noted by delivery, within bounds, and a senseless note harms nobody."""

from hypothesis import given
from hypothesis import strategies as st

from bot.texting.leafing import MOST_NOTED, SAID, View, last_view, noted, view_of, without_views

VIEWS = st.builds(
    View, st.sampled_from(["said", "fold", "misses", "end"]), st.integers(0, 999), st.integers(0, 999)
)


@given(st.lists(st.tuples(st.text(max_size=8), VIEWS), min_size=1, max_size=30))
def test_each_of_the_last_deliveries_shows_what_it_showed(shown: list[tuple[str, View]]) -> None:
    note: dict[str, str | int] = {"open": 7}
    for delivery, view in shown:
        note = noted(note, delivery, view)
    kept = dict(shown[-MOST_NOTED:]) if len(dict(shown)) == len(shown) else {shown[-1][0]: shown[-1][1]}
    assert {delivery: view_of(note, delivery) for delivery in kept} == kept
    assert len(note) <= MOST_NOTED + 1
    assert without_views(note) == {"open": 7}


def test_one_reads_on_behind_what_was_shown_last_whatever_was_asked_in_between() -> None:
    note = noted(noted({}, "1", View("fold", 1, 3)), "2", View("misses"))
    assert last_view(note).next == View("fold", 2, 3)
    assert last_view({}) == SAID


@given(st.dictionaries(st.text(max_size=9).map("view ".__add__), st.text(max_size=12) | st.integers()))
def test_a_note_that_makes_no_sense_shows_the_beginning(note: dict[str, str | int]) -> None:
    assert last_view(note) == SAID
    assert all(view_of(note, key.removeprefix("view ")) is None for key in note)
