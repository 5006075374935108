# The conversation in a terminal

terminal-several = Several may be chosen: type their numbers together, such as 1 3
terminal-unfold = type "more" to see it
terminal-keys = Type a number or answer in your own words; "clause" with a number shows the text; /help explains; Ctrl+D leaves, to be continued
terminal-resumed = The conversation goes on
terminal-goodbye = The conversation is kept; run chuangping chat again to go on.
terminal-nothing-folded = Nothing is folded.
terminal-no-such-command = There is no such command. There are: /start /result /back /edit /article /search /restart /delete /language /help /privacy /quit
terminal-leave-words = quit exit /quit /exit
terminal-unfold-words = more /more
terminal-look-up-words = clause article
terminal-option-fresh = delete the last conversation and start anew
