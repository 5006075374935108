# What is said requirement by requirement: met or not, how far it is, which ways there are. Every distance is told to the day.

requirement-met = : met{" "}
requirement-unmet = : not met yet{" "}
requirement-unknown = : not known yet{" "}
requirement-not-applicable = : does not apply{" "}

# Several things together
group-any = Any one of these is enough:
group-all = All of these are needed:
group-still = { $count ->
    [one] One more of these is enough:
   *[other] { $count } more of these are enough:
}
group-count = { $needed } needed, { $met } met
group-more = { $count ->
    [one] One more alternative
   *[other] { $count } more alternatives
}
finding-or = , or{" "}

# One thing
finding-met = { $label }: { $have }
finding-met-implied = { $label }: { $needed } or more
finding-missing-some = { $label }: { $missing } to go ({ $have } so far)
finding-missing-all = { $label }: { $missing } to go (none so far)
finding-missing-at-least = { $label }: at least { $missing } to go ({ $have } so far)
finding-number-unknown = { $label }: { $needed } or more needed (not known yet)
finding-number-open = { $label }: { $needed } or more needed (known so far: { $have }; not certain)
finding-level-missing = { $label }: “{ $needed }” or higher needed (now “{ $have }”)
finding-level-none = { $label }: “{ $needed }” or higher needed ({ $now })
finding-level-top-none = { $label }: “{ $needed }” needed ({ $now })
finding-none-now = none so far
finding-level-unknown = { $label }: “{ $needed }” or higher needed (not known yet)
finding-level-top-missing = { $label }: “{ $needed }” needed (now “{ $have }”)
finding-level-top-unknown = { $label }: “{ $needed }” needed (not known yet)
finding-level-only = { $label }: exactly “{ $needed }” is needed; a higher one does not count (now “{ $have }”)
finding-level-only-unknown = { $label }: exactly “{ $needed }” is needed; a higher one does not count (not known yet)
finding-set-unknown = { $label }: any one of these: { $needed } (not known yet)
finding-set-missing = { $label }: any one of these: { $needed } (none so far)
finding-set-other = { $label }: any one of these: { $needed } (so far only: { $have })
finding-set-one-unknown = { $label }: “{ $needed }” needed (not known yet)
finding-set-one-missing = { $label }: “{ $needed }” needed (none so far)
finding-set-one-other = { $label }: “{ $needed }” needed (so far only: { $have })
finding-flag-good-met = { $label }: met
finding-flag-good-unmet = { $label }: not met
finding-flag-good-unknown = { $label }: not known yet
finding-flag-bad-met = { $label }: no such case
finding-flag-bad-unmet = { $label }: this is the case
finding-flag-bad-unknown = { $label }: not known yet whether this is the case
finding-years-unknown = { $row } (not known yet)
finding-years-open = { $row } (known so far: { $have }; not certain)
finding-by-reading = { $text } ({ $reading })
finding-by-narrower = { $text }, from “{ $narrower }” ({ $reading })
finding-gap-by-reading = { $text }, { $reading }
finding-qualified = { $text }, needed: { $qualifier }
finding-qualified-all = { $text }; of each is needed: { $qualifier }
finding-weighed = { $text } (whether it is what the text calls “{ $weighed }”, the experts judge)
finding-to-confirm = { $text } ({ $decision })
finding-row = { $row }: { $gap }
missing-percent = { $number ->
    [one] { $number } percentage point
   *[other] { $number } percentage points
}

# A row of conditions, and what is missing of it
row-level-years = { $level } for { $years }
row-waiving = { $row } ({ $waived })
row-met = { $row }: met
row-met-years = { $row }: { $years } so far
span = { $label }: { $years }
gap-separator = ;{" "}
gap-level = “{ $level }” needed first (now “{ $have }”)
gap-level-years = “{ $level }” needed first, then another { $years }
gap-level-outright-unmet = { $level } needed (no years asked for)
gap-level-outright-unknown = { $level } is enough (no years asked for; not known yet)
gap-unknown = not known yet: { $labels }
years-full = { $years }
wait-long = { $full } complete on { $date }, { $distance } to go
wait-months = { $full } complete on { $date }, { $distance } to go
wait-days = { $full } complete on { $date }, { $distance } to go
wait-by-month = { $full } complete in the course of { $year }-{ $month }; the certificate tells the day
wait-at-least = { $full } not complete yet, at least { $distance } to go

distance-year = { $number ->
    [one] { $number } year
   *[other] { $number } years
}
distance-month = { $number ->
    [one] { $number } month
   *[other] { $number } months
}
distance-day = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
distance-and-more = a little over { $distance }

# Titles of other series
conversion-no-title = No title of another series, so there is nothing to convert
conversion-first = Your title ({ $level }) must first be converted to { $tier }
conversion-instead = Your title ({ $level }) must first be converted; then you hold the title of { $tier } already and need not go this way
conversion-other-tier = A title is converted to the same level only: yours ({ $level }) corresponds to { $tier }
conversion-no-counterpart = Your title ({ $level }) has no counterpart here to be converted to
to-be-confirmed = ; ask the review committee to confirm
clause-begins = {" "}(
clause-ends = )

finding-missing-implied = { $label }: at least { $missing } to go
finding-number-short = { $label }: { $needed } or more needed ({ $have } so far)
finding-level-too-high = { $label }: “{ $have }” does not meet this
finding-open = { $label }: not known yet
wait-not-full = { $full }: not complete yet
conversion-unknown = Not known yet whether a title of another series is held; one above “{ $level }” must be converted first
gap-open = { $label }: known so far { $have }, not certain
