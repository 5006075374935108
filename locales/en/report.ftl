# The assessment report in the terminal

report-record = Record { $record }
report-not-known = not known
cli-report = write one person's result to a file
report-option-out = the file to write, its format by its ending: { $endings }
report-option-language = the language of the report: zh_CN, zh_TW or en
report-option-for = who will read it: own, or employer without what was answered about who may not apply
report-option-name = the name that is printed on top, and kept nowhere
report-no-such-ending = { $file } has another ending: a report is written as { $endings }.
no-such-language = { $named } must be one of { $languages }.
report-one-person = A report is for one person, and there are { $count } records: give one, or use assess.

## The report

report-title = Self-assessment for a professional title
report-name = Name
report-policy = Based on
report-based-on = 《{ $title }》 ({ $number })
report-goal = Goal
report-date = Date
report-receipt = Receipt
report-answers = What was filled in
report-clauses = The clauses it rests on, word for word
report-notice = A self-assessment for reference, not a decision; the formal review decides.
report-for-employer = This copy is for an employer: it leaves out what was answered about { $conditions }, and what is still to be found out. The verdict is that of the person’s own copy.
report-for-employer-whole = This copy is for an employer: it leaves out what is still to be found out. The verdict is that of the person’s own copy.
report-condition = “{ $name }”
report-check = How to check this receipt:
report-lacking = “{ $sign }” stands for what cannot be printed: { $letters }.
report-too-tall = This report is too long for one picture: use .pdf, .docx or .html.
report-extra-missing = { $ending } needs further libraries: run pip install 'chuangping[report]', or use { $others }.

## Saving a result

report-file-own = Self-assessment for a professional title
report-file-employer = Self-assessment for a professional title (for an employer)
report-format-pdf = PDF
report-format-docx = Word
report-format-png = Picture
report-format-html = Page to print
report-format-txt = Text
report-format-json = JSON (for checking)
