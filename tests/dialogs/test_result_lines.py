"""The sheet line by line says what the sheet says: each line once, in order, with section and mark."""

from dialogs.replies import Folded, Heading, Item, Listing, Paragraph, Quotation, Span, quiet
from dialogs.results.lines import ResultLine, lines_of

SHEET = (
    Heading("您的结果", level=1),
    Paragraph((Span("可以申报"), Span("第四条", clause="4"))),
    Listing(
        (
            Item((Span("业绩"),), mark="missing", below=(Listing((Item((Span("项目"),), mark="open"),)),)),
            Item((Span("转评"),), mark="not_applicable", below=(quiet(Span("没有其他系列职称")),)),
        )
    ),
    Folded(
        "其他 1 条", (Listing((Item((Span("职业操守"),), mark="met"),)), Quotation("6", "第六条", "遵守"))
    ),
    Paragraph((Span("编号"),)),
)


def test_every_line_is_told_in_order_with_its_section_and_mark() -> None:
    assert [(line.section, line.mark, line.text) for line in lines_of(SHEET)] == [
        ("您的结果", "none", "您的结果"),
        ("您的结果", "none", "可以申报第四条"),
        ("您的结果", "unmet", "业绩"),
        ("您的结果", "unknown", "项目"),
        ("您的结果", "not_applicable", "转评"),
        ("您的结果", "none", "没有其他系列职称"),
        ("其他 1 条", "none", "其他 1 条"),
        ("其他 1 条", "met", "职业操守"),
        ("其他 1 条", "none", "第六条 遵守"),
        ("您的结果", "none", "编号"),
    ]


def test_a_line_names_the_clauses_that_it_links_to() -> None:
    linked = [line for line in lines_of(SHEET) if line.clauses]
    assert linked == [
        ResultLine("您的结果", "none", "可以申报第四条", ("4",)),
        ResultLine("其他 1 条", "none", "第六条 遵守", ("6",)),
    ]
