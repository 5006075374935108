"""Taking an answer: what it changes, what it contradicts, what depended on it and is set aside."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from criteria.policy.vocabulary import Known, Range
from criteria.profile import contradictions
from dialogs.flow import proceed
from dialogs.in_words import label, spoken
from dialogs.interview import answers
from dialogs.interview.supposing import suppose
from dialogs.life import STATES
from dialogs.replies import Reply
from dialogs.session import Entry, GivenUp, Proposal
from dialogs.small_replies import answered, listed_labels, notice
from dialogs.world import Scene, Turn

NOTHING: Mapping[str, Known] = {}


def take(
    scene: Scene,
    name: str,
    known: Known,
    *,
    also: Mapping[str, Known] = NOTHING,
    remarks: tuple[Reply, ...] = (),
    instead_of: tuple[str, ...] = (),
) -> Turn:
    """Record that a fact is known, with the other facts that the answer surely tells.

    What depended on a different earlier answer, and the facts of `instead_of`, are set aside. An answer that
    contradicts another one is not recorded but offered, together with the other one's being asked again.
    `remarks` are said after the answer is repeated. While answers are tried out, nothing is recorded.
    """
    if STATES[scene.session.state].tries:
        return suppose(scene, {name: answers.stored(known)})
    before = answers.profile(scene.session.log)
    if _is_all_that_is_known(scene, name, known, before):
        return give_up(scene, "unknown")
    aside = before.keys() & instead_of
    if before.get(name, known) != known:
        aside |= before.keys() & dependents(scene, name)
    after = {fact: value for fact, value in before.items() if fact not in aside} | {name: known}
    others = opposed(scene, after, name)
    if others:
        return _offer_to_mend(scene, name, known, others)
    told = _compatible(scene, after, also)
    session = answers.record(scene.session, entries(scene, {name: known} | told, aside))
    replies = [answered(scene, name, known), *remarks, *_besides(scene, told, also)]
    if aside:
        replies.append(notice(scene, "answer-aside", labels=listed_labels(scene, sorted(aside))))
    return Turn(proceed(scene, session, "answer"), tuple(replies))


def _is_all_that_is_known(scene: Scene, name: str, known: Known, before: Mapping[str, Known]) -> bool:
    """Whether the bounds that leave a question open are told once more: closer ones are not to be had."""
    is_asked = name == scene.session.asked and not STATES[scene.session.state].aside
    return is_asked and isinstance(known, Range) and before.get(name) == known


def take_besides(scene: Scene, also: Mapping[str, Known]) -> Turn:
    """Record what an answer tells of other facts, though of the one that was asked it tells nothing."""
    if STATES[scene.session.state].tries:
        return Turn(scene.session)
    told = _compatible(scene, answers.profile(scene.session.log), also)
    replies = tuple(_besides(scene, told, also))
    if not told:
        return Turn(scene.session, replies)
    session = answers.record(scene.session, entries(scene, told, frozenset()))
    return Turn(proceed(scene, session, "besides"), replies)


def _besides(scene: Scene, told: Mapping[str, Known], also: Mapping[str, Known]) -> Iterator[Reply]:
    """What is said of the facts told besides: those noted, and the answers left as they were."""
    before = answers.profile(scene.session.log)
    for name, known in told.items():
        yield notice(scene, "answer-also", label=_label(scene, name), value=_spoken(scene, name, known))
    for name, known in also.items():
        if before.get(name, known) != known:
            yield notice(
                scene, "answer-also-kept", label=_label(scene, name), value=_spoken(scene, name, before[name])
            )


def give_up(scene: Scene, how: GivenUp) -> Turn:
    """Record that the open question was answered with 不清楚 or 跳过; a range that was told stays known, an
    answer that is being changed does not.
    """
    name = scene.question.name
    is_changed = STATES[scene.session.state].aside
    known = None if is_changed else answers.profile(scene.session.log).get(name)
    aside = (
        answers.profile(scene.session.log).keys() & dependents(scene, name)
        if known is None
        else frozenset[str]()
    )
    entry = Entry(answers.next_turn(scene.session.log), name, scene.today, known, how)
    session = answers.record(scene.session, (entry, *entries(scene, {}, aside)))
    return Turn(proceed(scene, session, "answer"), (answered(scene, name, known, how),))


def dependents(scene: Scene, name: str) -> frozenset[str]:
    """The facts whose meaning hangs on this one: when it changes they must be confirmed anew."""
    vocabulary = scene.policy.vocabulary
    hanging = set(vocabulary[name].beside)
    if scene.policy.title is not None and name == scene.policy.title.level:
        hanging |= {fact.name for fact in vocabulary.values() if scene.policy.counts_from_title(fact)}
    return frozenset(hanging)


def opposed(scene: Scene, profile: Mapping[str, Known], name: str) -> tuple[str, ...]:
    """The facts of the profile that cannot be true beside what it says of `name`."""
    return tuple(
        fact
        for problem in contradictions(scene.policy.vocabulary, profile)
        if name in problem.facts
        for fact in problem.facts
        if fact != name
    )


def _compatible(scene: Scene, profile: dict[str, Known], also: Mapping[str, Known]) -> dict[str, Known]:
    told: dict[str, Known] = {}
    for fact, known in also.items():
        if fact not in profile and not opposed(scene, profile | told | {fact: known}, fact):
            told[fact] = known
    return told


def entries(scene: Scene, known: Mapping[str, Known], withdrawn: Set[str]) -> tuple[Entry, ...]:
    """The entries of a turn that makes these facts known and withdraws others."""
    turn, today = answers.next_turn(scene.session.log), scene.today
    return (
        *(Entry(turn, fact, today, answers.stored(value)) for fact, value in known.items()),
        *(Entry(turn, fact, today) for fact in sorted(withdrawn)),
    )


def _offer_to_mend(scene: Scene, name: str, known: Known, others: tuple[str, ...]) -> Turn:
    session = replace(scene.session, proposal=Proposal(name, known, withdraws=others))
    return Turn(session, opposition(scene, name, known, others))


def opposition(scene: Scene, name: str, known: Known, others: tuple[str, ...]) -> tuple[Reply, ...]:
    """That an answer cannot be true beside others that stand."""
    before = answers.profile(scene.session.log)
    return tuple(
        notice(
            scene,
            "answer-opposed",
            "warning",
            label=_label(scene, name),
            value=_spoken(scene, name, known),
            other=_label(scene, other),
            kept=_spoken(scene, other, before[other]),
        )
        for other in others
        if other in before
    )


def take_offer(scene: Scene, proposal: Proposal) -> Turn:
    """Record what was offered; answers that stood against it are set aside."""
    return take(scene, proposal.fact, proposal.known, instead_of=proposal.withdraws)


def _label(scene: Scene, name: str) -> str:
    return label(scene.words, scene.fact(name))


def _spoken(scene: Scene, name: str, known: Known) -> str:
    return spoken(scene.words, scene.fact(name), known)
