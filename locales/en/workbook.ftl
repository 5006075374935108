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
