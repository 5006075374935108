# Web: frame, chat page, clause pages, personal data, error pages

web-language-name = English
web-brand = Chuangping
web-description = { $subject }: a self-assessment, question by question, with the clause behind every conclusion.
web-skip = Skip to the content
web-navigation = Main navigation
web-to-chat = Chat
web-to-articles = Rules
web-to-search = Search
web-to-privacy = Privacy
web-to-delete = Delete my data
web-to-export = Export my data
web-privacy-whole = Read the whole notice
web-foot-reference = A self-assessment for reference only: the formal review decides.

web-start-title = Start
web-start-heading = Which title can you apply for? Five minutes to know.
web-start-lead = One question at a time, checked against the regulation clause by clause: which title, which way, what is missing, and where it says so.
web-start-go = Start
web-start-steps = Step by step
web-start-tell = Or tell your case in your own words
web-start-example = For example: “{ $example }”. What was understood is shown first, and noted once you agree.
web-start-send = Begin with these words
web-promise-short = Only what matters
web-promise-short-text = Questions that can no longer change the result are left out. Skip what you do not know, and go back whenever you like.
web-promise-sourced = Every line has its source
web-promise-sourced-text = Each question and each conclusion comes with the official text, one tap away.
web-promise-yours = Your data is yours
web-promise-yours-text = No account, no name. Answers are kept only so that you can go on, and you can delete all of them at any time.
web-start-based-on = Based on 《{ $title }》 ({ $number }).
web-start-validity = By its own terms it was valid until { $until } ({ $counted }); whether it has been extended or revised, the newest official notice will tell. See{" "}

web-chat = Self-assessment
web-log = Conversation
web-answer = Your answer
web-you = You:
web-assistant = Assistant:
web-controls = Always at hand
web-more = More
web-change = Change
web-number-keys = Number keys choose, too
web-letter-keys = Letter keys choose, too
web-copy = Copy as text
web-copied = Copied.
web-copy-failed = The browser did not allow it. Please select the text and copy it, or print the page.
web-share = Share
web-print = Print
web-printed-answers = By these answers
web-typing = Or type an answer, or ask a question
web-send = Send
web-sending = Sending …
web-failed = It could not be sent; the network may be down. What you wrote is still here: please try again.
web-progress-label = Progress
web-stale-session = That page did not belong to this conversation, so nothing was recorded. All your answers are still here: please go on with the question above.
web-stale-question = The conversation has changed elsewhere, and this is no longer the step that you saw. The text was not recorded; it is still in the box. Please see the present step above.
web-stale-gone = Your conversation was not found: it may have been deleted, left for too long, or have become unreadable. Nothing was recorded.
web-typed-kept = The language is changed. What you entered is still here; send it if you still wish to.

web-issued = Issued { $issued }
web-issued-until = Issued { $issued }, valid until { $until } ({ $counted })
web-back-to-chat = Back to the conversation
web-find-label = Search the regulation in everyday words
web-find-example = For example: { $question }
web-find-go = Search
web-find-none = No clause answers this
web-elsewhere = You may be asking about: { $about }. The regulation does not say.
web-none-look = Look through the contents
web-none-of-these = None of these? Look through the contents
web-found = { $count ->
    [one] { $count } clause found
   *[other] { $count } clauses found, the most relevant first
}
web-to-contents = Contents
web-place = Where you are
web-about = About { $label }
web-neighbours = Neighbouring articles

web-deleted = Everything is deleted
web-deleted-text = Your answers and the conversation have been deleted from this system, and the session from your browser.
web-deleted-in-part = Only a part was deleted
web-deleted-in-part-text = Some of it is kept in a place that is damaged. It cannot be deleted now, and nobody can see it on this site; it goes when the damaged file is replaced. Your browser is no longer connected with it.
web-begin-anew = Start anew
web-delete-text = All answers and records of this conversation will be deleted at once. This cannot be undone.
web-delete-go = Delete everything
web-delete-keep = Keep it and go back
web-delete-nothing = There is no conversation of yours in this browser, so there is nothing to delete.


web-failure-400 = That request was not understood
web-failure-400-text = It was incomplete and not recorded. Please go back to the conversation and try again.
web-failure-403 = Nothing was done
web-failure-403-text = The request did not come from a page of this site. To protect your data nothing was changed.
web-failure-403-held = If you entered this yourself, you can send it again.
web-failure-404 = There is no such page
web-failure-404-text = The address may be mistyped, or there is no clause of that number.
web-failure-405 = This address cannot be opened like this
web-failure-405-text = Please use the conversation page.
web-failure-408 = It took too long to arrive
web-failure-408-text = What you sent did not arrive whole, and nothing was recorded. Please send it again.
web-failure-413 = That was too long
web-failure-413-text = More was sent than can be taken at once, and it was not recorded: please send something shorter.
web-failure-413-held = What you entered is still here.
web-failure-429 = Please wait a moment
web-failure-429-text = That was too much within a short time, and nothing was recorded. Please try again in a while.
web-failure-429-held = What you entered or chose is still here.
web-failure-overtaken = This step was not recorded
web-failure-overtaken-text = The same conversation is being answered elsewhere, and nothing was recorded. Please try again.
web-failure-overtaken-held = What you entered or chose is still here.
web-failure-damaged = This conversation cannot be opened now
web-failure-damaged-text = The place where it is kept is damaged, and the log tells those who run this site; once they put a backup in place, you may be able to go on. You need not wait: delete the old one and begin anew.
web-failure-damaged-begin = Delete the old one, begin anew
web-failure-503 = It cannot be saved right now
web-failure-503-text = The place where conversations are kept does not answer. Please try again in some seconds.
web-failure-503-held = What you entered or chose is not lost; sent twice, it counts once.
web-failure-crowd = Too many people at once
web-failure-crowd-text = More people came at once than can be answered. Please try again in a few seconds.
web-failure-crowd-held = Nothing you filled in or chose is lost; sent twice, it still counts once.
web-failure-host = Not known by this address
web-failure-host-text = Please use the published address. If you run this site, set CHUANGPING_PUBLIC_ADDRESS to the address that people use.
web-sheet-opening = Opening your result…
web-sheet-unknown = Whoever opened this page is not known. Please go back to the conversation in Telegram and press “Open as a page” below the result.
web-sheet-none = There is no result to read yet. Please go back to the conversation in Telegram, finish the questions or press “See the result”, and open this page again.
web-sheet-change = To change an answer or tick a document, go back to the conversation.
web-held-text = What you entered
web-held-send = Send it again
web-failure-500 = Something went wrong
web-failure-500-text = The fault is ours, not yours. What was saved is not lost; please come back to the conversation in a moment.

## Saving

web-save-own = Save a copy for yourself:
web-save-employer = A copy for your employer (without your answers on who may not apply, and without open points):

## The page of a receipt

receipt-title = Receipt { $id }
receipt-what = This number stands on a self-assessment. It is worked out from the version of the measures, the day and all the answers: only if all three are the same is the number the same; whatever is changed, the number changes.
receipt-not-kept = The number leads to nobody: not to a person, not to answers, not to a result. It is not kept here.
receipt-how = How to check it
receipt-how-own = Ask the person for their own copy as a JSON file: it holds all answers.
receipt-how-command = Run chuangping replay with the file’s name. It works the result out again from the answers: if the number agrees and the verdict is that of the report, nothing was changed.
receipt-how-again = Without the command, ask the person to go through the questions here again with the same answers, and compare the verdict. On another day the number differs, and so do the waiting times.
receipt-proves = The number only tells that the report follows from these answers, not that they are true. The evidence and the formal review decide.
