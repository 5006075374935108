"""Loads what each process of a crash run loads before it serves: they are forked from one that has it."""

import gc
from datetime import UTC, datetime

import bot.command_line.serve
import bot.serving
import bot.telegram.running  # noqa: F401
import tests.crash.dying  # noqa: F401
from bot.settings import Settings
from criteria.policy.loading import succession
from dialogs.rehearsal import rehearse
from dialogs.world import World

rehearse(World(succession(Settings().policy)), datetime.now(UTC))

# What is here now stays: collecting it would touch, and so copy, all of it in each process.
gc.collect()
gc.freeze()
