"""The name of a report's file, for whoever saves it: 职称申报自评报告-2026-11-26.pdf."""

from dialogs.results.report import Report
from locales.wording import wording


def file_name(report: Report, ending: str) -> str:
    """The name, in the report's language; of the copy for an employer another one than of one's own."""
    name = wording(report.language).say(f"report-file-{report.cut}")
    return f"{name}-{report.receipt.date}{ending}"
