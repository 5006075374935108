# Profile files: what is said when they are read and written, and what explains results and the empty table

records-no-file = There is no file "{ $file }"; check the path.
records-unknown-ending = The ending of "{ $file }" is unknown; use one of { $endings }.
records-unreadable = "{ $file }" cannot be opened: { $reason }.
records-cannot-write = "{ $file }" cannot be written: { $reason }.
records-parquet-missing = Writing a .parquet file needs pyarrow: run pip install 'chuangping[parquet]', or choose .jsonl, .csv or .xlsx.
records-bad-file = { $place }: not valid JSON ({ $reason }); a file with one profile a line ends in .jsonl.
records-bad-line = { $place }: this line is not valid JSON ({ $reason }); write one JSON object.
records-no-object = { $place }: "{ $value }" is not a JSON object; write {"{"}"fact": value{"}"}.
records-bad-excel = "{ $file }" is not an Excel workbook; save it as .xlsx with Excel and try again.
records-encoding = "{ $file }" is neither UTF-8 nor GB18030; save it as "CSV UTF-8".
records-no-heads = "{ $file }" has no heads: write the columns' names into the first row.
records-head = "{ $file }", column { $column }: the head "{ $head }" is no known fact; remove the column, or fill in the table that chuangping template makes.
records-head-near = "{ $file }", column { $column }: the head "{ $head }" is no known fact; is it "{ $near }"?
records-head-twice = "{ $file }": several columns are "{ $fact }" (columns { $columns }); keep one.
records-bad-row = { $place }: this row is not valid CSV ({ $reason }); check its quotation marks.
records-extra = { $place }: column { $number } has no head but says "{ $value }"; add the head or empty the cell.
records-no-flag = { $place } "{ $column }": write yes or no for "{ $value }" (or true/false, 1/0); leave it empty if unknown.
records-no-number = { $place } "{ $column }": "{ $value }" is not a number; write only a number such as 800 or 2.5; leave it empty if unknown.
records-no-choice = { $place } "{ $column }": "{ $value }" is not one of the choices; take one of { $choices }; leave it empty if unknown.
records-no-member = { $place } "{ $column }": "{ $value }" is not one of the choices; write them with ";" between: { $choices }; write "none" for none of them, leave it empty if unknown.
records-formula = { $place } "{ $column }": the formula has no result yet; open and save the file with Excel, or write the value.

# How to write "none of them"
records-none = none

records-sheet-results = Results
records-sheet-columns = Columns
records-column-record = The profile's number, from 1
records-column-likely = The highest tier to apply for; empty where there is none
records-column-open_facts = Unknown facts that make a difference, the one most worth finding out first
records-column-receipt = The receipt's id: the same receipt gives the same assessment
records-column-error = What is wrong with the profile, and how to mend it
records-requirements-met = clauses that are met
records-requirements-unmet = clauses that are not met
records-requirements-unknown = clauses that are open
records-status-held = the title of this tier is held already
records-status-eligible = the requirements are met
records-status-needs_review = one may apply; some requirements are for the review experts to confirm
records-status-undetermined = too little is known to tell
records-status-ineligible = the requirements are not met

records-sheet-profiles = Profiles
records-sheet-choices = Choices
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
records-how-amount = A number of ten thousand yuan
records-how-percent = A number of percent, such as 2.5
records-template-advice = One profile a row. Leave empty what is unknown; keep the heads as they are; columns that are not needed may be deleted.
records-invalid-choice = Take one from the list, or leave the cell empty.
records-invalid-number = Write a number from 0 to { $most }, or leave the cell empty.
records-invalid-count = Write a whole number from 0 to { $most }, or leave the cell empty.
records-template-written = The empty table is ready: { $file }
records-template-exists = "{ $file }" is there already and is not overwritten; choose another name, or move it away.
