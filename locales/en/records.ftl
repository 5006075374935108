# Profile files: what is said when they are read and written, and what explains results and the empty table

records-no-file = There is no file "{ $file }"; check the path.
records-no-usual-file = “{ $file }” is no usual file (but a folder, a pipe or a device); to read from a pipe write -.
records-unknown-ending = The ending of "{ $file }" is unknown; use one of { $endings }.
records-unreadable = "{ $file }" cannot be opened: { $reason }.
records-cannot-write = "{ $file }" cannot be written: { $reason }.
records-parquet-missing = Reading or writing .parquet files needs pyarrow: run pip install 'chuangping[parquet]', or choose .jsonl, .csv or .xlsx.
records-out-is-input = “{ $file }” is the file to be read and is not overwritten; give the results another name.
records-bad-file = { $place }: not valid JSON ({ $reason }); a file with one profile a line ends in .jsonl.
records-bad-line = { $place }: this line is not valid JSON ({ $reason }); write one JSON object.
records-no-object = { $place }: "{ $value }" is not a JSON object; write {"{"}"fact": value{"}"}.
records-long-line = { $place }: this line is longer than { $most } MB, which no profile is; check the line breaks.
records-twice = { $place }: { $names } stands there twice, and which one counts is unknown; keep one.
records-surrogate = { $place }: some characters are broken (lone surrogates); type them anew.
records-bad-excel = "{ $file }" is not an Excel workbook, or damaged; save it as .xlsx with Excel or WPS and try again.
records-bad-parquet = “{ $file }” is no Parquet file, or damaged; export it once more from your data tool.
records-bad-part = “{ $part }” in “{ $file }” is broken or missing; open the file in Excel, save it anew as .xlsx and try again.
records-encoding = "{ $file }" is neither UTF-8 nor UTF-16 nor GB18030; save it as "CSV UTF-8".
records-no-heads = "{ $file }" has no heads: write the columns' names into the first row.
records-no-known-heads = no column of “{ $file }” was recognised: row { $row } was taken for the heads, and it says { $heads }. Run chuangping assess FILE --explain-columns > columns.yaml, write what each column is, and assess with --columns columns.yaml; or fill in an empty table from chuangping template.
records-columns-absent = there is no head “{ $head }” in “{ $file }”; write it as it stands there (--explain-columns prints it).
records-columns-absent-again = there is no head “{ $head }” number { $place } in “{ $file }”; mend place, or write it as --explain-columns prints it.
records-columns-no-yaml = line { $line } of the mapping file “{ $file }” is no YAML; write it as --explain-columns prints it.
records-columns-form = { $place } of the mapping file “{ $file }” has not the right form; each column has head and, where needed, place, fact, unit, value, as --explain-columns prints them.
records-columns-no-fact = “{ $head }” in the mapping file “{ $file }” has a unit or a value but no fact; add the fact, or take them out.
records-columns-fact = “{ $fact }”, the fact of “{ $head }” in the mapping file “{ $file }”, is not known; write it as --explain-columns prints it.
records-columns-fact-near = “{ $fact }”, the fact of “{ $head }” in the mapping file “{ $file }”, is not known; did you mean “{ $near }”?
records-columns-unit = the unit { $unit } of “{ $head }” in the mapping file “{ $file }” is none of { $fact }; it may be: { $units }.
records-columns-value = “{ $value }”, the value of “{ $head }” in the mapping file “{ $file }”, is none of { $fact }; it may be: { $values }.
records-columns-twice = “{ $head }” number { $place } stands twice in the mapping file “{ $file }”; leave it once.
records-columns-rivals = several columns of the mapping file “{ $file }” are { $fact }: { $heads }; leave one of them, and take fact out of the others.
records-bad-row = { $place }: this row is not valid CSV; check its quotation marks.
records-open-quote = { $place }: a quotation mark opens in this row and is not closed; the row is not taken, reading goes on with the next line. Check its quotation marks.
records-long-field = { $place }: a cell of this row has more than { $most } characters, which no profile has; check its quotation marks and separators.
records-excel-encrypted = “{ $file }” is protected by a password; remove the password, save it and try again.
records-excel-older = “{ $file }” is a workbook of Excel 4.0 or older; open it with Excel or WPS, save it as .xlsx and try again.
records-excel-page = “{ $file }” is a web page inside (as systems often export “Excel”); open it with Excel or WPS, save it as .xlsx and try again.
records-excel-xml = “{ $file }” is an “XML Spreadsheet 2003”; open it with Excel or WPS, save it as .xlsx and try again.
records-excel-unpacked = In “{ $file }”, { $part } unpacks to { $size } MB, which no usual table does, and was not read; copy the data into a new workbook.
records-excel-padding = “{ $file }” has a long stretch without any cell in its sheet, which no usual table has, and was not read on; copy the data into a new workbook.
records-excel-merged = “{ $file }” has more than { $most } merged cells, which no usual table has, and was not read on; unmerge them and try again.
records-excel-row = “{ $file }” has a wrong row number “{ $row }”: they rise, up to { $last }; save the file anew in Excel.
records-excel-reference = “{ $file }” has a wrong cell reference “{ $cell }” in row { $row }; save the file anew in Excel.
records-excel-far = Something stands far off in “{ $file }” (cell { $cell }); columns are read up to { $last }. Empty that cell.
records-excel-cell = Cell { $cell } of “{ $file }” cannot be read (type “{ $kind }”); fill it in again and save the file anew in Excel.
records-too-wide = “{ $file }” has more than { $most } columns, which no table of profiles has; keep those to be assessed.
records-row-too-wide = { $place }: this row has more than { $most } columns; check the delimiter.

