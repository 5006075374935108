# The conversation: welcome, questions, answers, changes, deletion. How to write: docs/style.md.

list-separator = , { "" }
list-separator-wide = ;{" "}
value-none = None

range-from = { $low } or more
range-above = more than { $low }
range-up-to = up to { $high }
range-below = less than { $high }
range-from-to = { $kind ->
    [amount] { $low_measured } to { $high }
   *[other] { $low } to { $high }
 }
range-from-below = { $kind ->
    [amount] { $low_measured } to less than { $high }
   *[other] { $low } to less than { $high }
 }
range-above-to = { $kind ->
    [amount] more than { $low_measured } up to { $high }
   *[other] more than { $low } up to { $high }
 }
range-above-below = { $kind ->
    [amount] more than { $low_measured }, less than { $high }
   *[other] more than { $low }, less than { $high }
 }
range-any = not sure
range-something = there is (how much is not said yet)

## Welcome

welcome-title = Hello, this is the title assistant
welcome-what = { $subject }: which tier can you apply for, by which way, and what is missing? A few minutes tell, and every step shows the clause it rests on.
welcome-reference = This is a self-assessment for reference; the experts decide: { "" }
welcome-reference-alone = This is a self-assessment for reference; the review decides.
welcome-how = Just type what you have, such as “{ $example }”: I show you what I heard, and note it down when you agree. Or go step by step; for one tier only, choose that tier.
welcome-term = The measures were in force until { $until }: this follows their text; the latest notice decides
welcome-hint = Tell about yourself, or go step by step by the buttons above.
goal-auto = Which level can I apply for?
validity-over = Please note: the term of the measures ran out on { $until } ({ $counted }). This check follows their text. For whether they have been extended or revised, see the newest notice of { $authorities }. { "" }

## Questions

screen-ticks = Which of these do you have?
screen-declaration = Do these { $count } points all hold?
screen-exceptions = For which points is there an exception, or are you not sure?
screen-choices = Choose one for each of these.
screen-why-ticks = Why we ask: the text lists these under “{ $topic }”. First what there is; numbers and levels are asked only where they can still change the result. See { "" }
screen-why-declaration = Why we ask: these matter whichever way you take. See { "" }
screen-why-exceptions = Why we ask: these matter whichever way you take. See { "" }
screen-why-review = Why we ask: these matter whichever way you take. { $why } See { "" }
screen-why-choices = Why we ask: every tier asks for these. See { "" }
screen-changing = Changing the answers of “{ $topic }”.
screen-as-left = What you ticked before is still ticked: change what you like, then choose “Done”.
hint-ticks = Tick what there is, “Not sure” where you cannot tell, and press Done; or type the numbers, such as “1 3”, or “none”.
hint-declaration = Choose one, or type “all of it holds”.
hint-exceptions = Choose and press Done; or type the numbers, such as “1 3”.
hint-choices = Choose one for each and press Done; or type the numbers, such as “2 7”.
progress-steps = { $most ->
    [1] last step
   *[other] about { $least }–{ $most } steps left
}
progress-more = With this answer some more questions matter.
progress-left-out = With this answer nothing more needs to be asked about { $topics }.
progress-topic = “{ $topic }”
question-why = Why we ask: { $why } Source: { "" }
question-sensitive = { $of ->
    [one] This is sensitive personal information
   *[several] Sensitive personal information here: { $labels }
}. Answer only if you like; it is used for your own result alone. You may say “{ $way }”: then it counts as unknown, and the result says so.
question-filling-in = Answering “{ $label }” now.
question-changing = Changing “{ $label }”, now: { $value }.
question-supposing = Trying “{ $label }”: the result shows what would come of it; your recorded answer stays.
question-ticked = You ticked “{ $label }”: now the details.
question-closer = You said { $value }, which lies across a number that matters. Could you be more exact?
question-proposal = Do you mean “{ $value }”?
button-accept = Yes, { $value }
button-accept-instead = Take { $value }, ask me again for “{ $other }”
button-reuse = As answered before: { $value }
button-fill-in = Answer now: { $label }
button-fill-in-others = { $count ->
    [one] One more to answer
   *[other] { $count } more to answer
}
button-answer-line = answer
button-change-line = change
button-prepare = ready
button-unprepare = not ready yet
button-done = Done
button-nothing = None of these
nothing-ticks = None of these
nothing-exceptions = All of it holds
option-unsure = Not sure
declaration-yes = All of it holds
declaration-no = There are exceptions, or I am not sure
exception-not = Does not hold: { $label }
exception-is = There is: { $label }

control-back = Back
control-unknown = Not sure
control-skip = Skip
control-why = Why this question
control-clauses = Show the clauses
control-result = See the result
control-aim = What is missing for { $tier }
control-edit = Change an answer
control-restart = Start again
control-cancel = Leave it as it is
control-checklist = Evidence checklist
control-suppose = See the result first, then decide
control-keep = Record it like this
control-vary = Try another change
control-drop = Leave it, back to the result as it was
control-continue = Go on answering
control-delete = Delete my data
control-contents = The measures
control-privacy = Privacy
control-language = Language / 语言

