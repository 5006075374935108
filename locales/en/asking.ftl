# Answers to questions: the verdict first, then why, by which clause, what else is asked, and other ways. See dialogs/asking.

# The verdict: asking-<form>-<answer>; asked the other way round (do I not need …) with denied between
asking-may-yes = Yes
asking-may-no = No
asking-may-denied-yes = Right, not possible
asking-may-denied-no = It is possible after all
asking-alone-no = That alone is not enough
asking-alone-denied-yes = Right, that alone is not enough
asking-worth-yes = Yes, it counts
asking-worth-no = No, it does not count
asking-worth-denied-yes = Right, it does not count
asking-worth-denied-no = It does count
asking-enough-yes = Yes, that is enough
asking-enough-no = No, that is not enough
asking-enough-denied-yes = Right, that is not enough
asking-enough-denied-no = It is enough
asking-need-yes = Yes, it is needed
asking-need-no = No, it is not needed
asking-need-denied-yes = Right, it is not needed
asking-need-denied-no = It is needed
asking-fails-yes = Yes, it would
asking-fails-no = No, it would not
asking-plain-yes = Yes
asking-plain-no = No
asking-depends = It depends
asking-depends-on = It depends on: { $labels }
asking-depends-and-more = { $labels } and more
asking-amount = It depends on the number in the clause
asking-unknown = The regulation does not say
asking-found = The regulation has no direct answer to this
asking-verdict = { $verdict }: { $reason }

# Why
asking-row-met = the condition “{ $requirement }” is met. The other conditions are judged on their own.
asking-row-unmet = the condition “{ $requirement }” is not met yet.
asking-row-open = the condition “{ $requirement }” depends on more.
asking-item-met = this meets { $clause }.
asking-item-unmet = this does not meet { $clause }.
asking-item-open = it depends on the tier, and on how much there is:
asking-spared = you can do without it: other achievements meet “{ $requirement }” as well.
asking-not-spared = { $way } cannot do without “{ $requirement }”.
asking-spared-some = some tiers need it, others do not.
asking-listed = the regulation names it; the numbers and conditions below must be met.
asking-not-listed = the clauses for { $tiers } do not name it; only those below do.
asking-convert = without an engineering title, the title of another series must be converted first.
asking-convert-not = who holds an engineering title, or no title of another series, need not convert first.
asking-convert-open = not with an engineering title; with a title of another series alone, it must be converted first.
asking-tier-open = what is known does not settle it.
asking-no-such-way = { $path } does not lead to { $tiers }.
asking-tier-ways = by what is known, closed is { $closed }; still open is { $open }.
asking-tier-eligible = by what is known, every condition is met.
asking-tier-closed = by what is known, every way has a condition that is not met.
asking-way-closed = By what is known, { $way } is not met yet in: { $requirements }.
asking-way-open = {" "}Still open: { $requirements }.
asking-when = By what is known: { $way }, { $day }; every step below must be done by then, and that year’s notice applies.
asking-tier-held = this title, or a higher one, is held already.
asking-tier-what = it depends on the way; the clauses below say what each asks.

# What a clause asks
asking-at-least = { $label }: { $needed } or more
asking-level = { $label }: “{ $needed }” or higher
asking-level-top = { $label }: “{ $needed }”
asking-level-only = { $label }: exactly “{ $needed }”
asking-any-of = { $label }: any one of { $needed }
asking-between = ;{" "}
asking-flag = { $label }
asking-line = { $tier }: { $needed }

# What else
asking-rows = How { $clause } is read:
asking-weighed = “{ $weighed }” is for the experts to judge.
asking-one-of-several = “{ $requirement }” asks for { $count } items or more, and this is one of them.
asking-besides = { $way } also asks for: { $requirements }.
asking-besides-unmet = { $requirement } (not met, by what is known)
asking-met-otherwise = But { $clause } is met already by something else ({ $have }).
asking-others = Under “{ $requirement }” there is also this; as many as are asked for will do:
asking-others-unmet = By what is known, “{ $requirement }” is not met yet.
asking-other-items = Another achievement of “{ $requirements }” will do as well.
asking-instead = Ways that do not need this: { $ways }.
asking-way = { $path } ({ $clause })
asking-proofs = Usual evidence:
asking-more = Other clauses on this ({ $count })
asking-go-on = Answer: { $label }
asking-has-yes = Yes, there is
asking-has-no = No, there is not
asking-title-needed = “{ $requirement }” asks for a title first, and for years with it; other ways are judged on their own.
asking-title-spared = “{ $requirement }” asks for no title first here.
asking-title-open = whether “{ $requirement }” asks for a title first depends on education and more.
asking-depends-on-tier = It depends on the tier
asking-by-tier = for { $tier }: { $verdict }
asking-part-met = “{ $label }” is enough; the other conditions of this way are judged on their own.
asking-part-unmet = “{ $label }” is not enough yet.
asking-waited-no-more = “{ $requirement }” is met as it stands, no need to wait; the other conditions are judged on their own.
asking-waited-still = “{ $requirement }” asks for more years.

# Words of the question that qualify what it asks about: { $said }
asking-qualified-pending = “{ $said }”: what is not finished cannot be counted yet; once it is, hold it against the clauses below.
asking-qualified-planned = “{ $said }”: what is expected or yet to come cannot be counted; once it is there, hold it against the clauses below.
asking-qualified-lapsed = “{ $said }”: the clauses do not say whether it still counts. Ask the review committee.
asking-qualified-acquired = “{ $said }”: this is not the same as one’s own work. Ask the review committee whether it counts.
asking-qualified-person = “{ $said }” seems to be somebody else’s; only your own counts.
asking-qualified-employer = “{ $said }” seems to be the employer’s; it depends on how much of it is in your name. Hold that against the clauses below.
asking-qualified-team = “{ $said }” seems to be the employer’s or shared; it depends on how much of it is in your name and which place you have. Hold that against the clauses below.
asking-qualified-per = “{ $said }” seems to be the number of one year; it depends on the total. Hold that against the clauses below.
asking-qualified-partial = “{ $said }” is unlike the rest; it depends on how much meets the conditions. Hold that against the clauses below.
asking-qualified-broken = “{ $said }”: the clauses do not say whether that time counts. It depends on whether there is enough without it; ask the review committee.
asking-qualified-employer-rank = “{ $said }” is the place of the employer; it depends on your own.
asking-qualified-denial = “{ $said }” may change the answer: hold it against the clauses below, and ask the review committee.
asking-qualified-hedge = “{ $said }” is not exact; it depends on the exact number. Hold that against the clauses below.
asking-qualified-asked = “{ $said }” is asked of it, not whether it is needed at all: see whether the clauses below say so, and ask the review committee where they do not.
asking-qualified-level = “{ $said }” may be of another level than the clause says: hold it against the clauses below, and ask the review committee.
asking-qualified-kind = “{ $said }” seems to be of another kind, and may not be what the clause says: hold it against the clauses below, and ask the review committee.
