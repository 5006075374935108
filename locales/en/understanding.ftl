# Answers that cannot be decided: why they are asked again, and how to say them

understanding-too-long = This is too long for one answer; please say it in fewer words.
understanding-empty = There is no answer yet; please say it again.
understanding-asked-back = Are you asking, or is this your answer? Please say it again.
understanding-slip = Did you mean "{ $meant }"?

# What was not understood, by the kind of question
understanding-unread-flag = I did not get this. Please answer yes or no.
understanding-unread-choice = I did not get this. Please choose one, or name it.
understanding-unread-set = I did not get this. Name as many as apply, or say that there are none.
understanding-unread-count = I did not get this. Please give one number, such as 3; if there are none, say so.
understanding-unread-years = I did not get this. Please give the years, such as "4 years 3 months" in Chinese, or the start, such as "2019年7月".
understanding-unread-amount = I did not get this. Please give one number in units of 10,000 yuan, such as 1200.
understanding-unread-percent = I did not get this. Please give a percentage, such as 2.5%.
understanding-unread-number = I did not get this number. Please give just one, such as 3; if there are none, say so.

# Numbers
understanding-several = This may mean more than one thing; please give one answer only.
understanding-vague = This is too vague. A rough number is enough, such as "700 to 800" or "3 or more" in Chinese.
understanding-off-scale = This number is very large; please look at the unit and say it again.
understanding-off-scale-amount = That number is too large: at most { $most } 万元 (units of 10,000 yuan) can be noted. Was it in 元 (yuan)? Please say it again with the unit, for example “480万元”.
understanding-off-scale-percent = That percentage is too large: at most { $most }% can be noted. Was it an amount? Please say it again, for example “2.5%”.
understanding-off-scale-count = That number is too large: at most { $most } can be noted. Was it an amount or a date? Please say again how many.
understanding-off-scale-years = That is too many years: at most { $most } can be noted. If you mean the year it began, please say it in full, for example “2019-07”.
understanding-off-scale-since = Since { $since } more than { $most } years have passed, which cannot be noted. Is it a year of birth? Please say again when it began.
understanding-not-whole = A whole number is needed here; please say it again.
understanding-ordinal = This says which one; the question is how many there are.
understanding-yuan-or-wan = Yuan (元) or units of 10,000 yuan (万元)? Please give the unit, such as "120万元".
understanding-currency = Please convert it to yuan and say it again in units of 10,000 yuan.
understanding-bare-ratio = Is this a percentage or a ratio? Please add the sign, such as 5% or 0.05%.
understanding-year-or-span = Is this a year or a number of years? Please say it in full, such as "2019年" or "干了19年".
understanding-month-or-months = Is this a month or a number of months? Please say it in full, such as "2019年7月" or "7个月".
understanding-no-years = Please say how many years have passed since; if you do not hold it, go back and change the answer before.

# Yes and no
understanding-hedged = A definite answer is needed here. Give it if you are sure; otherwise say that you do not know.
understanding-agreement-is-no-answer = The question is whether this is the case. Please say that it is or that it is not.

# Choices
understanding-number-is-no-choice = A number alone is easily mistaken; please name the choice in full, such as "一级" or "二等奖".
understanding-no-such-choice = There are only the choices 1 to { $last }; please choose again.
understanding-choice-meant = The choices put it differently. Is it the one below, or another one?
understanding-not-obtained = Studies and reviews under way, and certificates not yet in hand, do not count. Please name the highest that you have obtained.
understanding-not-obtained-level = An examination under way does not count. Please name the highest level obtained, or say that there is none.
understanding-not-finished = What is not finished does not count yet. Please name what is.

# Titles and skill grades
understanding-years-of-another = These seem to be the years of another certificate. Please give those of the one asked about.
understanding-years-missing = The level is noted. How many years have passed since?

# Prizes
understanding-grade-without-level = Who awarded it? Please give the level too, such as 省级二等奖.
understanding-level-without-grade = Of which grade is it? Please give the grade too, such as 省级二等奖.
understanding-award-medal = How medals and places match grades stands in the award's document. Please say which grade it is equal to.
understanding-award-not-listed = This prize is not among the choices. Is it the one below, or another one?
understanding-award-pending = Prizes under review, nominations and taking part do not count. Please give what you were awarded, or say that there is none.
understanding-award-none-of-which = You said that one of them is missing; what of the others? If there are none at all, say so.

# Several choices
understanding-role-missing = Did you take part, or lead? Please say both, such as 参与省级规划.
understanding-member-unknown = This does not match a choice; please say it as the choices do.

