# WeChat Official Account: its menu, and what the channel itself says

wechat-working = Still working on it. Please reply “continue”.
wechat-read-first = What you just sent was not recorded: you have not seen the reply to what you sent before. It is below; please read it first.
wechat-wordless = I can only read text. Please type, or type the number before a choice; “help” shows what I can do.
wechat-hurried = You are sending quite fast; the last message was not recorded. Please wait a moment; your earlier answers are all kept.
wechat-store-away = Answers cannot be saved right now; the last message was not recorded, the earlier ones are kept. Please type “continue” in a minute or two and go on.
wechat-failed = The last message could not be handled; the problem has been noted, and your earlier answers are kept. Please type “continue” to see where we are, and answer again.

# The menu: 16 bytes for a group, 60 for an entry.
wechat-menu-group-assess = Assess
wechat-menu-group-help = Help
wechat-menu-start = Begin or go on
wechat-menu-result = Result so far
wechat-menu-back = One step back
wechat-menu-edit = Change an answer
wechat-menu-restart = Start again
wechat-menu-help = How it works
wechat-menu-privacy = Privacy
wechat-menu-delete = Delete my data
wechat-menu-web = On the web
