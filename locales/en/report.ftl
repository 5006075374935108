# The assessment report in the terminal

report-record = Record { $record }
report-not-known = not known
