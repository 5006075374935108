# The result workbook: a staff office's roster, assessed. It speaks of the people in it, never to them.

## One row a person

row-verdict-eligible = Can apply for { $tier }
row-verdict-needs_review = { $count ->
    [one] Everything for { $tier } is met; one point is for the panel to confirm
   *[other] Everything for { $tier } is met; { $count } points are for the panel to confirm
}
row-verdict-held = Is { $held } already; nothing more to apply for
row-verdict-highest = Is { $held } already; there is no higher level
row-verdict-undecided = Cannot be said yet: something is not known
row-verdict-far = No level is open yet, and no effort leads to one
row-verdict-short = No level is open yet
row-verdict-on_the_way = { $tier } is not open yet
row-verdict-above = Is { $held }; the next level is not open yet
row-verdict-none = No level is open yet
row-verdict-barred = Cannot apply at present: { $names }
row-barred-by = “{ $name }” is not met ({ $clause })
row-verdict-refused = Not assessed: { $error }
row-lacking = { $name } ({ $clause }): { $gap }
row-unknown = { $name } ({ $clause }, not known yet): { $gap }
row-unknown-several = Not known yet ({ $count }): { $names }
row-named = { $name } ({ $clause })
row-separator = ;{" "}
row-numbered = { $number }. { $text }
row-way = { $way } ({ $clause })
row-plan = { $way }, { $day } ({ $clause })
row-plan-sooner = To be there sooner: { $plan }: { $steps }
row-plan-no-costs = The measures do not tell what takes how much effort, so no way can be called the nearest
row-plan-too-open = Too much is not known; fill that in first
row-plan-reached = Nothing else is needed for { $tier }
row-plan-none = No effort leads to { $tier }
row-plan-blocked = What stands in the way: { $clauses }
row-wanting-more = { $labels } and others, { $count } in all

## Sheets and heads

roster-title = The roster, assessed
roster-sheet-people = People
roster-sheet-totals = Summary
roster-sheet-faults = Doubtful cells
roster-sheet-clauses = Clauses
roster-head-record = No.
roster-head-likely = Can apply for
roster-head-verdict = Verdict
roster-head-way = Way
roster-head-missing = What is missing
roster-head-plan = The easiest plan and its earliest day
roster-head-unknown = To find out or to confirm
roster-head-doubtful = Cells not taken
roster-head-receipt = Receipt
roster-none = None yet
roster-status-held = Held
roster-status-eligible = Can apply
roster-status-needs_review = Panel must confirm
roster-status-undetermined = Cannot be said yet
roster-status-ineligible = Not met
roster-doubtful = { $cell }: { $error }
roster-too-large = There are too many results for one Excel workbook: assess the file in parts, or write the results as .parquet or .csv.
roster-different-heads = The heads of “{ $file }” differ from those of “{ $first }”, so both cannot stand in one table of results: assess them one by one, or make the heads the same.

## Summary

roster-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
roster-from = From: { $file }
roster-policy = Rules: { $policy } (version { $version })
roster-day = Assessed for: { $date }
roster-days-note = Days follow from the text and from the years in the table. Where only a number of years stands there, the fewest are counted; the date on which they began makes the day exact. What is called an estimate is ours: the measures do not say how long it takes.
roster-head-result = Result
roster-head-people = People
roster-head-tier = Level
roster-head-ways = Ways to apply by
roster-head-gaps = What most people lack for the level ahead of them
roster-head-clause = Clause
roster-head-text = In full
roster-kind-open = Can apply
roster-kind-to_confirm = All met, to be confirmed by the panel
roster-kind-undecided = Cannot be said yet
roster-kind-not_open = No level is open yet
roster-kind-held = Held already
roster-kind-barred = Cannot apply at present
roster-kind-refused = Not assessed (contradictory or not readable)
roster-doubtful-cells = Cells not taken (number of cells)
roster-no-tier = No level is open yet
roster-gap = { $tier }: { $name }
roster-chart-people = People by result
roster-chart-gaps = What most people lack
roster-passed = { $count ->
    [one] In “{ $file }” one row was passed over, which is nobody:
   *[other] In “{ $file }” { $count } rows were passed over, which are nobody:
}
roster-passed-rows = Rows { $first } to { $last }: { $reason }
roster-passed-row = Row { $first }: { $reason }
roster-more = { $count } more are not listed

## Doubtful cells

roster-fault-record = Person
roster-fault-row = Row
roster-fault-cell = Cell
roster-fault-name = Name
roster-fault-error = What is wrong, and how to mend it
roster-no-faults = No cell is doubtful.

## Progress

roster-progress = Assessing
roster-rate = { $count } people/s
