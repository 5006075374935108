"""The transcript of an interview: each screen as it was asked, with what was answered.

7  下面哪些您有？
   累计创效、累计降本、创效占比、降本占比
   › 有：累计创效；其余没有
8  任现职以来……累计创效是多少万元？
   › 1200 万元
"""

from collections.abc import Iterable, Iterator

from rich.text import Text

from bot.terminal.sheet import Sheet
from criteria.policy.vocabulary import Known, Profile, Range, number_bounds
from criteria.screens import Screen
from dialogs.in_words import spoken
from dialogs.interview.several_answers import told_together
from dialogs.session import Entry
from dialogs.small_replies import listed_labels
from dialogs.world import Scene


def show_transcript(sheet: Sheet, screens: Iterable[Screen], answers: Profile, scene: Scene) -> None:
    """Draws the screens of an interview with what somebody answers to them of whom this is known."""
    for number, screen in enumerate(screens, start=1):
        question, *listed = _asked(scene, screen)
        sheet.blank()
        sheet.write(Text(question), first=Text(f"{number:>2}  ", "key"))
        for line in listed:
            sheet.write(Text(line, "quiet"), first=Text("    "))
        is_vain = screen.facts[0] not in answers and screen.form == "question"
        answer = Text(_answer(scene, screen, answers), "quiet" if is_vain else "good")
        sheet.write(answer, first=Text("    › ", "quiet"))


def _asked(scene: Scene, screen: Screen) -> Iterator[str]:
    words = scene.words
    if screen.form == "question":
        yield words.say(f"question-{screen.facts[0]}")
    else:
        yield words.say(f"screen-{screen.form}", count=len(screen.facts))
        yield listed_labels(scene, screen.facts)


def _answer(scene: Scene, screen: Screen, answers: Profile) -> str:
    words, name = scene.words, screen.facts[0]
    if screen.form == "question":
        known = answers.get(name)
        return words.say("report-not-known") if known is None else spoken(words, scene.fact(name), known)
    entries = [_entry(scene, each, answers.get(each)) for each in screen.facts]
    if screen.form == "declaration" and any(e.known is not scene.fact(e.fact).better for e in entries):
        return words.say("declaration-no")
    return told_together(scene, entries)


def _entry(scene: Scene, name: str, known: Known | None) -> Entry:
    """What is told of a fact on a screen of several; of what may be nothing it cannot be said."""
    is_unsure = known is None or (isinstance(known, Range) and number_bounds(scene.fact(name), known)[0] <= 0)
    return Entry(1, name, scene.today, None if is_unsure else known, "unknown" if is_unsure else None)
