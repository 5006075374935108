"""The six formats tell the same, in three languages and two cuts, whatever is written in them."""

import base64
import hashlib
import io
import sys
from html.parser import HTMLParser
from typing import Any

import orjson
import pytest
from docx import Document
from pypdf import PdfReader

from bot.faults import ServiceError
from bot.reports.page import content_security_policy
from bot.reports.writing import FORMATS, available, write
from dialogs.results.lines import lines_of
from dialogs.results.report import Cut, Report
from locales.wording import LANGUAGES
from tests.bot.reports.reported import ADDRESS, HOSTILE, PEOPLE, report_of, sentences, squeezed

PAGES = 5
ENDINGS = tuple(FORMATS)


class Reading(HTMLParser):
    """The text of a page, and the elements that it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data if self.elements[-1:] != ["style"] else ""


def pdf_of(report: Report) -> PdfReader:
    return PdfReader(io.BytesIO(write(report, ".pdf", public_address=ADDRESS).content))


def words_of(report: Report, ending: str) -> str:
    """What is read in a format."""
    content = write(report, ending).content
    match ending:
        case ".pdf":
            # A page's foot stands between the lines of two pages.
            foot = squeezed(report.notice)
            pages = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]
            return "".join(
                page.replace(f"{foot}{number}/{len(pages)}", "") for number, page in enumerate(pages, start=1)
            )
        case ".docx":
            return squeezed("".join(Document(io.BytesIO(content)).element.body.xpath("//w:t/text()")))
        case ".html":
            return squeezed(Reading(content.decode()).text)
        case _:
            return squeezed(content.decode().replace("┃", ""))


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".html"])
@pytest.mark.parametrize("cut", ["own", "employer"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PEOPLE)
def test_every_sentence_stands_in_the_document_in_its_order(
    person: str, language: str, cut: Cut, ending: str
) -> None:
    report = report_of(person, language, cut)
    words, place = words_of(report, ending), 0
    for sentence in map(squeezed, sentences(report)):
        found = words.find(sentence, place)
        assert found >= 0, sentence
        place = found + len(sentence)


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".html"])
def test_each_clause_is_quoted_once(ending: str) -> None:
    report = report_of("close")
    words = words_of(report, ending)
    long = [squeezed(each.text) for each in report.quotations if len(each.text) > 40]
    assert long
    assert {words.count(text) for text in long} == {1}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PEOPLE)
def test_a_pdf_is_tagged_has_title_and_language_and_few_pages(person: str, language: str) -> None:
    report = report_of(person, language)
    pdf = pdf_of(report)
    root: Any = pdf.trailer["/Root"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == report.title
    assert str(root["/Lang"]).lower().startswith(language[:2].lower())
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert len(pdf.pages) <= PAGES
    assert {round(float(side)) for side in pdf.pages[0].mediabox[2:]} == {595, 842}


def test_the_fonts_of_a_pdf_are_embedded() -> None:
    resources: list[Any] = [page["/Resources"] for page in pdf_of(report_of("close")).pages]
    fonts = {
        descendant.get_object()["/FontDescriptor"].get_object().get("/FontFile3") is not None
        for each in resources
        for font in each["/Font"].values()
        for descendant in font.get_object()["/DescendantFonts"]
    }
    assert fonts == {True}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PEOPLE)
def test_a_picture_is_as_wide_and_tall_as_can_be_looked_at(person: str, language: str) -> None:
    content = write(report_of(person, language), ".png").content
    width, height = (int.from_bytes(content[place : place + 4]) for place in (16, 20))
    assert content.startswith(b"\x89PNG")
    assert 640 <= width <= 1440
    assert height <= 16_384


def test_a_report_that_is_too_long_for_one_picture_says_so() -> None:
    report = report_of("close", name="长" * 60_000)
    with pytest.raises(ServiceError) as failed:
        write(report, ".png")
    assert failed.value.message == "report-too-tall"
    assert write(report, ".pdf").content.startswith(b"%PDF")


def test_word_has_headings_lists_an_east_asian_font_and_a4() -> None:
    document = Document(io.BytesIO(write(report_of("close"), ".docx", public_address=ADDRESS).content))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None]
    assert styles.count("Title") == 1
    assert {"Heading 1", "Heading 2", "List Paragraph"} <= set(styles)
    section = document.sections[0]
    assert (section.page_width.cm, section.page_height.cm) == pytest.approx((21, 29.7), abs=0.01)  # type: ignore[union-attr]
    assert 'w:eastAsia="Microsoft YaHei"' in document.styles.element.xml
    assert (document.core_properties.title, document.core_properties.language) == (
        "职称申报自评报告",
        "zh-CN",
    )
    assert len(document.inline_shapes) == 1
    assert len([p for p in document.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None]) > 20


def test_word_links_only_to_bookmarks_that_are_there() -> None:
    xml = Document(io.BytesIO(write(report_of("close"), ".docx").content)).element.body
    anchors = set(xml.xpath("//w:hyperlink/@w:anchor"))
    assert anchors
    assert anchors <= set(xml.xpath("//w:bookmarkStart/@w:name"))


def test_a_page_has_no_script_and_asks_for_nothing_from_elsewhere() -> None:
    html = write(report_of("close"), ".html", public_address=ADDRESS).content.decode()
    page = Reading(html)
    assert not {"script", "link", "img", "iframe", "form"} & set(page.elements)
    assert page.elements.count("svg") == 1
    assert "url(" not in html
    assert " style=" not in html
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}';" in content_security_policy()


def test_text_and_json_tell_every_line_of_the_sheet() -> None:
    report = report_of("close")
    told = orjson.loads(write(report, ".json").content)
    lines = [line.text for line in lines_of(report.blocks)]
    assert [line["text"] for line in told["result"]] == [report.heading, *lines]
    assert {"text", "mark", "section", "clauses"} == set(told["result"][0])
    text = words_of(report, ".txt")
    assert all(squeezed(block.text) in text for block in report.quotations)
    assert squeezed(report.notice) in text


def test_json_holds_the_receipt_of_ones_own_copy_and_only_its_number_for_others() -> None:
    own = orjson.loads(write(report_of("close"), ".json").content)
    handed_in = orjson.loads(write(report_of("close", cut="employer"), ".json").content)
    assert own["receipt"]["facts"]["title_years"] == 4.5
    assert handed_in["receipt"] == {"id": own["receipt"]["id"]}
    assert "under_penalty" not in repr(handed_in)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_code_of_the_receipt_opens_its_page_and_is_not_there_without_a_public_address(
    ending: str,
) -> None:
    report = report_of("close")
    with_code, without = write(report, ending, public_address=f"{ADDRESS}/"), write(report, ending)
    if ending in (".html", ".txt", ".json"):
        assert f"{ADDRESS}/receipt/{report.receipt.id}" in with_code.content.decode()
        assert "http" not in without.content.decode()
    assert len(with_code.content) > len(without.content)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", [HOSTILE, "长" * 10_000, "w" * 10_000, "=1+1", "\ud800"])
def test_a_hostile_name_is_text_and_nothing_else(name: str, ending: str) -> None:
    report = report_of("barred", name=name)
    written = write(report, ending)
    assert written.content
    if ending in (".docx", ".html", ".pdf"):
        shown = "".join("〓" if letter in written.lacking else letter for letter in name)
        assert squeezed(shown) in words_of(report, ending)
    if ending == ".html":
        assert "script" not in Reading(written.content.decode()).elements


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".png"])
def test_where_the_extra_is_missing_one_line_says_what_to_install(
    ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("typst", "docx", "segno"):
        monkeypatch.setitem(sys.modules, module, None)
    for module in [each for each in sys.modules if each in ("bot.reports.typesetting", "bot.reports.word")]:
        monkeypatch.delitem(sys.modules, module)
    with pytest.raises(ServiceError) as failed:
        write(report_of("barred"), ending)
    assert failed.value.variables == {"ending": ending, "others": ".html .txt .json"}


def test_what_needs_no_extra_is_written_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.reports.writing.find_spec", lambda _module: None)
    assert available() == (".html", ".txt", ".json")
    monkeypatch.undo()
    assert available() == ENDINGS


def test_the_number_of_a_word_page_stands_at_the_right_however_short_the_notice_is() -> None:
    document = Document(io.BytesIO(write(report_of("close"), ".docx").content))
    (foot,) = document.sections[0].footer.paragraphs
    styles: list[Any] = [document.styles["Footer"], foot]
    stops = [round(stop.position.cm) for each in styles for stop in each.paragraph_format.tab_stops]
    assert stops == [17]
