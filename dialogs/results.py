"""The result: likely tier and path, each requirement with its clause, what is missing, what is open."""

from collections.abc import Mapping

from criteria.assessment import Assessment, PathAssessment, assess
from dialogs import answers
from dialogs.drawing import button, say
from dialogs.keys import Action, button_key
from dialogs.replies import Block, Button, Heading, Item, Listing, Mark, Paragraph, Reply, Span, Tone
from dialogs.spoken import clause_label, tier_name
from dialogs.welcome import validity
from dialogs.world import Scene

MARKS: dict[str, Mark] = {"met": "met", "unmet": "missing", "unknown": "open"}
ORDER = ("eligible", "needs_review", "undetermined", "ineligible")


def draw_result(scene: Scene, *, short: bool = False) -> Reply:
    """The result of what is known now (provisional while questions are left); `short` is the verdict only."""
    assessment = assess(scene.policy, answers.profile(scene.session.log), phase=scene.world.phase)
    blocks: list[Block] = [*_verdict(scene, assessment), *validity(scene)]
    for tier in () if short else scene.policy.tiers:
        blocks += _tier(scene, assessment, tier.id)
    return Reply("result", tuple(blocks), controls=controls(scene, assessment))


def controls(scene: Scene, assessment: Assessment) -> tuple[Button, ...]:
    """What can be done from the result."""
    going_on = [button(scene, "continue", role="go")] if scene.session.left else []
    order = [tier.id for tier in scene.policy.tiers]
    reached = [
        tier for tier in order if assessment.tiers[tier].status in ("held", "eligible", "needs_review")
    ]
    higher = [tier for tier in order if not reached or order.index(tier) > order.index(reached[-1])]
    aims = [
        Button(
            button_key(scene.session, Action("aim", tier)), scene.words.say(f"control-aim-{tier}"), "control"
        )
        for tier in higher
        if not scene.session.left and scene.session.target != tier
    ]
    return (*going_on, *aims[:1], *(button(scene, name) for name in ("edit", "back", "restart", "delete")))


def _verdict(scene: Scene, assessment: Assessment) -> list[Block]:
    words = scene.words
    title = words.say("result-title-so-far" if scene.session.left else "result-title")
    blocks: list[Block] = [Heading(title, level=1)]
    if assessment.likely is None:
        open_tiers = [t for t, tier in assessment.tiers.items() if tier.status == "undetermined"]
        return [*blocks, say(scene, "result-undecided" if open_tiers else "result-none")]
    tier = assessment.tiers[assessment.likely]
    path = _best(tier.paths)[0]
    tone: Tone = "good" if tier.status == "eligible" else "warning"
    text = words.say(
        f"result-{tier.status}", tier=tier_name(words, assessment.likely), path=words.say(f"path-{path}")
    )
    return [*blocks, Paragraph((Span(text, strong=True),), tone=tone)]


def _best(paths: Mapping[str, PathAssessment]) -> list[str]:
    return sorted(paths, key=lambda each: ORDER.index(paths[each].status))


def _tier(scene: Scene, assessment: Assessment, tier: str) -> list[Block]:
    words, judged = scene.words, assessment.tiers[tier]
    heading = words.say(
        "result-tier", tier=tier_name(words, tier), status=words.say(f"status-{judged.status}")
    )
    blocks: list[Block] = [Heading(heading)]
    if not judged.paths:
        return blocks
    path = _best(judged.paths)[0]
    items = [
        Item(
            (
                Span(clause_label(scene.policy, clause), clause=clause),
                Span(" " + words.say(f"requirement-{status}")),
            ),
            mark=MARKS[status],
        )
        for clause, status in judged.paths[path].requirements.items()
    ]
    return [*blocks, say(scene, "result-path", path=words.say(f"path-{path}")), Listing(tuple(items))]
