# The notice on privacy: what is said before one begins, the whole of it, what is said once it changed, the
# export. Articles are those of China's Personal Information Protection Law.

privacy-short = By beginning you agree that { $operator } keeps your answers and your progress, only to give you a result and to go on later. They are deleted after { $days } days without activity; you can export or delete them at any time. No name or ID number is needed; please give none. { "" }
privacy-short-api = What you say passes through the program that you are using; see its own notice for what it keeps.
privacy-short-telegram = Messages pass through Telegram's servers outside China.
privacy-short-wechat = Messages pass through WeChat's servers.
privacy-short-wecom = Messages pass through WeCom, and your employer may be able to see them.
privacy-this-service = this service
privacy-changed = The privacy notice has changed; please look at it: { $notice } Going on means that you agree; if you do not, type “delete my data” and everything is deleted.
privacy-begin-first = You have not begun yet, so I noted nothing down of that. If what stands below is fine with you, choose below to begin; or type “begin”, and tell it again.
privacy-nothing-kept = Nothing is kept of you here.

privacy-who = Who is responsible
privacy-who-text = { $operator } is responsible for this service. Contact: { $contact }.
privacy-who-named = { $operator } is responsible for this service; how to reach them is not told here yet.
privacy-who-unnamed = It is not told here yet who is responsible. Before offering the service, its operator should give a name and a contact.
privacy-who-unnamed-terminal = This is a program on this computer; conversations are kept in a file of this computer alone, and whoever installed it is responsible.
privacy-what = What is kept
privacy-what-text = Your answers in the conversation, how far you came, the last three replies, and when and under which version of this notice you began. Your name, telephone, ID number and employer's name are not needed; please do not type them. What you type is never written to logs; it is counted by the month how many people reach which step, not who they are or what they said; these numbers are kept for two years, and stay as they are when you delete your conversation.
privacy-what-web = Your browser keeps a random session id that cannot be guessed, to find your conversation, and your language if you chose one. The server keeps only a hash of the session id.
privacy-what-api = A digest of this conversation's id is kept as well, to find it. Your name and number in that program are not known to us and not kept.
privacy-what-telegram = Your chat's number at Telegram is kept as well, to send you the replies; your name and telephone number are not.
privacy-what-wechat = Your number at this account (the OpenID) is kept as well, to know that it is you; your nickname, picture and WeChat ID are not. If you unfollow the account, all that is kept here is deleted at once.
privacy-what-wecom = Your member account at WeCom is kept as well, to send you the replies; your name, department and telephone number are not.
privacy-why = What for, and on what ground
privacy-why-text = For two things only: to tell you which tier you can apply for and what is missing, and to let you go on later. The ground is your consent (Article 13 of the Personal Information Protection Law): to begin after reading the notice is to agree. A few questions about penalties and investigations are sensitive personal information: they say so, you answer them only if you like, and you can skip them (Articles 28 and 29).
privacy-whom = Who sees it
privacy-whom-text = Nobody else. There are no advertisements and no third-party statistics, and the pages contact no other site. Only those who look after this server may come across what is kept, when they maintain it.
privacy-whom-telegram = You are using Telegram: every message that you send or receive passes through Telegram's servers outside China and is kept there by its own rules, which we cannot change (Article 39). If you mind, please use the web page.
privacy-whom-api = You are using another program: everything that you say and are told passes through it. What it keeps and whom it shows is for it to tell, and we cannot change it; it can also export and delete this conversation. If you mind, please use the web page.
privacy-whom-wechat = You are using WeChat: every message that you send or receive passes through WeChat's servers, which keep them by their own rules, out of our hands; the account's administrators can see the messages of the last days there, too. If you mind, please use the web page.
privacy-whom-wecom = You are using WeCom: every message that you send or receive passes through Tencent's servers and is kept there by its rules; WeCom is run by your employer, who may be able to see messages where archiving is turned on. If you mind, please use the web page.
privacy-whom-reader = Of a story that you tell, the sentences that were not understood can be shown to a language model at { $host }. You are asked each time, only those sentences are sent, and only if you agree; nothing is lost if you do not.
privacy-long = For how long
privacy-long-text = A conversation, finished or not, is deleted after { $days } days without activity; backups are kept for { $backups } more days at most. Of those who have not begun, only hashes are kept for ten minutes, of a message's number and of having been shown this notice, so that nothing is said twice; of a one-time code, too, only a hash is kept, for ten minutes.
privacy-rights = What you can do
privacy-rights-text = See and take along: type “export my data” for a file with all that is kept of you here (Article 45). Correct: change any answer at any time (Article 46). Withdraw and delete: type “delete my data”, confirm once, and everything is deleted at once; no reason is needed (Articles 15 and 47). What you were told before that is not affected.
privacy-rights-file = Within 10 seconds of a deletion its traces in the database file are gone, too.
privacy-rights-database = A deletion empties the database's tables at once; old rows in its files are cleared by the database itself (VACUUM), and its log is overwritten in turn.
privacy-rights-backups = Older backups go when their time is over; where one is restored, what was deleted is deleted again before anybody is served.
privacy-decision = Nothing is decided about you
privacy-decision-text = This only helps you compare your own case with the text. No automated decision is made about you, and no result is sent to anybody (there is nothing here of what Article 24 speaks of). The review experts decide.
privacy-complaint = If you are not content
privacy-complaint-text = Ask whoever is responsible first. You can also complain to the local cyberspace administration (网信办), or to another authority that protects personal information, such as the police (Articles 60 and 65).

export-here = All that is kept of you here is in this file. Keep it, or go on from it later.
export-name = my-data
export-about = This is all that is kept of you. "answers" are those that count now, "consent" the notices on privacy that you saw and agreed to, "replies" the last ones; "session" is the whole record that the program goes on from: please leave it as it is.
export-get = Export my data
export-left-out = There is too much for 1 MB; what was left out: { $parts }.
