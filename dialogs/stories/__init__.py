"""Whole stories: what somebody tells of himself in a paragraph, as facts with the words they were read from.

    本科，助工六年，一级，降本700万。   education bachelor · title_level assistant · title_years 6
                                        method_cert level1 · saving_wan 700
    同事有3个发明，我想评工程师。       nothing; the target is engineer

It is the walk of a short answer over more clauses: a noun of the fact's own stands first, then its number,
level or date in the same clause, read by the fact's own reader. What is planned, pending, somebody else's or
may be several facts is no fact.
"""

from dialogs.stories.telling import LONGEST_QUOTE, LONGEST_STORY, Doubtful, Heard, Story, StoryError
from dialogs.stories.walk import read_story

__all__ = ["LONGEST_QUOTE", "LONGEST_STORY", "Doubtful", "Heard", "Story", "StoryError", "read_story"]
