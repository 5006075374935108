# Channels in which everything is typed: how numbers are typed, and what does not fit into one message

typed-several = Several may be chosen: type all numbers on one line, such as 1 3; for none of them type "none"
typed-ticks = Type all numbers on one line, such as 1 3; where you cannot say, add a question mark: 3?; for none of them type "none"
typed-as-left = If the ticks are right, type "done"; to change them, type all numbers anew, such as 1 3; where you cannot say, add a question mark: 3?; for none of them type "none"
typed-each = Type one number for each question, such as 2 7; or the one with the question mark where you cannot say
typed-nothing = none
typed-look-up-words = clause article

texting-choose = Reply with the number before it, or in your own words
texting-choose-letter = Reply with the letter before it, such as { $sign }, or in your own words
texting-or-letter = {" "}Or reply with the letter before a choice, such as { $sign }.
texting-controls = You may also say:{" "}
texting-lines = What stands in brackets may be typed too, such as "{ $sign }"
texting-more = Reply "more" to read on
texting-more-words = more next /more
texting-no-more = That was all: nothing is left to show.
texting-fold = reply "open { $sign }" to see it
texting-fold-words = open unfold
texting-no-fold = There is nothing of that number to open.
texting-off-list = There is no such number; nothing was changed. Please choose one of these.
texting-off-list-of-several = There is no such number; nothing was changed. Please reply with the numbers below, a blank between them, such as 1 3.
texting-off-letters = Letters stand before the choices; nothing was changed. Please choose one of these, such as { $sign }, or type the choice itself.
texting-result-again = This is how the result begins; reply "result" to read all of it again.
texting-page-words = page web webpage
texting-page = Open this link to go on on the web page:
texting-page-terms = It works once, for ten minutes. Whoever has it can see your answers: give it to nobody else. What goes on there is a copy: both are kept apart, and deleted apart.
texting-page-code = Type this code on another device or in another channel to go on there: { $code }
texting-page-nothing = There are no answers to take along yet.
texting-page-none = There is no page to open; please go on here.
texting-export = Files cannot be sent here. Reply "page", and say "export my data" on the page that opens, to get all that is kept.
texting-export-none = Files cannot be sent here: please ask whoever runs this service for all that is kept of you.
