"""A form's token names one delivery and holds for one session only."""

import secrets

from hypothesis import given
from hypothesis import strategies as st

from bot.web import tokens
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.replies import Button, Paragraph, Reply, Span


def question(*keys: str) -> Reply:
    return Reply("question", (Paragraph((Span("?"),)),), choices=tuple(Button(key, key) for key in keys))


MOMENT = tokens.moment_of((question("abcdefgh.1.pick.yes"),))


def test_a_token_tells_its_own_session_what_the_page_showed() -> None:
    secret = secrets.token_urlsafe(32)
    read = tokens.read(secret, tokens.mint(secret, MOMENT))
    assert read is not None
    assert read.moment == MOMENT


def test_every_page_has_a_delivery_of_its_own() -> None:
    secret = secrets.token_urlsafe(32)
    read = [tokens.read(secret, tokens.mint(secret, MOMENT)) for _ in range(50)]
    assert len({token.delivery(Typed("是")) for token in read if token}) == 50


def test_the_same_event_is_the_same_delivery_and_another_event_another_one() -> None:
    token = tokens.read("secret", tokens.mint("secret", MOMENT))
    assert token is not None
    events: list[Event] = [
        Typed("是"),
        Typed("不是"),
        Pressed(("是",)),
        Pressed(("是", "不是")),
        Command("start"),
    ]
    assert [token.delivery(event) for event in events] == [token.delivery(event) for event in events]
    assert len({token.delivery(event) for event in events}) == len(events)


def test_another_sessions_token_is_refused() -> None:
    token = tokens.mint(secrets.token_urlsafe(32), MOMENT)
    assert tokens.read(secrets.token_urlsafe(32), token) is None


@given(place=st.integers(0, len(tokens.mint("secret", MOMENT)) - 1), letter=st.sampled_from("0aA-_."))
def test_a_token_with_a_letter_changed_is_refused(place: int, letter: str) -> None:
    token = tokens.mint("secret", MOMENT)
    changed = token[:place] + letter + token[place + 1 :]
    assert (tokens.read("secret", changed) is None) == (changed != token)


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    assert tokens.read("secret", text) is None


def test_the_moment_changes_with_what_is_open_and_not_with_what_was_said_or_ticked() -> None:
    remark = Reply("notice", (Paragraph((Span("!"),)),))
    assert tokens.moment_of((remark, question("abcdefgh.1.untick.a"))) == MOMENT
    assert tokens.moment_of((question("abcdefgh.1.pick.yes"), remark)) == MOMENT
    assert tokens.moment_of((question("abcdefgh.2.pick.yes"),)) != MOMENT
    assert tokens.moment_of((remark,)) == tokens.moment_of(()) == tokens.NONE
