# 名冊：人事部門在網頁上一次評一張表。$megabytes、$people 是上限，$minutes 是還剩多少分鐘。

web-roster-to = 名冊
web-roster-title = 一張名冊一次評
web-roster-heading = 一張名冊，一次評完
web-roster-lead = 上傳本單位自己的人員表，每個人能報哪一級、還差什麼、最近的路怎麼走，一次算好，結果是一張 Excel 表。
web-roster-for-offices = 替全單位的人算？
web-roster-for-offices-go = 上傳一張名冊
web-roster-privacy = 上傳的名冊加密存放，鑰匙只在上傳它的瀏覽器裡；下載結果或取消後立即刪除，最遲 15 分鐘後自動刪除。處理時只在內存裡解開，不寫進磁盤和日誌。服務器的備份裡可能留有加密的片段，沒有鑰匙，誰也打不開。

web-roster-file = 選擇名冊文件
web-roster-bounds = 原來的表就行，不用改格式：Excel、WPS、CSV 等。最大 { $megabytes } MB、{ $people } 人。
web-roster-upload = 上傳，看看認得對不對
web-roster-sending = 正在上傳，請不要關掉這一頁……
web-roster-no-table = 還沒有表？
web-roster-get-template = 下載空白模板
web-roster-template-name = 名冊模板.xlsx
web-roster-there-is-one = 您已經有一張表在這裡。一次處理一張：請接著處理它，或者先刪除。
web-roster-go-on = 接著處理

web-roster-kept = 這份文件怎麼保管
web-roster-kept-sealed = 只有這個瀏覽器打得開。
web-roster-kept-sealed-text = 文件加密存放，鑰匙只在您的瀏覽器裡，換一個瀏覽器、別的人都打不開。
web-roster-kept-gone = 用完就沒有了。
web-roster-kept-gone-text = 下載結果或取消後立即刪除；不管做到哪一步，最遲 15 分鐘後自動刪除。
web-roster-kept-seen = 不留痕跡。
web-roster-kept-seen-text = 處理時只在內存裡解開，不寫進磁盤，日誌裡不記錄表裡的任何內容。
web-roster-kept-consent = 表裡的人，由您單位負責。
web-roster-kept-consent-text = 請先確認他們同意這樣使用自己的信息；身份證號、電話等用不著的列，上傳前請刪掉。
web-roster-how = 怎麼用
web-roster-how-bring = 上傳。
web-roster-how-bring-text = 選本單位自己的人員表。
web-roster-how-check = 核對。
web-roster-how-check-text = 看看每一列認得對不對，認錯的、沒認出來的改一下。
web-roster-how-take = 下載。
web-roster-how-take-text = 結果是一張 Excel 表，一人一行；拿不準的格子會標出來，不會猜。

web-roster-columns = 核對每一列
web-roster-columns-text = 表頭在第 { $rows } 行，一共 { $people } 人。請看看每一列的意思認得對不對。
web-roster-left-open = 有 { $count } 列拿不準，已經標出來：請選一選；不選的，當作不是事實。
web-roster-column = { $letters } 列
web-roster-no-head = （沒有表頭）
web-roster-empty = （這一列前幾行是空的）
web-roster-no-fact = 不是事實，原樣帶過
web-roster-in-unit = { $label }（{ $unit }）
web-roster-one-value = { $label }：{ $value }
web-roster-open = 拿不準。
web-roster-start = 沒問題，開始評
web-roster-get-columns = 存下這份對應關係
web-roster-get-columns-text = 存下的文件可以交給 chuangping assess --columns，下次同樣的表不用再核對。
web-roster-passed = 不是人的行，沒有評：{ $rows }。
web-roster-choice-twice = “{ $label }”選了不止一列：{ $columns } 列。請只留一列，其餘的改成“不是事實，原樣帶過”。
web-roster-choice-none = 一列事實也沒有選，沒有什麼可以評的。請至少選一列。
web-roster-choice-unknown = 有一列選的不在列表裡，請重新選。

