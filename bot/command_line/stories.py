"""`chuangping understand --story`: what whole stories tell, one JSON object a story."""

import sys
from datetime import date

from bot.command_line.common import BAD_INPUT, OK, fail, say, words, write_json
from bot.records.faults import JsonRecord, RecordError
from bot.records.json_files import read_json_lines
from criteria.policy.model import Policy
from dialogs.stories import StoryError, read_story
from dialogs.stories.serialising import story_to_json


def tell_stories(text: str, is_given: bool, policy: Policy, today: date) -> int:
    """Prints what the story tells that was given, else each of the JSON lines of standard input; the exit
    status.
    """
    if not is_given:
        return _tell_lines(policy, today)
    try:
        write_json(_told(text, policy, today))
    except StoryError as error:
        fail(error.reason.say(words(policy)))
    return OK


def _tell_lines(policy: Policy, today: date) -> int:
    status = OK
    for number, record in enumerate(read_json_lines(sys.stdin.buffer, name="-"), start=1):
        told = _told_of(record, policy, today, number)
        status = BAD_INPUT if isinstance(told, str) else status
        write_json({"record": number, "error": told} if isinstance(told, str) else told)
    return status


def _told_of(record: JsonRecord, policy: Policy, today: date, number: int) -> dict[str, object] | str:
    """What the story of one line tells, or what is wrong with it."""
    if isinstance(record, RecordError):
        return record.say(words())
    story = record.get("story")
    if not isinstance(story, str) or len(record) > 1:
        return say("understanding-bad-story", record=number)
    try:
        return _told(story, policy, today)
    except StoryError as error:
        return error.reason.say(words(policy))


def _told(text: str, policy: Policy, today: date) -> dict[str, object]:
    return story_to_json(read_story(policy, text, today=today), policy, words(policy))
