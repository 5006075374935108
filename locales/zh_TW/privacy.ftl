# 隱私說明：開始之前的幾句話，全文，改動以後的提醒，導出。法條引自《個人信息保護法》。

privacy-short = 開始就表示您同意：{ $operator }保存您的回答和進度，只用來給出結果、接著聊；{ $days } 天沒有動靜就自動刪除，您隨時可以導出或刪除。不用填姓名和證件號，也請不要填。
privacy-short-telegram = 消息要經過 Telegram 在境外的服務器。
privacy-short-wecom = 消息要經過企業微信，您的單位也可能看得到。
privacy-this-service = 這項服務
privacy-changed = 隱私說明改過了，請看一眼：{ $notice }接著聊就表示同意；不同意，打“刪除我的數據”就全部刪除。
privacy-begin-first = 還沒有開始，這句話我沒有記下。看過下面的說明，願意的話點一個按鈕就開始；也可以打“開始”，再把剛才的話說一遍。
privacy-nothing-kept = 這裡沒有存您的任何內容。

privacy-who = 誰負責
privacy-who-text = 這項服務由{ $operator }負責。聯繫：{ $contact }。
privacy-who-named = 這項服務由{ $operator }負責；聯繫方式還沒有寫在這裡。
privacy-who-unnamed = 這裡還沒有寫明由誰負責。正式提供服務之前，運營者應當寫上自己的名稱和聯繫方式。
privacy-who-unnamed-terminal = 這是裝在本機的程序，對話只存在本機的文件裡，由裝它的人負責。
privacy-what = 存什麼
privacy-what-text = 您在對話裡的回答，接著聊要用的進度，最近三次的回覆，以及您是什麼時候、看了哪一版說明開始的。姓名、電話、證件號、單位名稱都用不著，請不要填。您打的字不寫進日誌；統計只數各步有多少人次，不記是誰、說了什麼。
privacy-what-web = 瀏覽器裡放一個隨機的、猜不到的會話標識，用來找到您的對話；選過語言的，再記一個語言。服務器上只存這個標識的散列值。
privacy-what-telegram = 另外存您在 Telegram 的聊天編號，用來把回覆發給您；不存您的名字和號碼。
privacy-what-wecom = 另外存您在企業微信的成員賬號，用來把回覆發給您；不存您的姓名、部門和手機號。
privacy-why = 為了什麼，憑什麼
privacy-why-text = 只為兩件事：告訴您能報哪一級、還差什麼；讓您放下以後還能接著聊。憑的是您的同意（《個人信息保護法》第 13 條）：看過說明再開始，就是同意。有幾道題問到處分、立案這類事，屬於敏感個人信息，題目上會寫明，只在您願意時才答，可以跳過（第 28 條、第 29 條）。
privacy-whom = 給誰看
privacy-whom-text = 不給別人。沒有廣告，沒有第三方統計；網頁不連接任何別的網站。只有管理服務器的人，在維護時可能接觸到存下的內容。
privacy-whom-telegram = 您是在 Telegram 裡用的：您發的和收到的每條消息都要經過 Telegram 在境外的服務器，也會按它自己的規定保存，我們管不到（第 39 條）。介意的，請改用網頁。
privacy-whom-wecom = 您是在企業微信裡用的：您發的和收到的每條消息都要經過騰訊的服務器，按它的規定保存；企業微信由您的單位管理，單位開了會話存檔這類功能的，也可能看得到。介意的，請改用網頁。
privacy-whom-reader = 一段話裡沒聽懂的幾句，可以請 { $host } 上的語言模型幫忙看，但每次都先問您，您點了頭才發，只發那幾句；不點不影響使用。
privacy-long = 存多久
privacy-long-text = 一場對話不論答完沒有，{ $days } 天沒有動靜就自動刪除；備份最多再留 { $backups } 天。還沒開始的，只記消息編號和看過這份說明的散列值，免得同一句話說兩遍，十分鐘就刪。
privacy-rights = 您可以做什麼
privacy-rights-text = 查看和帶走：打“導出我的數據”，得到一個文件，這裡存的您的全部內容都在裡面（第 45 條）。更正：隨時可以改任何一個回答（第 46 條）。撤回同意和刪除：打“刪除我的數據”，確認一次，馬上全部刪除，不用說理由（第 15 條、第 47 條）；刪除以前得出的結果不受影響。
privacy-rights-file = 刪除以後，數據庫文件裡的痕跡 10 秒之內也清掉。
privacy-rights-database = 刪除以後，數據庫的表裡馬上沒有了；文件裡的舊行由數據庫自己清理（VACUUM），它的日誌寫滿一輪就蓋掉。
privacy-rights-backups = 以前的備份到期就刪；從備份恢復時，已經刪除的先刪掉，再提供服務。
privacy-decision = 不替您作決定
privacy-decision-text = 這裡只是幫您把自己的情況和條文對照，不對您作任何自動化決定，結果也不發給任何單位（第 24 條說的那種決定，這裡沒有）；能不能評上，由評審專家決定。
privacy-complaint = 不滿意找誰
privacy-complaint-text = 先找負責的人，回覆不滿意，可以向當地網信部門投訴、舉報；公安等負責保護個人信息的部門也受理（第 60 條、第 65 條）。

export-here = 這裡存的您的全部內容都在這個文件裡，可以自己留著，也可以以後拿來接著聊。
export-name = 創評助手-我的數據
export-about = 這是創評助手存下的您的全部內容。answers 是現在算數的回答，consent 是您看過、同意的隱私說明，replies 是最近幾次的回覆；session 是程序接著聊要用的完整記錄，請不要改動。
export-get = 導出我的數據
export-left-out = 內容太多，超過 1 MB 的部分沒有放進來：{ $parts }。
