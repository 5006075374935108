"""The office's own table with what becomes of each person in it, as a workbook.

`people` says a person's result in the cells of a row, `rows` makes a stretch of rows of it, in any process;
`workbook` takes them in order and finishes the file with the sheets of `summary`; `layout`, `cells` and
`splicing` know how a workbook is written down, `tally` counts, `progress` shows how far it has come.
"""