web-roster-working = 正在評
web-roster-progress = 已完成 { $done } 人，共 { $total } 人
web-roster-working-text = 可以離開這一頁再回來；最長兩分鐘，到時間還沒完會停下來告訴您。
web-roster-silent = 中途停了
web-roster-silent-text = 處理這張表的程序停了，可能是服務器剛剛重啟。您的表和選擇都還在，可以重新開始。
web-roster-start-again = 重新開始
web-roster-failed-overdue = 兩分鐘沒有算完，停下來了。請把表分成幾張，一張一張來。
web-roster-failed-died = 處理這張表的程序停了，可能是表裡有它受不了的東西。可以再試一次；還不行，請另存為一份 .xlsx 或 .csv 再上傳。

web-roster-done = 評好了：{ $count } 人
web-roster-may = 可以申報{ $tier }
web-roster-doubtful = 拿不準的格子
web-roster-people = { $count } 人
web-roster-cells = { $count } 個
web-roster-to-confirm = 可以申報的人裡，有 { $count } 人條件都滿足，但有的事要向評委會確認，結果裡寫著是哪幾件。
web-roster-done-text = 拿不準的格子沒有用，結果裡標了位置和原因；補上再上傳一次，結果可能會變。
web-roster-take = 下載結果
web-roster-take-text = 下載開始後，這張表和結果就從服務器上刪除，什麼也不留。
web-roster-result-name = { $name }-自評結果.xlsx
web-roster-again = 改一改再評
web-roster-again-text = 有列認錯了？
web-roster-delete = 現在就刪除
web-roster-until = 還有 { $minutes } 分鐘，到時自動刪除。

web-roster-gone = 這裡什麼也沒有了
web-roster-gone-text = 這張表和它的結果都不在服務器上：已經下載、已經刪除，或者過了 15 分鐘。也可能它是在另一個瀏覽器裡上傳的，這裡打不開。
web-roster-another = 再傳一張

web-roster-too-heavy = 這張表太佔內存，處理不了。請把表分成幾張，或者去掉用不著的工作表和列，再上傳。
web-roster-too-many = 表裡超過 { $most } 人，網頁上一次評不了。請分成幾張上傳，或者請管理員用 chuangping assess 命令來評。
web-roster-too-wide = 表裡有 { $count } 列，網頁上最多 { $most } 列。請去掉用不著的列，再上傳。
web-roster-nobody = 表頭下面一個人也沒有。請看看是不是選錯了文件，或者人在另一張工作表裡：只讀第一張。

web-roster-fault-no-file = 沒有收到文件，或者文件是空的。請選好文件再上傳。
web-roster-fault-no-form = 沒看懂這次上傳。請從這一頁重新選文件上傳。
web-roster-fault-stale = 這一頁放得太久，或者瀏覽器沒有保存 Cookie。請再選一次文件上傳；還不行，請允許本站的 Cookie。
web-roster-fault-too-large = 文件超過 { $megabytes } MB，沒有收下。請去掉圖片和用不著的工作表，或者分成幾張，再上傳。
web-roster-fault-late = 兩分鐘沒有傳完，沒有收下。請換個快一點的網絡，或者去掉用不著的工作表，再上傳。
web-roster-fault-too-often = 這一會兒上傳得太密了。請過 { $seconds } 秒再試。
web-roster-fault-there-is-one = 您已經有一張表在這裡，新的沒有收下。請先處理完它，或者刪除。
web-roster-fault-busy = 現在正忙著處理別人的表，請過一分鐘再試。
web-roster-fault-away = 存放的地方現在沒有回應，文件沒有收下。請過十幾秒再試。
web-roster-fault-refused = 這張表收不下：{ $why }
web-roster-fault-unreadable = 這個文件打開時把程序弄停了，沒有收下。請用 Excel 或 WPS 打開，另存為一份新的 .xlsx 或 .csv，再上傳。
web-roster-fault-slow = 這個文件打開得太慢，沒有收下。請去掉用不著的工作表和空行，另存一份再上傳。
web-roster-everybody = 全體人員都一樣的情況
web-roster-everybody-text = 表裡沒有、但缺了就下不了結論的幾項。對每個人都屬實的，在這裡說一次；不屬實或說不準的，不要選：評估會照它算，也會寫進彙總。
web-roster-everybody-unsaid = 不說（按不知道算）
web-roster-everybody-yes = 全體都是
web-roster-everybody-no = 全體都沒有、都不是
web-roster-everybody-twice = “{ $label }”已經選了一列，又說全體都一樣；請只留一處。
