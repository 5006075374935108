# The result: what can be applied for, by which way, how sure that is and on which text; then what to do next. Not a word more than the assessment says.

result-title = Your result
result-title-so-far = Result so far (not finished)

## The verdict

result-eligible = By your answers you can apply for { $tier } by this way: { $path }.
result-needs_review = By your answers the conditions for { $tier } ({ $path }) are met, but { $count ->
    [one] one point
   *[other] { $count } points
} must be confirmed first.
result-or-wait = If there is no hurry: { $wait }; then there is this way too: { $way }.
decision-or-wait = Or wait: { $wait }; then this point need not be confirmed.
result-none = By your answers there is nothing yet that you can apply for.
result-above = You hold the title of { $held } already; nothing higher can be applied for yet.
result-goal = Still some way to { $tier }: { $gap }.
result-nearest = The easiest way: { $way }
result-nearest-gap = : { $gap }.{" "}
result-nearest-day = That way you can apply on { $day }.
result-nearest-by = . You can apply on { $day }.
result-far = By your answers there is nothing yet that you can apply for, nor any way that effort could open. The reasons are listed below, one by one.
result-far-goal = There is no way to { $tier } now that effort could open. The reasons are listed below, one by one.
result-short = By your answers there is nothing yet that you can apply for. What is missing is listed below, point by point.
result-short-goal = Still some way to { $tier }. What is missing is listed below, point by point.
result-held = You hold the title of { $held } already; there is no need to apply for it.
result-held-higher = You hold the title of { $held } already; there is no need to apply for { $tier }.
result-highest = You hold the title of { $tier }. These measures go no further than { $tier }; there is no higher title to apply for.
result-undecided = It cannot be said yet, because some things are not known.
result-undecided-so-far = Nothing can be said yet: some questions are still to come.
result-undecided-wanting = Nothing can be said yet, because this is not known: { $labels }. With the answer we can go on.
result-undecided-many = Nothing can be said yet: { $count } things are not known, first of all { $labels }. With the answer we can go on.
result-otherwise = If none of them holds, the easiest way: { $way }
result-wanting = “{ $label }”
result-if = If you have{" "}
result-if-and = {" "}and{" "}
result-if-meets = “{ $label }” as asked by{" "}
result-if-condition = the condition “{ $name }” is met
result-if-not = no “{ $label }”
result-if-reaches = “{ $label }” of { $needed } or more
result-if-is = “{ $label }” at “{ $needed }” or higher
result-if-just = “{ $label }” at “{ $needed }”
result-if-at-most = no “{ $label }” above “{ $needed }”
result-if-any = any one point of “{ $name }”
result-if-not-held = no title of { $tier } yet
result-if-good = “{ $label }” as asked
result-if-many = { $count ->
    [one] Too little is known yet. If the thing to be found out below turns out well
   *[other] Too little is known yet. If all { $count } things to be found out below turn out well
}
result-then = , you can apply for { $tier }, by the way “{ $path }”.
result-then-also = , you can apply for { $tier } as well, by the way “{ $path }”.
result-reference = This is a self-check by the text of the measures, not a review: your employer must still examine and recommend, and a panel of experts decides.{" "}
result-weighed = Only experts can judge these points, quoted here as the text has them; this check does not judge them:{" "}
result-weighed-and = ,{" "}
result-weighed-end = .
result-quoted = {" "}“{ $text }”

## What to do next

next-heading = What to do next
next-find-out = Find out first: { $label }
next-ask = Ask first: { $title }
next-newest = First check for a newer notice of { $authorities }: the term of the measures is over.
next-confirm = First have the { $count ->
    [one] point
   *[other] { $count } points
} above confirmed, then prepare the papers.
next-plan = Prepare along the easiest way below: it says of each step how far it is and on which day it can be there at the earliest.
next-blocked = No effort changes this point; ask the review committee first:

## What is missing

