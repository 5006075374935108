"""A report as a Word document: real headings, lists whose bullets are the signs, links to the clauses.

A sign is the bullet of a list of its own, so that Word keeps it when the document is edited.
"""

from collections.abc import Iterable
from datetime import datetime, time
from io import BytesIO
from typing import Final

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from bot.reports.codes import Code
from bot.terminal.drawing import MARKS
from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Quotation, Span, Tone
from dialogs.results.report import Answers, Particular, Report

FONTS: Final = {"zh_CN": "Microsoft YaHei", "zh_TW": "Microsoft JhengHei", "en": "Microsoft YaHei"}
"""The font of Chinese characters, by language; where it is missing, Word takes another one."""

INK: Final = RGBColor(0x1C, 0x24, 0x30)
ACCENT: Final = RGBColor(0x0B, 0x5C, 0xAD)
SOFT: Final = RGBColor(0x56, 0x60, 0x6E)
TONES: Final[dict[Tone, RGBColor]] = {
    "plain": INK,
    "quiet": SOFT,
    "good": RGBColor(0x17, 0x6B, 0x2E),
    "warning": RGBColor(0x8A, 0x52, 0x00),
}
BODY, SMALL = Pt(10), Pt(9)
LEVELS: Final = 4
"""So deep lists can lie in each other."""
STEP: Final = 360
"""How far a list stands in, in twentieths of a point."""


def draw_word(report: Report, code: Code | None) -> bytes:
    """The report as a document of Word (.docx)."""
    document = Document()
    _set_up(document, report)
    file = BytesIO()
    _Writer(document, report).write(code)
    document.save(file)
    return file.getvalue()


def _set_up(document: WordDocument, report: Report) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    language = report.language.replace("_", "-")
    about, made = document.core_properties, datetime.fromisoformat(report.receipt.date)
    about.title, about.language, about.author, about.comments = report.title, language, "", ""
    about.created = about.modified = datetime.combine(made, time())
    sizes = {"Normal": BODY, "Title": Pt(20), "Heading 1": Pt(14), "Heading 2": Pt(11), "Heading 3": BODY}
    for name, size in sizes.items():
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            _restyle(style, FONTS[report.language], size, language)


def _restyle(style: ParagraphStyle, font: str, size: Pt, language: str) -> None:
    """One font for all of a style: the theme's would win over it, and knows no Chinese one."""
    style.font.size, style.font.name = size, "Calibri"
    style.font.color.rgb = SOFT if style.name == "Heading 2" else INK
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in [each for each in fonts.attrib if "Theme" in str(each)]:
        del fonts.attrib[name]
    fonts.set(qn("w:eastAsia"), font)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), "en-GB")
    spoken.set(qn("w:eastAsia"), language if language != "en" else "zh-CN")
    properties.append(spoken)
    space = style.paragraph_format
    space.space_after, space.line_spacing = Pt(3), 1.15
    if style.name != "Normal":
        space.space_before, space.keep_with_next = Pt(10), True


