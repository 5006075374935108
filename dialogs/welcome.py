"""The first reply: what this is, what it is not, what is stored, and the choice of a goal."""

from dialogs.in_words import clause_label, tier_name
from dialogs.keys import Action, button_key
from dialogs.replies import Block, Button, Heading, Paragraph, Reply, Span
from dialogs.small_replies import button, say
from dialogs.world import Scene


def draw_welcome(scene: Scene) -> Reply:
    """The welcome with its goals."""
    words, session = scene.words, scene.session
    goals = [Button(button_key(session, Action("aim", "auto")), words.say("goal-auto"))]
    goals += [
        Button(button_key(session, Action("aim", t.id)), tier_name(words, t.id)) for t in scene.policy.tiers
    ]
    blocks: tuple[Block, ...] = (
        Heading(words.say("welcome-title"), level=1),
        say(scene, "welcome-what"),
        _with_clause(scene, "welcome-reference", scene.policy.parts.experts),
        *validity(scene),
        say(scene, "welcome-stored", "quiet", days=scene.world.retention_days),
        say(scene, "welcome-goal"),
    )
    controls = tuple(button(scene, name) for name in ("contents", "privacy", "language"))
    return Reply("question", blocks, choices=tuple(goals), controls=controls)


def validity(scene: Scene) -> tuple[Block, ...]:
    """That the measures' own term is over (decision D12); nothing while it runs."""
    document = scene.policy.document
    if document.valid_until is None or not document.is_over(scene.today):
        return ()
    until = document.valid_until.isoformat()
    return (_with_clause(scene, "validity-over", scene.policy.parts.term, until=until),)


def _with_clause(scene: Scene, message: str, clause: str | None, **variables: str) -> Paragraph:
    text = Span(scene.words.say(message, **variables))
    if clause is None:
        return Paragraph((text,), tone="quiet")
    return Paragraph((text, Span(clause_label(scene.policy, clause), clause=clause)), tone="quiet")