result-all-met = { $count ->
    [one] The condition for { $tier }
   *[other] The { $count } conditions for { $tier }, one by one
}
result-missing-anew = This tells what is missing as things stand. What counts from the present title on begins anew with the title of { $title }.
result-met = { $count ->
    [one] One condition that is met or does not apply
   *[other] { $count } conditions that are met or do not apply
}
result-next-eligible = { $tier }: open to you too
result-next-needs_review = { $tier }: met, to be confirmed first
result-next-undetermined = { $tier }: cannot be said yet
result-next-ineligible = What is missing for { $tier }
result-path-undetermined = Look at this way first: { $way }
result-path = The easiest way: { $way }
result-hangs-on = Everything else is met; it hangs on one answer alone: “{ $label }”.
result-other-ways = { $count ->
    [one] One other way
   *[other] { $count } other ways
}
way-all-met = { $path }: every condition is met; still to find out: { $labels }
way-lacks = not met yet: { "" }
way-leaves-open = not known: { "" }
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
plans-note = The days follow from the text and the years that you gave. Where you gave a number of years only, the fewest are counted; the date on which they began makes the day exact, and it may be earlier. Where an estimate is named, the measures do not say how long it takes and we go by the usual time. When a review begins, each year's notice says.
plan-head = { $number }. { $way }, on { $day }
earliest = { $date } at the earliest
earliest-estimated = { $date } at the earliest (our estimate)
earliest-unsure = { $date } at the earliest, counting what is not clear as not there (our estimate)
earliest-by-least = on { $date }, counting the fewest years
way-to = { $path }, to { $tier }
plan-separator = ;{" "}
plan-more = { $count ->
    [one] and one more thing
   *[other] and { $count } more things
}
plan-count = { $count ->
    [one] one thing to go, told below
   *[other] { $count } things to go, told below one by one
}
plan-first = { $step }
plan-then = { $text } → { $step }
plan-then-after = { $text } → { $wait } later: { $step }
plan-title = Get the title of { $title }
plan-level = Reach “{ $level }”
plan-years-after = Another { $years }
plan-stage = { $stage } ({ $path }), on { $date } at the earliest
plan-stage-now = { $stage } ({ $path }): can be applied for now
plan-stage-review = { $stage } ({ $path }), all met, to be confirmed first
plan-stage-full = { $stage } ({ $path }): the years are complete; its other conditions must be met too
plan-stage-unsure = { $stage }; if not, it can be there on { $date } at the earliest (estimated)
plan-level-unsure = make sure whether this is done already: { $step }
plan-stage-presumed = { $stage }, on { $date } at the earliest (our estimate)
plan-presumed = { $text }, on { $date } at the earliest (our estimate)
plan-find-out = First make sure whether you have it already: { $what }
plan-find-out-not-held = First make sure that you do not hold the title of { $tier } already
plan-like = The same as number { $number }, but:
plan-like-without = Not needed: { $step }
plan-like-with = Instead: { $step }
plan-find-out-none = First make sure that there is no “{ $what }”
plan-find-out-condition = First make sure that the condition “{ $name }” is met
plan-find-out-without = First make sure: { $without }
plan-number = { $label }: { $missing } more, to reach { $needed }
plan-number-anew = Once you hold the title of { $title }, { $label }: reach { $needed } (counted from then on)
plan-qualified = { $text } ({ $qualifier })
plan-anew = Once you hold the title of { $title }: { $what } (counted from then on)
plan-number-to = { $label }: reach { $needed }
plan-years-at-the-latest = Years not certain; counted by the fewest, { $full } complete on { $date }
plan-set = Take part in or lead: { $what }
plan-flag = { $label }: needed
plan-to = { $label }: reach “{ $level }”
plan-what-any = { $label } (any one of { $members })
plan-what-set = { $label } ({ $members })
plan-what-level = { $label } ({ $level })
plan-what-number = { $label }, { $needed } needed

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

checklist-heading-for = Evidence checklist for { $tier }: { $count } in all, { $ready } ready
checklist-heading = Evidence checklist: { $count } in all, { $ready } ready
button-try = see the result then

next-needed = Needed:{" "}
next-find-out-more = { $count ->
    [one] One other thing is not known either
   *[other] { $count } other things are not known either
}
next-make-certain = Make certain first: { $label } (you said { $have })
plans-sooner = If you want to be there sooner, look at number { $number }: on { $day }.
plan-counts-anew = “Since taking the present title” is counted from the new title on: what you have now under { $labels } will not count then and must be built up again.
plan-needed-anew = { $label } ({ $needed } needed then)
plan-before-title = This way is reckoned without taking the title of { $tiers } first: with it, what counts “since the present post” ({ $labels }) would begin anew.
plan-years-unknown = Not known yet: { $labels }. They are counted from today on; once known, it may be sooner.
plan-stages-conditions = Each title on the way has conditions of its own that must be met too.
plan-weighed = Experts must also find what the text calls “{ $text }”.
next-now = Meanwhile you can apply for { $tier } now.
next-now-anew = With that title, what counts “since the present post” ({ $labels }) begins anew; the ways below are reckoned without taking it first.
next-no-counterpart = Ask the review committee first: { $level } has no equal to be converted to; can it be converted, and to which title?
next-now-higher = You can apply now for the higher title of { $tier }.
checklist-grows = Listed is what proves the conditions that are met and the certificates that you have; as more is met, more will be added.
