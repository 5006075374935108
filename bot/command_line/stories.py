"""`chuangping understand --story`: what whole stories tell, one JSON object a story.

Where a model is configured (`CHUANGPING_READER_URL`), `proposed` stands beside: quotes that it pointed at.
"""

import sys
from datetime import date

from bot.command_line.common import BAD_INPUT, OK, fail, say, words, write_json
from bot.records.faults import JsonRecord, RecordError
from bot.records.json_files import read_json_lines
from bot.settings import SettingsError, given_settings, load_settings
from bot.story_model import StoryModel, model_of
from criteria.policy.model import Policy
from dialogs.stories import StoryError, read_story
from dialogs.stories.proposing import asked_of_model, proposals_of
from dialogs.stories.serialising import proposal_to_json, story_to_json
from dialogs.surrogates import readable

_SETTING = "reader_url"


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
    text = readable(text)
    story = read_story(policy, text, today=today)
    told = story_to_json(story, policy, words(policy))
    model = _model()
    if model is None or not story.unheard:
        return told
    answer = model.answer(asked_of_model(policy, story, words(policy))) or ""
    proposed = proposals_of(policy, text, story, answer, today=today)
    return {**told, "proposed": [proposal_to_json(each, policy, words(policy)) for each in proposed]}


def _model() -> StoryModel | None:
    """The model that may propose quotes, where the settings name one."""
    if _SETTING not in given_settings():
        return None
    try:
        return model_of(load_settings())
    except SettingsError as error:
        fail(*(fault.say(words()) for fault in error.faults))
