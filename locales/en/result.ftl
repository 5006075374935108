# The result: it says what the assessment says, and not a word more.

result-title = Your result
result-title-so-far = Result so far (not finished)
result-eligible = By your answers you can apply for { $tier } by way of { $path }.
result-needs_review = By your answers the conditions for { $tier } ({ $path }) are met, but one point must first be confirmed by the authority.
result-none = By your answers no level can be applied for yet. What is missing is listed below, point by point.
result-none-target = By your answers { $tier } cannot be applied for yet. What is missing is listed below, point by point.
result-none-above = You are { $tier } already. By your answers nothing higher can be applied for yet; what is missing is listed below, point by point.
result-undecided = It cannot be said yet, because some things are not known.
result-undecided-so-far = Nothing can be said yet: some questions are still to come.
result-undecided-wanting = Nothing can be said yet, because we do not know { $labels }. Choose “Answer now” and we can go on.
result-wanting = “{ $label }”
result-highest = You hold { $tier } or above already; there is no higher level.
result-to-confirm = To be confirmed first
result-all-met = The { $count } conditions for { $tier }, one by one
result-met = { $count } conditions met already
result-next-eligible = { $tier }: open to you too
result-next-needs_review = { $tier }: met, to be confirmed first
result-next-undetermined = { $tier }: cannot be said yet
result-next-ineligible = What is missing for { $tier }
result-path-undetermined = Taking this way first: { $path }.
result-path = The nearest way: { $path }.
result-other-ways = Other ways
way-eligible = { $path }: open too
way-needs_review = { $path }: met, to be confirmed first
way-undetermined = { $path }: { $open } not known yet
way-ineligible = { $path }: { $missing } missing
way-ineligible-open = { $path }: { $missing } missing, { $open } not known yet
result-hangs-on = Everything else is met; it hangs on one answer alone: “{ $label }”.
result-receipt = Receipt { $id } ({ $date }). The same answers give the same result.

advice-heading = { $count } points worth asking about
advice-source = Source: { $source }

finding-met = { $label }: { $have }
finding-met-implied = { $label }: { $needed }
finding-missing = { $label }: { $have } so far, { $missing } to go
finding-missing-at-least = { $label }: { $have } so far, at least { $missing } to go
finding-missing-all = { $label }: { $missing } to go
finding-short = { $label }: now “{ $have }”, needed “{ $needed }”
finding-short-to = { $label }: now “{ $have }”, needed “{ $needed }” or lower
finding-short-from = { $label }: now “{ $have }”, needed “{ $needed }” or higher
finding-then = { $text }, then { $years } with it
finding-anew = { $text }, and its years count from then on
finding-unknown = { $label }: needed “{ $needed }”, not known yet
finding-by-reading = { $text } ({ $reading })
finding-count = { $needed } needed, { $met } met
finding-and = , and { "" }
finding-or = , or { "" }
finding-open = Not known yet: { $labels }
finding-open-any = Not known yet, one of them may be enough: { $labels }

requirement-met = : met{" "}
requirement-unmet = : missing{" "}
requirement-unknown = : not known yet{" "}
