# The assessment report in the terminal

report-record = Record { $record }
report-not-known = not known
cli-report = write one person's result to a file
report-option-out = the file to write, its format by its ending: { $endings }
report-option-language = the language of the report: zh_CN, zh_TW or en
report-no-such-ending = { $file } has another ending: a report is written as { $endings }.
report-no-such-language = --language must be one of { $languages }.
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
report-answer = { $label }: { "" }
report-clauses = The clauses it rests on, word for word
report-notice = A self-assessment for reference, not a decision; the formal review decides.
