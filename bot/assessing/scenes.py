"""The scene in which a conversation that told a record's profile shows its result."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time

from bot.assessing.reading import ReadProfile, Setting
from criteria.interview import AUTO
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Profile
from dialogs.session import Dated, Entry, Session
from dialogs.world import Scene, World


class Scenes:
    """Makes the scenes of one run."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._world = World(Succession((setting.policy,)), phase=setting.phase)
        self._now = datetime.combine(setting.today, time(), setting.policy.document.zone)

    def of(
        self,
        record: int,
        profile: Profile,
        *,
        target: str = AUTO,
        given_up: Iterable[str] = (),
        dates: Mapping[str, Dated] | None = None,
    ) -> Scene:
        """The scene of a profile. `target` is the tier aimed at, `given_up` are facts that were asked in
        vain, `dates` those by which years were told.
        """
        setting, in_vain = self._setting, dict.fromkeys(given_up) | dict(profile)
        log = tuple(
            Entry(1, name, setting.today, known, "unknown" if known is None else None)
            for name, known in in_vain.items()
        )
        session = Session(
            str(record),
            setting.policy.id,
            setting.policy.content_hash,
            setting.words.language,
            self._now,
            self._now,
            state="result",
            target=target,
            log=log,
            dates=dates or {},
        )
        return Scene(session, self._world, self._now)


def scene_of(read: ReadProfile, setting: Setting, target: str = AUTO, given_up: Iterable[str] = ()) -> Scene:
    """The scene of one record."""
    return Scenes(setting).of(read.record, read.profile, target=target, given_up=given_up)
