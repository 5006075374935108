# Telegram: commands, the bot's descriptions, what the channel itself has to say

telegram-wordless = I can only read text and buttons so far. Please type, or press a button below the question; /help tells what I can do.
telegram-edited = I cannot see changes to a message, so your earlier answer stands. To change it, send /edit or press “Back”.
telegram-forwarded = A forwarded message was not taken as your answer. Please answer in your own words, or send /search with a few words to find a clause.
telegram-group = The assessment asks about your education, achievements and other personal matters. Please continue in the private chat, where the group cannot read along.
telegram-open-private = Open the private chat
telegram-result-page = Open as a page (to print)
telegram-share = Share { $clause }
telegram-command = There is no such command, and nothing has changed. You can use these:
telegram-stale = This button is out of date, and nothing has changed. Please use the buttons of the newest message.
telegram-hurried = That was a lot at once, and this last message was not taken. Please try again in a moment; all your earlier answers are kept.
telegram-unsure = { $option } ({ $unsure })
telegram-ticking = Tap a number once for ✅, twice for ❓ not sure, three times to clear it.
telegram-more = More…
telegram-no-buttons = The buttons cannot be shown. Please type your answer; you can choose from:
telegram-failed = That step could not be handled. The problem has been recorded and all your earlier answers are kept. Please try again, or send /start to go on.

telegram-description = { $subject }: a self-assessment, question by question. See which level you can apply for, by which path, what is missing, and which clause says so. For reference only; the formal review decides.
telegram-short-description = { $subject }: see which you can apply for, and why.

telegram-command-start = Begin, or go on where you left off
telegram-command-result = Show the result so far
telegram-command-back = Back to the previous question
telegram-command-edit = Change an answer
telegram-command-article = Read a clause; write its number behind
telegram-command-search = Search the clauses; write your question behind
telegram-command-restart = Start all over again
telegram-command-delete = Delete my data
telegram-command-language = Switch the language
telegram-command-help = What I can do and how
telegram-command-privacy = What is stored and for how long
telegram-command-export = Export all of my data
telegram-command-link = Continue on another device

telegram-token-refused = Telegram refuses CHUANGPING_TELEGRAM_TOKEN: get it again from @BotFather with /token and set it exactly as given.
telegram-refused = Telegram refuses the bot's settings ({ $reason }): check CHUANGPING_TELEGRAM_WEBHOOK, CHUANGPING_TELEGRAM_SECRET and CHUANGPING_TELEGRAM_API.
telegram-library-missing = The Telegram channel needs { $library }: run pip install 'chuangping[{ $library }]', or set CHUANGPING_TELEGRAM_LIBRARY to the library that is installed.

## Saving a result

telegram-command-report = save the result as a picture and PDF
telegram-report = Save as picture and PDF
telegram-report-employer = Copy for my employer
telegram-report-none = There is no result to save yet. Send /start to begin.
telegram-report-missing = Nothing can be saved here yet: tell whoever runs this bot to install chuangping[report].
telegram-report-refused = “{ $name }” could not be sent. Please try again later.
