"""An office's table on the pages: it comes, is checked, its columns are chosen, it is worked on and taken."""

import subprocess
import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook

from bot.web.roster_process import work
from tests.bot.web.conftest import NewPerson
from tests.bot.web.rostering import (
    EDUCATION,
    MARKER,
    SMALL,
    Held,
    Office,
    Quick,
    house,
    somebody,
    until_gone,
    workbook,
)


@pytest.mark.parametrize("path", ["/roster", "/roster/template.xlsx", "/roster/" + "a" * 24])
async def test_where_it_is_off_it_is_not_there(new_person: NewPerson, path: str) -> None:
    person = new_person()
    await person.open(path)
    assert person.response.status_code == 404
    assert "没有这个页面" in person.text
    await person.open("/")
    assert "/roster" not in person.page
    await person.open("/privacy")
    assert "名册" not in person.text


def test_where_it_is_off_what_encrypts_is_not_even_loaded() -> None:
    program = "import sys, bot.serving; sys.exit(not {'cryptography', 'xlsxwriter'}.isdisjoint(sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


async def test_where_it_is_on_the_pages_lead_to_it_and_say_what_is_kept(office: Office) -> None:
    await office.open("/")
    assert office.page.count('href="/roster"') == 2
    await office.open("/privacy")
    assert "15 分钟" in office.text
    await office.open("/roster")
    assert office.status == 200
    for promise in ("加密", "15 分钟", "由您单位负责", "20 MB", "5000 人"):
        assert promise in office.text


async def test_the_empty_table_comes_along(office: Office) -> None:
    await office.open("/roster/template.xlsx")
    assert EDUCATION in str(list(load_workbook(BytesIO(office.response.content)).worksheets[0].values))
    assert "名册模板.xlsx" in unquote(office.response.headers["content-disposition"])


async def test_a_table_goes_the_whole_way_and_nothing_is_left(tmp_path: Path) -> None:
    async with house(tmp_path, work) as rosters:
        office = somebody(rosters.app())
        await office.upload()
        assert "一共 2 人" in office.text
        assert MARKER in office.text
        assert {name: chosen for name, chosen in office.choices_made.items() if "column" in name} == {
            "column-0": "", "column-1": "education||", "column-2": "in_scope_employer||", "column-3": "",
        }  # fmt: skip

        await office.press_form("start", **{"column-1": "", "column-3": "education||"})
        await office.wait_for("评好了：2 人")
        assert MARKER.encode() not in rosters.everything()
        await office.press_form("result")

        assert office.status == 200
        told = office.response.headers["content-disposition"]
        assert told.startswith("attachment; ")
        assert "名册-自评结果.xlsx" in unquote(told)
        sheet = load_workbook(BytesIO(office.response.content)).worksheets[0]
        assert MARKER in str(list(sheet.values))
        assert rosters.observed == ["done"]
        await until_gone(rosters)


async def test_a_page_without_script_loads_itself_again_while_work_goes_on(
    office: Office, quick: Quick
) -> None:
    held = Held()
    quick.then = held
    await office.upload()
    await office.press_form("start")
    assert "正在评" in office.text
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in office.page
    held.let_go.set()
    await office.wait_for("评好了")


async def test_progress_is_told_as_people_done_of_how_many(office: Office, quick: Quick) -> None:
    held = Held()
    quick.then = held
    await office.upload()
    await office.press_form("start")
    await office.wait_for("已完成 1 人，共 2 人")
    held.let_go.set()
    await office.wait_for("评好了：2 人")
    for count in ("可以申报工程师 1 人", "可以申报高级工程师 0 人", "没有评估（情况自相矛盾或读不懂） 1 人"):
        assert count in office.text
    assert "拿不准的格子 3 个" in office.text
    assert "有 1 人条件都满足" in office.text


async def test_what_was_chosen_goes_to_the_work_and_the_mapping_file(office: Office, quick: Quick) -> None:
    await office.upload()
    await office.press_form("columns", **{"column-3": "saving_wan|yuan|"})
    assert office.response.headers["content-type"].startswith("application/yaml")
    assert "saving_wan" in office.page
    assert "名册.yaml" in unquote(office.response.headers["content-disposition"])

    await office.open(office.address.removesuffix("/columns"))
    assert office.choices_made["column-3"] == "saving_wan|yuan|"
    await office.press_form("start")
    await office.wait_for("评好了")
    assert ("第三栏", 1, "saving_wan", "yuan", None) in quick.tasks[-1]["mapping"]  # type: ignore[operator]


