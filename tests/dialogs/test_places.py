"""Any number of facts has room in the key of a button."""

from hypothesis import given
from hypothesis import strategies as st

from dialogs.keys import LIMIT, Action, button_key
from dialogs.small_replies import facts_at, places_of
from tests.dialogs.conftest import Talk
from tests.policies import hunan

FACTS = list(hunan().vocabulary)


def test_of_any_facts_the_places_lead_back_to_them_and_fit_into_a_key(talk: Talk) -> None:
    @given(st.sets(st.sampled_from(FACTS)))
    def leads_back(facts: set[str]) -> None:
        places = places_of(talk.scene, facts)
        assert facts_at(talk.scene, places) == tuple(name for name in FACTS if name in facts)
        assert len(button_key(talk.session, Action("edit", places))) <= LIMIT

    leads_back()


def test_what_is_no_place_leads_nowhere(talk: Talk) -> None:
    for places in ("", "-1", "17-22", "Z", "٣", "z" * 40):
        assert facts_at(talk.scene, places) == ()
