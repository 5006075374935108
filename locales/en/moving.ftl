# Going on elsewhere: codes, what was brought along, what was taken along.

words-link = continue on another device|another device|change device|switch device|move to my phone|move to my computer|go on elsewhere
control-link = Continue on another device

link-nothing = There is nothing to take along yet: just begin there.
link-here = You can take your answers along and go on with another device, or in another place. What you get there is a copy; all stays as it is here.
link-code = Code:{" "}
link-how = Type these 8 characters there, or open:
link-how-typed = Type these 8 characters there.
link-lasts = Good for { $minutes } minutes, and once. Whoever has it can see your answers: give it to nobody else.

code-wrong = This code is not right, or it is over or was used. A code is good for ten minutes, and once: please get another one where you come from.
code-here = This is this conversation's own code: please enter it on the other device.
code-often = There were too many wrong codes. Please try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.

arrived = We go on from your conversation { $place }: { $count ->
    [one] one answer was
   *[other] { $count } answers were
 } brought along. The other copy is still there; from now on the two are kept, and deleted, each by itself.
arrived-file = We go on from your file: { $count ->
    [one] one answer was
   *[other] { $count } answers were
 } read. Please see whether all is right.
ask-arriving = { $here ->
    [0] What you told here is not confirmed yet. The conversation { $place } has { $count ->
        [one] one answer
       *[other] { $count } answers
     }. Only one of the two can stay. Replace what is here with what you bring? It cannot be got back then.
   *[other] You have { $here ->
        [one] one answer
       *[other] { $here } answers
     } here; the conversation { $place } has { $count ->
        [one] one
       *[other] { $count }
     }. Only one of the two can stay. Replace what is here with what you bring? It cannot be got back then.
 }
confirm-arriving = Use what I bring
arriving-keep = Keep what is here
arriving-left = The conversation { $place } was not taken in; all is as it was here. To use it after all, bring it once more, with a new code.
arriving-here = See what was answered here
taken-along = With a one-time code, the answers from here were taken along to go on { $place }. From now on the two are kept, and deleted, each by itself. If it was not you, somebody else has seen the code.

place-web = on the web
place-telegram = on Telegram
place-terminal = in a terminal
place-wechat = on WeChat
place-wecom = on WeCom
place-api = in another program
place-file = in your file
place-elsewhere = elsewhere

# Going on from the file of an export: what is wrong, and how to mend it.
import-too-large = The file is too large: an exported one has 1 MB at most. Please choose the file “my-data”.
import-not-ours = This file was not exported here. Please choose the one that “Export my data” gave you, as it was.
import-newer = This file was exported by a newer version, which cannot be read here yet. Please go on where you exported it, or wait until this service is updated.
import-other-policy = This file is about another regulation ({ $title }), which is not the one here.
import-no-answers = There is no answer in this file: just begin.
import-broken = “{ $place }” in the file is not right; it may have been changed. Please export it again and leave it as it is.
import-unknown-fact = “{ $fact }” in the file is nothing that this regulation asks; the file may have been changed. Please export it again and leave it as it is.
import-impossible = The answer about “{ $label }” in the file makes no sense; it may have been changed. Please export it again and leave it as it is.
import-contradicts = These answers in the file contradict each other: { $labels }. Please mend them where you exported them, and export them again.
import-differs = “{ $label }” is not the same in “answers” and in “session” of the file; it may have been changed. Please export it again and leave it as it is.

# The pages of the web for codes, and for going on from elsewhere
link-get = Get a code
web-start-bring = Answered elsewhere? Go on here
web-link-anew = Get a new code
web-link-scan = Scan this with your phone, and press the button of the page:
web-link-picture = QR code: opens the page to go on
web-link-no-picture = No QR code can be drawn here (the extra “report” is not installed): please use the code or the address below.
web-link-type = Or type this code there, or open the address below:
web-link-type-only = Type this code there (on the web: on the first page, under “Answered elsewhere? Go on here”):
web-link-telegram = Go on in Telegram
web-link-have = Do you have a code, or an exported file?
web-go-title = Go on from elsewhere
web-go-text = Bring your answers here. What you get is a copy; nothing changes where they come from.
web-go-code = One-time code (8 characters)
web-go-enter = Go on
web-go-file = Or the file that “Export my data” gave you
web-go-file-send = Go on from the file
web-go-again = This page has been open for long, or your browser takes no cookies; nothing was done. Please press once more.
