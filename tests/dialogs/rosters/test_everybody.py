"""What an office may want to say of everybody: what every tier asks, and its table does not tell."""

from dialogs.rosters.everybody import usual_of_all
from tests.policies import hunan
from tests.water import water

HUNAN = {
    "in_scope_employer": True,
    "in_scope_role": True,
    "integrity": True,
    "under_investigation": False,
    "under_penalty": False,
    "disciplined": False,
}


def test_it_is_what_every_tier_asks_of_everybody_with_the_good_answer() -> None:
    assert usual_of_all(hunan(), told=()) == HUNAN


def test_what_the_table_tells_is_not_asked_of_everybody() -> None:
    offered = usual_of_all(hunan(), told={"integrity", "education"})
    assert offered == {name: value for name, value in HUNAN.items() if name != "integrity"}


def test_another_policy_asks_its_own() -> None:
    offered = usual_of_all(water(), told=())
    assert offered
    assert {water().vocabulary[name].kind for name in offered} == {"flag"}
