"""Assessing records, whatever file they come from and whatever is made of the results.

`reading` says what one record tells, `columns` puts a stretch of records side by side, `batch` assesses
it, `output` sends the results where they go, as `json_lines` or `bot.records.flattening` show them, and
`jobs` does the work in several processes.
"""
