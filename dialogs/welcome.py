"""The first reply: what this is, what it is not, what is stored, and the choice of a goal."""

from dialogs.in_words import clause_label, term_is_over, tier_name
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
        say(scene, "welcome-what", subject=words.say("subject")),
        _reference(scene),
        *validity(scene),
        say(scene, "welcome-stored", "quiet", days=scene.world.retention_days),
        say(scene, "welcome-goal"),
    )
    controls = tuple(button(scene, name) for name in ("contents", "privacy", "language"))
    return Reply("question", blocks, choices=tuple(goals), controls=controls)


def validity(scene: Scene) -> tuple[Block, ...]:
    """That the regulation's own term is over; nothing while it runs, or where it has none."""
    over = term_is_over(scene.policy, scene.words, scene.today)
    return () if over is None else (_with_clause(scene, over, scene.policy.parts.term),)


def _reference(scene: Scene) -> Paragraph:
    """That this is no decision, with the clause that says who decides if there is one."""
    experts = scene.policy.parts.experts
    message = "welcome-reference-alone" if experts is None else "welcome-reference"
    return _with_clause(scene, scene.words.say(message), experts)


def _with_clause(scene: Scene, text: str, clause: str | None) -> Paragraph:
    link = () if clause is None else (Span(clause_label(scene.words, scene.policy, clause), clause=clause),)
    return Paragraph((Span(text), *link), tone="quiet")