## Answers

answer-label = { $label }: { "" }
answer-unknown = not sure
answer-skipped = skipped
answer-bounds-unknown = { $value }, not known more closely
answer-bounds-skipped = { $value }, closer figures skipped
answer-open = not answered yet
answer-there = there is (not said yet what)
story-heard = { $count ->
    [0] I heard nothing in this that I could note down.
    [one] I heard one thing. Is it right?
   *[other] I heard { $count } things. Are they right?
}
story-target = You aim at: { $tier }
story-quote = In your words: { $quote }
story-unsaid = Please confirm that you mean { $what }
story-before = Noted before: { $value }; the new one would replace it.
story-pointed = A language model pointed at this place, and the assistant read it: please confirm.
story-doubts = { $count ->
    [one] One thing is not clear yet:
   *[other] { $count } things are not clear yet:
}
story-doubt = “{ $quote }”:{" "}
story-which = It may be: { $labels }
story-opposed = this does not agree with something else you said; please say it again.
story-unheard = { $count ->
    [one] One part was not used
   *[other] { $count } parts were not used
}
story-how = If it is right, choose “Yes, note it down”. Choose “Change” beside what is wrong, or leave it out. You can also go on telling.
story-agree = Yes, note it down
story-cancel = None of it
story-drop = Leave out: { $label }
story-taken = { $count ->
    [one] One thing is noted. Now I ask only for what is still open.
   *[other] { $count } things are noted. Now I ask only for what is still open.
}
answers-there = there is: { $labels }
answers-unsure = not sure: { $labels }
answers-nothing = none of these
answers-apart = answered by itself: { $labels }
answers-no-more = nothing else
answer-also = You also told “{ $label }”: { $value }. Noted as well.
answer-also-kept = You also mentioned “{ $label }”, unlike before. The earlier answer stays: { $value }. To change it say “Change an answer”.
answer-aside = With this change these must be confirmed again: { $labels }. Your earlier answers are kept; when asked, you can take them over as they are.
answer-left-out = “{ $said }” was not counted. If that is wrong, say “Back” and answer again.
answer-taken = “{ $label }” is noted as { $value }. If that is wrong, say “Back” and answer again.
answer-taken-since = From { $since } until today that makes { $value }; noted like that.
answer-near = You said about { $value }, and there is a threshold just there. Could you give the exact number? If that is it, answer “Yes”.
answer-off-the-scale = That number does not look right; please check the unit and say it another way.
answer-mended = It is changed.
mend-which = Which answer do you want to change?
mend-not-read = “{ $label }” is to change, but I did not understand the new answer; please answer here again.
answer-opposed = “{ $label }” as { $value } does not fit what you said before: “{ $other }” is { $kept }. Which one is to change? Take the new one and be asked again for the other, or answer this question anew. Both answers are kept.

## Evidence checklist

checklist-which = Which documents do you have ready? Choose one to tick it, again to untick it; ticks are kept, and you can come back at any time. The year's notice decides which are needed.
checklist-more = Who issues each of them, and what it shows ({ $count })
checklist-empty = There is nothing to list yet: as soon as a condition is met, the documents usually handed in for it stand here.
checklist-ready = { "" } (ready)
checklist-shows = It shows: { $shown }.{" "}
checklist-told = { $issuer }. { $proves }{ $shows }{ $source }
checklist-proves = It proves “{ $what }”.{" "}
checklist-source = { $source }.
checklist-from = Source: { $source }.
checklist-usual = Where nothing else is said: { $source }.
checklist-shows-role = your own part
checklist-shows-time = when it was
checklist-shows-effect = what it brought about

## Trials

trial-line = Trial: { $changes }. Not recorded yet.
trial-change = “{ $label }” becomes { $value }
trial-line-many = A trial: the result once these { $count } changes are made. Nothing is recorded yet.
trial-changes = The { $count } changes
trial-separator = , { "" }
trial-follows = Reckoned along with it: { $changes }.
trial-as-before = These would have to be confirmed again once it is recorded; here they count as answered before: { $labels }.
trial-no-change = That is what is recorded already; the result does not change.
trial-which = What else would you like to try? Whatever you change here is a trial and is not recorded.

## Changing, starting again, deleting

edit-which = Which answer would you like to change?
edit-nothing = { $topic }: { $count } things you do not have
ask-restarting = Starting again clears all your answers. Are you sure?
confirm-restarting = Clear and start again
ask-deleting = This cannot be undone: all your answers will be deleted at once. Are you sure?
confirm-deleting = Delete my data
deleted-text = Everything is deleted. Come back whenever you like.

# Mending an earlier answer by saying so: the ellipses stand for what is to change and for the new answer, tried in order.
correction-forms = change my … to …|change the … to …|change … to …|correct … to …|set … to …|my … should be …|… should be …