class _Writer:
    """Writes one report into a document that is set up."""

    def __init__(self, document: WordDocument, report: Report) -> None:
        self._document = document
        self._report = report
        self._linked = {each.clause for each in report.quotations}
        self._bullets = {mark: _bullets(document, sign) for mark, sign in MARKS.items()}
        self._list_style = document.styles["List Paragraph"].style_id
        self._bookmarks = 0

    def write(self, code: Code | None) -> None:
        """Everything, from the title to the notice at the foot of each page."""
        report, document = self._report, self._document
        document.add_paragraph(report.title, style="Title")
        self._particulars(report.head)
        if code is not None:
            self._code(code)
        for remark in report.remarks:
            self._paragraph((Span(remark),), "warning")
        document.add_heading(report.heading, 1)
        self._blocks(report.blocks, 0)
        if report.answers:
            document.add_heading(report.answers_heading, 1)
            for topic in report.answers:
                self._answers(topic)
        if report.quotations:
            document.add_heading(report.quotations_heading, 1)
            self._blocks(report.quotations, 0)
        self._foot()

    def _blocks(self, blocks: Iterable[Block], depth: int) -> None:
        """`depth` lists are around the blocks."""
        for block in blocks:
            match block:
                case Heading(text):
                    self._document.add_heading(text, 1)
                case Paragraph(spans, tone):
                    self._paragraph(spans, tone, depth)
                case Listing(items):
                    for item in items:
                        self._item(item, depth)
                case Quotation():
                    self._quotation(block)
                case Folded(summary, folded):
                    if depth:
                        self._paragraph((Span(summary),), "quiet", depth)
                    else:
                        self._document.add_heading(summary, 2)
                    self._blocks(folded, depth)

    def _paragraph(self, spans: Iterable[Span], tone: Tone, depth: int = 0) -> None:
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.left_indent = Pt(depth * STEP / 20)
        self._spans(paragraph, spans, tone)

    def _item(self, item: Item, depth: int) -> None:
        paragraph = self._document.add_paragraph()
        paragraph._p.style = self._list_style  # by its name it would be looked for among all styles each time
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = min(depth, LEVELS - 1)
        properties.get_or_add_numId().val = self._bullets[item.mark]
        paragraph.paragraph_format.space_after = Pt(1)
        self._spans(paragraph, item.spans, "plain")
        self._blocks(item.below, depth + 1)

    def _spans(self, paragraph: WordParagraph, spans: Iterable[Span], tone: Tone) -> None:
        for span in spans:
            run = paragraph.add_run(span.text)
            run.bold = span.strong or None
            run.font.color.rgb = ACCENT if span.clause else TONES[tone]
            if tone == "quiet":
                run.font.size = SMALL
            if span.clause in self._linked:
                link = OxmlElement("w:hyperlink")
                link.set(qn("w:anchor"), _bookmark(str(span.clause)))
                _wrap(paragraph, run, link)

    def _quotation(self, quotation: Quotation) -> None:
        paragraph = self._document.add_paragraph()
        begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        self._bookmarks += 1
        for mark in (begin, end):
            mark.set(qn("w:id"), str(self._bookmarks))
        begin.set(qn("w:name"), _bookmark(quotation.clause))
        paragraph._p.append(begin)
        label = paragraph.add_run(f"{quotation.label} ")
        label.bold, label.font.color.rgb, label.font.size = True, ACCENT, SMALL
        paragraph._p.append(end)
        paragraph.add_run(quotation.text).font.size = SMALL

    def _particulars(self, told: Iterable[Particular]) -> None:
        for each in told:
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(2.6), WD_TAB_ALIGNMENT.LEFT)
            paragraph.paragraph_format.left_indent = Cm(2.6)
            paragraph.paragraph_format.first_line_indent = Cm(-2.6)
            paragraph.add_run(f"{each.label}\t").font.color.rgb = SOFT
            paragraph.add_run(each.text)

    def _answers(self, topic: Answers) -> None:
        self._document.add_heading(topic.topic, 2)
        table = self._document.add_table(rows=0, cols=2)
        for each in topic.lines:
            for cell, text, colour in zip(
                table.add_row().cells, (each.label, each.text), (SOFT, INK), strict=True
            ):
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(0)
                run = paragraph.add_run(text)
                run.font.size, run.font.color.rgb = SMALL, colour

    def _code(self, code: Code) -> None:
        paragraph = self._document.add_paragraph()
        picture = paragraph.add_run().add_picture(BytesIO(code.as_png()), width=Cm(2.2))
        picture._inline.docPr.set("descr", code.told)
        told = self._document.add_paragraph()
        told.add_run(f"{code.told} ").font.color.rgb = SOFT
        run = told.add_run(code.address)
        run.font.color.rgb = ACCENT
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), told.part.relate_to(code.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        _wrap(told, run, link)

    def _foot(self) -> None:
        paragraph = self._document.sections[0].footer.paragraphs[0]
        usual: ParagraphStyle = self._document.styles["Footer"]
        usual.paragraph_format.tab_stops.clear_all()  # one in the middle would hold a short notice
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT)
        for text in (f"{self._report.notice}\t", "PAGE", " / ", "NUMPAGES"):
            run = paragraph.add_run("" if text.isupper() else text)
            run.font.size, run.font.color.rgb = Pt(8), SOFT
            if text.isupper():
                field = OxmlElement("w:fldSimple")
                field.set(qn("w:instr"), text)
                _wrap(paragraph, run, field)


def _wrap(paragraph: WordParagraph, run: Run, around: BaseOxmlElement) -> None:
    """Puts an element around a run, where that stands."""
    paragraph._p.replace(run._r, around)
    around.append(run._r)


def _bookmark(clause: str) -> str:
    """The name of a clause's bookmark: Word allows letters, digits and underscores."""
    return f"clause_{clause.replace('.', '_')}"


def _bullets(document: WordDocument, sign: str) -> int:
    """The id of a list whose every level has this sign."""
    numbering = document.part.numbering_part.element
    known = numbering.findall(qn("w:abstractNum"))
    abstract = OxmlElement("w:abstractNum")
    number = max((int(str(each.get(qn("w:abstractNumId")))) for each in known), default=0) + 1
    abstract.set(qn("w:abstractNumId"), str(number))
    for level in range(LEVELS):
        abstract.append(_level(level, sign))
    known[-1].addnext(abstract)  # definitions stand before the lists that use them
    return int(numbering.add_num(number).numId)


def _level(level: int, sign: str) -> BaseOxmlElement:
    element = OxmlElement("w:lvl")
    element.set(qn("w:ilvl"), str(level))
    for name, value in (("w:start", "1"), ("w:numFmt", "bullet"), ("w:lvlText", sign), ("w:lvlJc", "left")):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        element.append(child)
    place, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
    indent.set(qn("w:left"), str(STEP * (level + 1)))
    indent.set(qn("w:hanging"), str(STEP))
    place.append(indent)
    element.append(place)
    return element
