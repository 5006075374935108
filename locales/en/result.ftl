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
result-highest = You hold the title of Senior Engineer or above already; there is no higher level in this field.
result-review-assistant = How it is reviewed: the papers, and a panel of experts.
result-review-engineer = How it is reviewed: the papers, and a panel of experts.
result-review-senior = How it is reviewed: the papers, an oral defence, a panel of experts and an assessment on site.
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
way-ineligible = { $path }: { $missing } missing{ $open ->
    [0] {""}
   *[other] , { $open } not known yet
 }
result-hangs-on = Everything else is met; it hangs on one answer alone: “{ $label }”.
result-receipt = Receipt { $id } ({ $date }). The same answers give the same result.

advice-heading = { $count } points worth asking about
advice-source = Source: { $source }

decision-D3 = Read here as: the higher covers the lower.
decision-D7 = Waiving education and seniority at once is neither ruled out nor provided for by Article 11; ask the review committee.
decision-D8 = After a Party or administrative sanction another document (湘纪发〔2022〕3号) decides whether you may apply; ask your personnel or discipline office first.
decision-D14 = The same achievement is used in Article 10 and again for the exceptional way: the text does not forbid it; the experts decide.

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
finding-covered = { $text } (the higher covers the lower)
finding-count = { $needed } needed, { $met } met
finding-and = , and { "" }
finding-or = , or { "" }
finding-open = Not known yet: { $labels }
finding-open-any = Not known yet, one of them may be enough: { $labels }

requirement-met = : met{" "}
requirement-unmet = : missing{" "}
requirement-unknown = : not known yet{" "}

requirement-4 = Employer and post within the scope
requirement-6 = Professional ethics
requirement-7 = Education and seniority
requirement-8 = Nothing that bars applying
requirement-9-1-1 = Innovation method certificate (level one)
requirement-9-1-2 = Knowledge
requirement-9-1-3 = Ability in projects
requirement-9-2-1 = Innovation method certificate (level one)
requirement-9-2-2 = Knowledge
requirement-9-2-3 = Ability in projects
requirement-9-3-1 = Innovation method certificate (level two)
requirement-9-3-2 = Knowledge
requirement-9-3-3 = Ability in projects
requirement-10-1 = Achievements
requirement-10-2-1 = Economic and social benefit
requirement-10-2-2 = Project results and science awards
requirement-10-2-3 = Patents, standards and other works
requirement-10-3-1 = Economic and social benefit
requirement-10-3-2 = Project results and science awards
requirement-10-3-3 = Patents, standards and other works
requirement-11 = Education and seniority of the exceptional way
requirement-12 = Achievements for the exceptional way to Senior Engineer
requirement-13 = Achievements for the exceptional way to Engineer
requirement-14 = Green channel
requirement-15 = Skill grade and years
requirement-16 = Conversion of a title
requirement-17 = A title of another series is converted first

path-regular = regular application
path-skilled = the way for skilled workers
path-conversion = conversion of a title
path-exceptional = exceptional application
path-green_channel = the green channel

control-aim-assistant = What is missing for Assistant Engineer
control-aim-engineer = What is missing for Engineer
control-aim-senior = What is missing for Senior Engineer
