"""The written conversation is the one that is held now."""

from bot.testing.playing import FILE, one_conversation, write_conversation
from bot.testing.recording import recorded
from tests.policies import hunan_versions

HOW_TO_MEND = "if the change is meant, run: python -m bot.testing.recording"


def test_the_file_holds_what_the_conversation_says_now() -> None:
    assert FILE.read_text(encoding="utf-8") == recorded(hunan_versions()), HOW_TO_MEND


def test_a_conversation_is_read_as_it_was_written() -> None:
    assert write_conversation(one_conversation()) == FILE.read_text(encoding="utf-8")
