# The result: what can be applied for, by which way, how sure that is and on which text; then what to do next. Not a word more than the assessment says.

result-title = Your result
result-title-so-far = Result so far (not finished)

## The verdict

result-eligible = By your answers you can apply for { $tier } by way of { $path }.
result-needs_review = By your answers the conditions for { $tier } ({ $path }) are met, but one point must be confirmed first.
result-none = By your answers there is no level yet that you can apply for.
result-above = You are { $held } already; nothing higher can be applied for yet.
result-goal = Still some way to { $tier }: { $gap }.
result-nearest = The nearest way: { $way }
result-nearest-gap = : { $gap }.{" "}
result-nearest-day = You can apply { $day }.
result-nearest-by = , { $day }.
result-far = By your answers there is no level yet that you can apply for, nor any way that effort could open. The reasons are listed below.
result-far-goal = There is no way to { $tier } now that effort could open. The reasons are listed below.
result-short = By your answers there is no level yet that you can apply for. What is missing is listed below, point by point.
result-short-goal = Still some way to { $tier }. What is missing is listed below, point by point.
result-held = You hold { $tier } or higher already; there is no need to apply for this level.
result-highest = You hold { $tier } or above already; there is no higher level.
result-undecided = It cannot be said yet, because some things are not known.
result-undecided-so-far = Nothing can be said yet: some questions are still to come.
result-undecided-wanting = Nothing can be said yet, because we do not know { $labels }. Choose “Answer now” and we can go on.
result-undecided-many = Nothing can be said yet: { $count } things are not known, first of all { $labels }. Choose “Answer now” and we can go on.
result-wanting = “{ $label }”
result-if = If{" "}
result-if-and = {" "}and{" "}
result-if-meets = { $label } meets{" "}
result-if-not = there is no case of “{ $label }”{" "}
result-if-reaches = { $label } comes to { $needed } or more{" "}
result-if-is = { $label } is { $needed } or higher{" "}
result-if-many = { $count ->
    [one] If the thing to be found out below turns out well
   *[other] If all { $count } things to be found out below turn out well
}
result-then = , you can apply for { $tier }.
result-then-also = , you can apply for { $tier } as well.
result-reference = This is a self-check by the text of the measures, not a review: your employer must still examine and recommend, and a panel of experts decides.{" "}
result-weighed = Only experts can judge these points; nothing is said of them here:{" "}
result-weighed-and = ,{" "}
result-weighed-end = .
result-quoted = {" "}“{ $text }”

## What to do next

next-heading = What to do next
next-find-out = Find out first: { $label }
next-newest = Look first for a newer notice of { $authorities }: the measures' own term is over.
next-confirm = First have the point above confirmed, then prepare the papers.
next-plan = Prepare along the nearest way below: it says how far each step is and on which day it can be there.
next-blocked = No effort changes this point; ask the review committee first:

## What is missing

result-all-met = { $count ->
    [one] The condition for { $tier }
   *[other] The { $count } conditions for { $tier }, one by one
}
result-met = { $count ->
    [one] One condition that is met or does not apply
   *[other] { $count } conditions that are met or do not apply
}
result-next-eligible = { $tier }: open to you too
result-next-needs_review = { $tier }: met, to be confirmed first
result-next-undetermined = { $tier }: cannot be said yet
result-next-ineligible = What is missing for { $tier }
result-path-undetermined = Taking this way first: { $way }
result-path = The nearest way: { $way }
result-hangs-on = Everything else is met; it hangs on one answer alone: “{ $label }”.
result-other-ways = { $count ->
    [one] One other way
   *[other] { $count } other ways
}
way-closed = { $path }: { $why }
way-eligible = { $path }: open too
way-needs_review = { $path }: met, to be confirmed first
way-undetermined = { $path }: { $open } not known yet
way-ineligible = { $path }: { $missing } not met
way-ineligible-open = { $path }: { $missing } not met, { $open } not known yet

## Ways to get there

plans-heading = { $count ->
    [one] A way to get there
   *[other] { $count } ways to get there, the least effort first
}
plans-note = These are the earliest days by the text and its years, the years counted by the fewest that you said (a starting month makes it exact); where an estimate is named, the measures do not say how long it takes and we presume the usual time. When a review begins is told by each year's notice.
plan-head = { $number }. { $way }, { $day }
earliest = on { $date } at the earliest
earliest-estimated = by our estimate on { $date } at the earliest
way-to = { $path }, to { $tier }
plan-separator = ;{" "}
plan-more = { $count ->
    [one] and one thing more
   *[other] and { $count } things more
}
plan-count = { $count ->
    [one] one thing to go, told below
   *[other] { $count } things to go, told below one by one
}
plan-first = first { $step }
plan-then = { $text }, then { $step }
plan-title = become { $title }
plan-level = become { $level }
plan-years-after = { $years } more
plan-stage = { $stage }: { $path }, on { $date } at the earliest
plan-stage-presumed = { $stage }, by our estimate on { $date } at the earliest
plan-presumed = { $text }, by our estimate on { $date } at the earliest
plan-find-out = First make sure whether you have it already: { $what }
plan-find-out-none = First make sure that there is none: “{ $what }”
plan-number = { $label }: { $missing } more, to reach { $needed }
plan-number-to = { $label }: reach { $needed }
plan-years-at-the-latest = The years are not certain; counted by the fewest, on { $date } { $full }
plan-set = Take part in or lead { $what }
plan-flag = { $label }: needed
plan-to = { $label }: reach “{ $level }”
plan-what-any = { $label } (any one of { $members })
plan-what-set = { $label } ({ $members })
plan-what-level = { $label } ({ $level })
plan-what-number = { $label }: { $needed }

## Where nobody can apply

barred-says = :{" "}

## The rest

result-receipt = Receipt { $id } ({ $date }). The same answers give the same result.
advice-heading = { $count ->
    [one] One point worth asking about
   *[other] { $count } points worth asking about
}
advice-source = Source: { $source }

## Papers, and trying out

checklist-heading = Papers to get ready: { $ready } of { $count }
button-try = see the result after this

next-find-out-more = { $count ->
    [one] One other thing is not known either
   *[other] { $count } other things are not known either
}
next-make-certain = Make certain first: { $label } (you said { $have })
plans-sooner = If you want to be there sooner, look at number { $number }: { $day }.
plan-counts-anew = With the new title “since the present post” begins anew: { $labels } must be gathered again; what there is now will not count.
plan-weighed = Experts must also find “{ $text }”.
next-now = You can apply for { $tier } now already.
checklist-grows = Listed is what proves the conditions that are met and the certificates that you have; as more is met, more will be added.
