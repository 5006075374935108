# The conversation in a terminal

terminal-several = Several may be chosen: type all numbers on one line, such as 1 3; for none of them type "none"
terminal-ticks = Type all numbers on one line, such as 1 3; where you cannot say, add a question mark: 3?; for none of them type "none"
terminal-as-left = If the ticks are right, type "done"; to change them, type all numbers anew, such as 1 3; where you cannot say, add a question mark: 3?; for none of them type "none"
terminal-each = Type one number for each question, such as 2 7; or the one with the question mark where you cannot say
terminal-nothing = none
terminal-headline = “{ $title }” begins with:
terminal-headline-note = A self-assessment: the official review decides. What it rests on stands there too.
terminal-unfold = type "more" to see it
terminal-keys = Type a number or answer in your own words; "clause" with a number shows the text; /help explains; Ctrl+D leaves, to be continued
terminal-resumed = The conversation goes on
terminal-goodbye = The conversation is kept; run chuangping chat again to go on.
terminal-nothing-folded = Nothing is folded.
terminal-no-such-command = There is no such command. There are: /start /result /report /back /edit /article /search /restart /delete /language /help /privacy /export /link /quit
terminal-leave-words = quit exit /quit /exit
terminal-unfold-words = more /more
terminal-look-up-words = clause article
terminal-save-words = save /save /report
terminal-employer-words = employer
terminal-save-hint = Type "save" with a file's name to keep the result, such as: save result.pdf
terminal-save-how = Type "save" with a file's name; its ending is the format: { $endings }. For example: save result.pdf; a copy for your employer: save result.pdf employer
terminal-nothing-to-save = There is no result to save yet.
terminal-saved = Saved: { $file }
terminal-exported = All that is kept of you was saved: { $file }
terminal-option-fresh = delete the last conversation and start anew
terminal-option-from = go on from the file that “export my data” gave you
terminal-from-unreadable = The file “{ $file }” cannot be opened: { $reason }.