# Cells of a table that were not taken: why, and how to mend them
cell-not-a-flag = “{ $column }”: change “{ $value }” to yes or no (or true/false, 1/0); leave it empty if unknown.
cell-not-a-number = “{ $column }”: “{ $value }” is no number; write one, such as 800 or 2.5, or leave it empty if unknown.
cell-not-a-tick = “{ $column }”: “{ $value }” is neither a tick nor empty; write √, or leave it empty.
cell-not-a-day = “{ $column }”: “{ $value }” does not look like a date; write it as 2019-07, or 2019-07-01 where you know the day; leave it empty where you do not.
cell-of-another-level = “{ $column }”: the level in the same row belongs to another series, so it is not certain whose date this is; it was not taken. Give that series a column of its own.
cell-unknown-value = “{ $column }”: “{ $value }” is none of the choices; choose one: { $expected }; leave it empty if unknown.
cell-unknown-member = “{ $column }”: “{ $value }” is none of the choices; separate several by “;”: { $expected }; write “none” for none, leave it empty if unknown.
cell-formula = “{ $column }”: the formula has no result yet; open and save the file in Excel, or write the value.
cell-in-the-future = “{ $column }”: “{ $value }” is still to come; write a date that has passed, or leave it empty if unknown.
cell-error-value = “{ $column }”: “{ $value }” looks like what Excel shows for a mistake and is not taken; write the value itself, none where there is none, or leave it empty if unknown.
cell-without-head = “{ $value }” stands in a column without a head; add the head, or empty the cell.
cell-yuan-or-wan = “{ $column }”: is “{ $value }” in 元 or in 万元? Write the unit; if it is in 元, write “{ $meant }万”.
cell-fraction = “{ $column }”: all numbers of this column are below 0.2; is “{ $value }” a percentage or a fraction? Write the sign: “{ $meant }%” or “{ $value }%”.
cell-not-whole = “{ $column }”: “{ $value }” is no whole number; write one, or leave it empty if unknown.
cell-not-finite = “{ $column }”: “{ $value }” is no certain number; write a plain one, or leave it empty if unknown.
cell-negative = “{ $column }”: “{ $value }” is below 0; write 0 or more, or leave it empty if unknown.
cell-too-large = “{ $column }”: “{ $value }” is too large; write at most { $expected }, and look at the unit again.
cell-too-large-in-yuan = “{ $column }”: “{ $value }” is too large, as if in 元: write it in 万元, at most { $expected }; if it is in 元, write “{ $meant }万”.
cell-too-large-a-date = “{ $column }”: “{ $value }” is too large, as if it were the date { $meant }: write how much it is (at most { $expected }), or format the cell as a date.

# How to write "none of them"
records-none = none

records-sheet-columns = Columns

records-sheet-profiles = Profiles
records-sheet-choices = Choices
records-template-topic = Group
records-template-column = Column
records-template-name = Fact
records-template-means = Meaning
records-template-how = How to fill it in
records-template-clauses = Clauses
records-between-choices = { "; " }
records-how-choice = Take one from the list
records-how-flag = yes or no
records-how-set = Write them with ";" between: { $choices }; "none" for none of them
records-how-count = A whole number, 0 for none
records-how-years = Years with at most two decimals, such as 3.5
records-how-amount = A number in units of 10,000 yuan (万元)
records-how-percent = A number of percent, such as 2.5
records-template-advice = One row is one person. Leave empty what is not known. Do not change the heads; a column that is not needed can be deleted, and columns of your own (department, remarks …) can be added: they come back with the result. The row “Example” counts for nobody and can be deleted.
template-title = Empty roster
template-example = Example
template-note = [{ $topic }] { $means }
    How: { $how }
    Clauses: { $clauses }
records-invalid-choice = Take one from the list, or leave the cell empty.
records-invalid-number = Write a number from 0 to { $most }, or leave the cell empty.
records-invalid-count = Write a whole number from 0 to { $most }, or leave the cell empty.
records-template-written = The empty table is ready: { $file }
records-template-exists = "{ $file }" is there already and is not overwritten; choose another name, or move it away.
records-out-in-input = The folder for the results, “{ $folder }”, overlaps the one to be read; choose another one, or results would be read as people.
records-no-folder = “{ $folder }” is not a folder; the results of a folder go to a folder.
records-no-partitions = There is no { $ending } file in “{ $folder }”.
