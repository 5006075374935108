# The conversation in a terminal

terminal-headline = “{ $title }” begins with:
terminal-headline-note = A self-assessment: the official review decides. What it rests on stands there too.
terminal-unfold = type "more" to see it
terminal-keys = Type a number or answer in your own words; "clause" with a number shows the text; /help explains; Ctrl+D leaves, to be continued
terminal-resumed = The conversation goes on
terminal-goodbye = The conversation is kept; run chuangping chat again to go on.
terminal-nothing-folded = Nothing is folded.
terminal-no-such-command = There is no such command. There are: /start /result /report /back /edit /article /search /restart /delete /language /help /privacy /export /quit
terminal-leave-words = quit exit /quit /exit
terminal-unfold-words = more /more
terminal-save-words = save /save /report
terminal-employer-words = employer
terminal-save-hint = Type "save" with a file's name to keep the result, such as: save result.pdf
terminal-save-how = Type "save" with a file's name; its ending is the format: { $endings }. For example: save result.pdf; a copy for your employer: save result.pdf employer
terminal-nothing-to-save = There is no result to save yet.
terminal-saved = Saved: { $file }
terminal-exported = All that is kept of you was saved: { $file }
terminal-option-fresh = delete the last conversation and start anew
