"""A report as one page that prints: everything in one file, no script, nothing from elsewhere."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bot.reports.codes import Code
from bot.reports.trees import tree_of
from bot.terminal.drawing import MARKS
from dialogs.results.report import Report

CHINESE: Final = "zh-CN"
"""The language of the official text, in every report."""


def draw_page(report: Report, code: Code | None) -> bytes:
    """The report as HTML in UTF-8; every text is escaped as it is drawn. Its code is drawn where the extra
    `report` is installed, and its address always stands there.
    """
    drawn = code is not None and find_spec("segno") is not None
    html = (
        _environment()
        .get_template("report.html")
        .render(
            tree_of(report),
            code=code,
            picture=Markup(code.as_svg()) if code is not None and drawn else "",  # noqa: S704  drawn by segno
            lang=report.language.replace("_", "-"),
            signs=MARKS,
            linked={each.clause for each in report.quotations},
            chinese=CHINESE,
            style=Markup(_style()),  # noqa: S704  our own file
        )
    )
    return html.encode()


def content_security_policy() -> str:
    """What a browser may do that shows the page: use the styles in it."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


@cache
def _style() -> str:
    return files("bot.reports").joinpath("report.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("bot.reports", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
