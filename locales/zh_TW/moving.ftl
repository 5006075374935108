# 換個地方接著來：口令、帶過來的、帶走的。

words-link = 在另一台設備繼續|換個設備|換設備|換一台設備|換個設備繼續|換台設備|換到手機|換到電腦|換個地方接著來|換個地方繼續|到別處接著來
control-link = 在另一台設備繼續

link-nothing = 還沒有可以帶走的回答：在那邊直接開始就行。
link-here = 您可以帶著這裡的回答，換個設備、換個地方接著來。那邊得到的是一份副本，這裡的照樣留著。
link-code = 口令：
link-how = 在那邊打這 8 個字符就行；或者打開：
link-how-typed = 在那邊打這 8 個字符就行。
link-lasts = { $minutes } 分鐘內有效，只能用一次。拿到它的人看得到您的回答，請不要發給別人。

code-wrong = 這個口令不對，或者過期了、用過了。口令十分鐘內有效，只能用一次，請到原來那邊再取一個。
code-here = 這是這場對話自己的口令，請到另一個設備上輸入。
code-often = 口令錯得太多，請過 { $minutes } 分鐘再試。

arrived = 接著您在{ $place }的對話來：{ $count } 項回答都帶過來了。那邊的一份還在，從此兩邊各存各的，要刪也得各刪各的。
arrived-file = 照您導出的文件接著來：{ $count } 項回答都讀進來了，請看看對不對。
ask-arriving = { $here ->
    [0] 您在這裡說的還沒有確認，從{ $place }帶來的有 { $count } 項回答，兩份只能留一份。用帶來的換掉這裡的嗎？換掉以後，這裡的找不回來。
   *[other] 您在這裡已經答了 { $here } 項，從{ $place }帶來的有 { $count } 項，兩份只能留一份。用帶來的換掉這裡的嗎？換掉以後，這裡的找不回來。
 }
confirm-arriving = 用帶來的
arriving-keep = 留著這裡的
arriving-left = 從{ $place }帶來的沒有用上，這裡的照舊。還想用它，再帶來一次就行；口令要重新取。
arriving-here = 看看這裡已經答了什麼
taken-along = 您用一次性口令，把這裡的回答帶到{ $place }接著答了。兩邊從此各存各的，要刪也得各刪各的。要是不是您自己做的，說明口令被別人看到過。

place-web = 網頁上
place-telegram = { " " }Telegram 上
place-terminal = 終端裡
place-wechat = 微信裡
place-wecom = 企業微信裡
place-api = 別的程序裡
place-file = 導出的文件裡
place-elsewhere = 別處

# 用導出的文件接著來：哪裡不對，怎麼辦。
import-too-large = 文件太大了：導出的文件不超過 1 MB。請選“創評助手-我的數據”那個文件。
import-not-ours = 這不是從這裡導出的文件。請選用“導出我的數據”得到的那個，內容不要改動。
import-newer = 這個文件是更新的版本導出的，這裡還讀不了。請在導出它的地方接著來，或者等這裡更新。
import-other-policy = 這個文件是關於另一份辦法的（{ $title }），這裡用不上。
import-no-answers = 這個文件裡一項回答也沒有，直接開始就行。
import-broken = 文件裡的“{ $place }”不對，內容可能被改動過。請重新導出一份，不要改動。
import-unknown-fact = 文件裡的“{ $fact }”不是這份辦法裡的事項，內容可能被改動過。請重新導出一份，不要改動。
import-impossible = 文件裡“{ $label }”的回答說不通，內容可能被改動過。請重新導出一份，不要改動。
import-contradicts = 文件裡的這幾項互相矛盾：{ $labels }。請在導出它的地方改好，再導出一份。
import-differs = 文件裡“{ $label }”在 answers 和 session 兩處寫得不一樣，內容可能被改動過。請重新導出一份，不要改動。

# 網頁上的口令頁和接著來的頁
link-get = 取口令
web-start-bring = 在別處答過？接著來
web-link-anew = 換一個新口令
web-link-scan = 用手機掃一掃，打開後點一下按鈕：
web-link-picture = 二維碼：打開接著來的網頁
web-link-no-picture = 這裡畫不了二維碼（沒有裝可選依賴 report），請用下面的口令或網址。
web-link-type = 或者在那邊打這個口令，也可以打開下面的網址：
web-link-type-only = 在那邊打這個口令（網頁在首頁選“在別處答過？接著來”）：
web-link-telegram = 在 Telegram 裡接著來
web-link-have = 手裡已經有口令或導出的文件？
web-go-title = 從別處接著來
web-go-text = 把別處的回答帶到這裡。這裡得到的是一份副本，原來那邊的不動。
web-go-code = 一次性口令（8 個字符）
web-go-enter = 接著來
web-go-file = 或者，用“導出我的數據”得到的文件
web-go-file-send = 從文件接著來
web-go-again = 這個頁面放得久了，或者瀏覽器沒有收 Cookie，什麼都沒有做。請再按一次。