## Coming back

recap-welcome-back = { $count ->
    [one] Welcome back! On { $date } you had answered { $count } question; it is still here. Let us go on.
   *[other] Welcome back! On { $date } you had answered { $count } questions; they are all still here. Let us go on.
 }
recap-answers = What was answered so far
policy-changed = The data of the measures has been updated; all your answers still hold. Let us go on.
policy-changed-again = The data of the measures has been updated; these answers no longer fit and must be asked again: { $labels }. The others are still here.

## Notices

notice-stale = That button is out of date; nothing was changed. The question now is:
notice-unreadable = Sorry, your earlier conversation can no longer be read, so we begin again. It is not lost: it was put aside, and whoever runs this service can look at it.
notice-several-declaration = I could not match that with this page. Please type “all of it holds”; if a point does not hold, or you are not sure, type “there are exceptions” and say which on the next page.
notice-several-exceptions = I could not match that with this page. Please type the numbers of the exceptions, such as “1 3”, “3 not sure”, or “all of it holds” if there are none.
notice-several-choices = I could not match that with this page. Please choose one for each, then “Done”, or type the numbers together, such as “2 7”.
notice-several-ticks = I could not match that with this page. Please type numbers, such as “1 3”, “none”, or “3 not sure”.
notice-ticked-both = Only one tick can stand for a point: there is, or not sure. Please look again, then choose “Done”.
notice-ticked-and-nothing = Something is ticked, and “{ $nothing }” was chosen: I cannot tell which you mean. If there is something, choose “Done”, and what is not ticked is not there; if not, take the ticks back first.
notice-choose-one = Only one can be chosen for each. Please look again and choose once more.
notice-choose-each = Choose one for each; where you cannot tell, choose “Not sure”.
notice-nothing-ticked = Nothing is chosen yet. Choose, then choose “Done”; if there is none, say “none”.
notice-nothing-before = There is nothing before this.
notice-nothing-asked = No question is waiting for your answer. To go on, please choose below.
notice-no-result-yet = We have not begun yet; please choose a goal first.
notice-nothing-to-edit = There is no answer to change yet.
notice-too-long = That is too long for me; I read a few sentences at most. Your answers are all still here. Please say it more briefly.
notice-empty = There is nothing to read in that message. Please choose below, or type an answer.
notice-not-understood = I did not understand that. Please put it another way, or choose below.
search-what = What would you like to look up? Write it behind the command, for example “/search { $question }”.
search-no-such-clause = There is no such clause. Write “{ $id }” or “{ $label }”. The nearest are:
language-which = Which language would you like?
language-name = English
control-elsewhere = None of these
notice-hello = Hello! Ask whatever you like; otherwise let us go on.
notice-welcome = You are welcome! Let us go on.
help-text = Choose or type. “Back” goes back, “Not sure” or “Skip” leaves a question aside, “See the result” shows where you stand, “Change an answer” mends an earlier one. You may ask questions too, for example “{ $question }?”.

## The language model: what was not understood is sent only after asking

reader-ask = { $count ->
    [1] The sentence that was not used can be sent to a language model at { $host }, to see whether something was missed. Only that sentence is sent, with the list of what is asked for; you can go on just as well without.
   *[other] The { $count } sentences that were not used can be sent to a language model at { $host }, to see whether something was missed. Only they are sent, with the list of what is asked for; you can go on just as well without.
 }
reader-declined = All right, nothing was sent.
reader-silent = { $host } does not answer; nothing has changed. Try again, or just go on.
reader-found = { $count ->
    [0] It found nothing that was missed.
    [1] It pointed at one place, which is on the list below now; please confirm it.
   *[other] It pointed at { $count } places, which are on the list below now; please confirm them.
 }
control-consult = Send it
control-decline = Do not send

# What is understood when typed, separated by bars.
words-begin = begin|start|i agree|agree
words-confirm = yes|y|ok|sure
words-cancel = no|n|cancel|never mind
words-back = back|go back|undo|previous
words-unknown = i don't know|don't know|no idea|not sure
words-skip = skip|next|later
words-why = why|why do you ask
words-clauses = what does that mean|i don't understand|show the clauses
words-hint = how do i answer|what should i type
words-result = result|results|result so far|show the result
words-edit = edit|change|change an answer
words-continue = continue|go on
words-restart = restart|start over|start again
words-delete = delete my data|delete everything
words-contents = contents|the measures
words-language = language|change language|change the language|another language|语言
words-privacy = privacy
words-export = export|export my data|download my data|my data
words-help = help|how does this work
words-greeting = hello|hi|good morning|good afternoon|good evening
words-fine = all of it holds|it all holds|they all hold|all hold|all of them hold|all true
words-fine-shortly = yes|y|all are true|they do
words-fine-both = both hold|they both hold|both of them hold|both|both true|both are true|both do
words-exceptions = there are exceptions|not all|no|n
words-nothing = none|none of these|nothing|no
words-thanks = thanks|thank you