# The command understand
understanding-no-such-fact = There is no fact "{ $fact }". The facts are: { $facts }
understanding-no-text = The answer is missing: write chuangping understand FACT TEXT, or give JSON lines on standard input.
understanding-bad-record = Line { $record }: write {"{"}"fact": "name", "text": "answer"{"}"}, both texts.

# Clause by clause: what was heard, which clause leaves it open, and what to say instead
understanding-clause-heard = I heard “{ $heard }”, but “{ $said }” leaves it open.{ " " }
understanding-clause-alone = “{ $said }” is no answer yet.{ " " }
understanding-clause-pending = What is still under way does not count yet. Say only what is done; if nothing is, say “none”.
understanding-clause-planned = A goal, a forecast or a contract is not a result. Say only what has been achieved.
understanding-clause-lapsed = What has lapsed or was given up may not count. Say only what is still valid.
understanding-clause-acquired = What was bought or bears only your name differs from your own work. Say only your own.
understanding-clause-person = This asks about you alone. Say only your own; if there is none, say “none”.
understanding-clause-employer = This asks about you, not your employer. Say only your own; if there is none, say “none”.
understanding-clause-team = Where several people share, your own part and rank matter. Say only what counts as yours.
understanding-clause-kind = That seems to be another kind of thing. Say only what is asked here; if there is none, say “none”.
understanding-clause-level = The level seems to be another one. Say only what has the level asked here; if there is none, say “none”.
understanding-clause-per = This asks for the total, not for one year, one piece or an average. Say the total.
understanding-clause-partial = Some of them seem to differ. Say how many fit.
understanding-clause-broken = I cannot tell whether the interruption counts. Say only the years that do.
understanding-clause-rank = Only the first places count. Say only what has such a rank; if there is none, say “none”.
understanding-clause-employer-rank = Your own rank matters, not your employer’s. What is your rank?
understanding-clause-condition = I do not record what depends on something. Say it if you are sure, or say “not sure”.
understanding-clause-hedge = Say it if you are sure, or say “not sure”.
understanding-clause-excluded = I cannot tell what is not counted. Say how many are; if there is none, say “none”.
understanding-clause-denial = I cannot tell what that denies. Say only what fits; if there is none, say “none”.
understanding-clause-number = I cannot tell what its number is about. Say only what is asked here.
understanding-clause-unread = I did not understand that part. Say only what is asked here.
understanding-bad-story = Line { $record }: write {"{"}"story": "text"{"}"}, this one name only.

# A whole story: heard, but not to be taken down as it is
understanding-story-empty = There is nothing yet; please tell us about yourself.
understanding-story-too-long = That is too long: at most { $most } characters. Please tell it in parts.
understanding-story-which = It does not say which of these it is, or whether it meets what this one asks for.
understanding-story-group = This is said of the employer or the team. How much of it is yours?
understanding-story-pending = What is under way or not yet granted does not count. How much do you have already?
understanding-story-planned = This is expected or still to come, and does not count. How much is there now?
understanding-story-hedged = This was not said for certain; please confirm it.
understanding-story-yearly = This looks like one year’s figure; the total since your present title is wanted.
understanding-story-share = This looks like a share only. What is the total of the projects you took part in?
understanding-story-unqualified = A low rank is named, or that it is not in use. How many do count?
understanding-story-several = This was said in two ways. Which one holds?
understanding-story-post = Is this a post or a title? Which level stands on the certificate of the title?
understanding-story-long = This sentence is too long to be heard well; please say it again by itself.
understanding-story-whose = It does not say whether this is yours or somebody else’s. How much of it is yours?
understanding-story-early = Part of this dates from before your present title, and does not count. What is the total since then?

# Whose number it is, and since when it is counted
understanding-other-event = That seems to be counted from something else. Here it counts from when you obtained this: please say how many years ago, or in which month.
understanding-birth-year = That looks like a year of birth. Please say since when, such as “2019-07”.
understanding-other-unit = That number counts people, which is not asked here. Please say it again.
understanding-kind-missing = Of which kind are they? Please say how many there are of the kind that is asked here.
understanding-employer-rank = Your own rank matters, not your employer’s. What is your rank?
story-model-task = Each line below is a clause of what somebody said. Point at the words that state one of the facts below, as JSON only: {"{"}"facts": [{"{"}"fact": "name", "quote": "words"{"}"}]{"}"}. The quote must stand there letter for letter, no more than the number or level; an empty list if there are none; guess nothing. Facts: { $facts }