async def test_what_is_said_of_everybody_goes_to_the_work_and_the_mapping_file(
    office: Office, quick: Quick
) -> None:
    await office.upload()
    assert "everybody-in_scope_employer" not in office.page  # a column tells it
    said = {"everybody-in_scope_role": "yes", "everybody-under_investigation": "no"}
    await office.press_form("columns", **said)
    assert "in_scope_role: true" in office.page
    await office.open(office.address.removesuffix("/columns"))
    assert {name: office.choices_made[name] for name in said} == said
    await office.press_form("start", **{"everybody-in_scope_role": ""})
    await office.wait_for("评好了")
    assert quick.tasks[-1]["everybody"] == {"under_investigation": False}


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"column-3": "integrity||", "everybody-integrity": "yes"}, "又说全体都一样"),
        ({"column-0": "saving_wan|yuan|", "column-3": "saving_wan|wan|"}, "选了不止一列：A、D 列"),
        ({"column-1": "", "column-2": ""}, "一列事实也没有选"),
        ({"column-3": "nothing||"}, "不在列表里"),
        ({"column-3": "education|wan|"}, "不在列表里"),
        ({"column-3": "education"}, "不在列表里"),
    ],
)
async def test_choices_that_make_no_sense_are_told_and_kept(
    office: Office, quick: Quick, choices: Mapping[str, str], said: str
) -> None:
    await office.upload()
    await office.press_form("start", **choices)
    assert office.status == 422
    assert said in office.text
    assert len(quick.tasks) == 1
    assert office.choices_made.get("column-1") == choices.get("column-1", "education||")


async def test_who_is_done_can_choose_otherwise_and_start_again(office: Office) -> None:
    await office.upload()
    await office.press_form("start")
    await office.wait_for("评好了")
    await office.press_form("again")
    assert "核对每一列" in office.text
    await office.press_form("start", **{"column-3": "saving_wan|wan|"})
    await office.wait_for("评好了")


async def test_a_table_of_which_no_head_is_known_can_be_told_column_by_column(tmp_path: Path) -> None:
    async with house(tmp_path, work) as rosters:
        office = somebody(rosters.app())
        await office.upload(workbook([["某甲", "某乙"], [MARKER, "本科"], ["李四", "硕士"]]))
        assert set(office.choices_made.values()) == {""}
        await office.press_form("start")
        assert "一列事实也没有选" in office.text
        await office.press_form("start", **{"column-1": "education||"})
        await office.wait_for("评好了：2 人")


async def test_a_column_that_may_be_several_facts_is_marked_until_somebody_chooses(tmp_path: Path) -> None:
    async with house(tmp_path, work) as rosters:
        office = somebody(rosters.app())
        await office.upload(workbook([["姓名", "最高学历", "专利数"], [MARKER, "本科", 3]]))
        assert "有 1 列拿不准" in office.text
        assert "可能是" in office.text
        assert office.page.count('<li class="open">') == 1
        await office.press_form("columns")
        await office.open(office.address.removesuffix("/columns"))
        assert "拿不准，已经" not in office.text


@pytest.mark.parametrize("language", ["en", "zh_TW"])
async def test_the_pages_speak_the_persons_language(office: Office, language: str) -> None:
    await office.open("/roster")
    await office.choose_language(language)
    assert office.address == "/roster"
    await office.upload()
    await office.choose_language("en")
    assert "Check each column" in office.text
    assert office.page.count('<select id="column-') == 4


async def test_hostile_files_end_in_a_page(tmp_path: Path) -> None:
    async with house(tmp_path, work) as rosters:
        hostile = {
            "nothing.xlsx": b"PK\x03\x04" + b"\0" * 500,
            "cut.xlsx": SMALL[: len(SMALL) // 2],
            "zero.csv": b"\0" * 5000,
            "text.pdf": b"%PDF-1.4",
            "nobody.xlsx": workbook([["姓名", EDUCATION]]),
            "many.xlsx": workbook([[EDUCATION], *[["本科"]] * 5001]),
            "wide.xlsx": workbook([[EDUCATION, *(f"列{n}" for n in range(300))], ["本科", *range(300)]]),
        }
        for name, content in hostile.items():
            office = somebody(rosters.app())
            await office.upload(content, name)
            assert office.status == 422, office.text
            assert "这张表收不下" in office.text, name
        assert await rosters.rows() == 0
