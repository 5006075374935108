# WeCom's AI bot: what the channel itself has to say, its cards, and what is told to whoever runs it

wecom-wordless = I can only read text, and speech that was turned into text; I cannot see pictures and files. Please type.
wecom-group = The assessment asks about your education, achievements and other personal matters. Please go on in a private chat with me, where the group cannot read along.
wecom-hurried = That was a lot at once, and this last message was not taken. Please try again in a moment; all your earlier answers are kept.
wecom-failed = That step could not be handled. The problem has been recorded and all your earlier answers are kept. Please send it again.

wecom-card-title = Tap one, or type
wecom-card-chosen = You chose
wecom-card-outdated = Out of date, nothing changed
wecom-card-see-below = Please look at the newest message.
wecom-card-button = Done
wecom-between = {", "}
wecom-none-ticked = nothing was ticked

wecom-refused = WeCom does not know this bot: compare the Bot ID and the Secret in the API configuration of the AI bot, set CHUANGPING_WECOM_BOT_ID and CHUANGPING_WECOM_BOT_SECRET exactly as given, and start again
wecom-displaced = The same bot connected from elsewhere, and this connection was displaced: have one service use a bot; several processes of it share one database
wecom-library-missing = The WeCom channel needs websockets: run pip install 'chuangping[wecom]'
