# 網頁：框架、對話頁、條款頁、個人數據、出錯頁

web-language-name = 繁體中文
web-brand = 創評助手
web-description = { $subject }自評：一問一答，看清能報哪一級、還差什麼、依據哪一條。
web-skip = 跳到正文
web-navigation = 主導航
web-to-chat = 對話
web-to-articles = 辦法條款
web-to-search = 查條款
web-to-privacy = 隱私說明
web-to-delete = 刪除我的數據
web-to-export = 導出我的數據
web-privacy-whole = 看隱私說明全文
web-foot-reference = 自評結果僅供參考，最終以正式評定為準。

web-start-title = 開始自評
web-start-heading = 五分鐘，看清自己能報哪一級
web-start-lead = 一問一答，對照評價辦法逐條核對：夠哪一級、走哪條路、還差什麼，每個結論都標明出自哪一條。
web-start-go = 開始自評
web-start-steps = 一步一步來
web-start-tell = 或者，用自己的話說說您的情況
web-start-example = 例如：“{ $example }”。聽出來的先給您看，點頭才記。
web-start-send = 從這些話開始
web-promise-short = 只問有用的
web-promise-short-text = 不再影響結果的問題自動略過；不清楚可以先跳過，也能隨時回頭改。
web-promise-sourced = 條條有出處
web-promise-sourced-text = 每道題、每個結論都附辦法原文，點開就能看。
web-promise-yours = 您的數據您做主
web-promise-yours-text = 不用註冊，不留姓名；回答只為接著聊而保存，隨時可以全部刪除。
web-start-based-on = 依據《{ $title }》（{ $number }）。
web-start-validity = 辦法自身規定的有效期至 { $until }（{ $counted }），是否續期或修訂，請以主管部門最新通知為準。見

web-chat = 自評對話
web-log = 對話內容
web-answer = 您的回答
web-you = 您的回答：
web-assistant = 助手：
web-controls = 隨時可用的操作
web-more = 更多
web-change = 改
web-number-keys = 按數字鍵也能選
web-letter-keys = 按字母鍵也能選
web-copy = 複製文字
web-copied = 已複製，可以粘貼了。
web-copy-failed = 瀏覽器不讓複製。請選中文字自己複製，或者打印。
web-share = 分享
web-print = 打印
web-printed-answers = 根據這些回答
web-typing = 也可以直接打字回答，或者提個問題
web-send = 發送
web-sending = 正在發送……
web-failed = 沒有發出去，可能是網絡斷了。剛才的內容還在，請再試一次。
web-progress-label = 答題進度
web-stale-session = 這個頁面不是從當前對話打開的，剛才的操作沒有記錄。您的回答都還在，請接著回答上面的問題。
web-stale-question = 對話在別處已有變動，現在不是您剛才看到的那一步了。剛才輸入的內容沒有記錄，仍留在輸入框裡；請看上面現在的這一步。
web-stale-gone = 找不到您的對話了：可能已經刪除，也可能放得太久，或者讀不出來了。剛才的操作沒有記錄。
web-typed-kept = 語言已經換好。剛才輸入的內容還在，要發的話請再發送。

web-issued = { $issued } 印發
web-issued-until = { $issued } 印發，有效期至 { $until }（{ $counted }）
web-back-to-chat = 回到對話
web-find-label = 用平常的話查條款
web-find-example = 例如：{ $question }
web-find-go = 查找
web-find-none = 辦法裡沒有找到相關條款
web-elsewhere = 您問的可能是：{ $about }。這不在辦法裡。
web-none-look = 從目錄裡找
web-none-of-these = 以上都不是？從目錄裡找
web-found = 找到 { $count } 條，最相關的在前
web-to-contents = 辦法目錄
web-place = 所在位置
web-about = 關於{ $label }
web-neighbours = 前後條文

web-deleted = 已經全部刪除
web-deleted-text = 您的回答和對話記錄已從本系統刪除，瀏覽器裡的會話也已清除。
web-deleted-in-part = 只刪掉了一部分
web-deleted-in-part-text = 有些內容保存的地方損壞了，現在刪不掉，也沒有人能從本網站看到；管理員換掉損壞的文件，它們才會消失。您的瀏覽器不再和它們相連。
web-begin-anew = 重新開始
web-delete-text = 將立刻刪除這次對話的全部回答和記錄，刪除後無法恢復。
web-delete-go = 確認刪除
web-delete-keep = 先不刪，回到對話
web-delete-nothing = 這個瀏覽器裡沒有您的對話，沒有可以刪除的數據。


web-failure-400 = 沒看懂這次請求
web-failure-400-text = 請求的內容不完整，沒有記錄。請回到對話再試一次。
web-failure-403 = 這次操作沒有執行
web-failure-403-text = 它不是從本網站的頁面發出的。為了保護您的數據，沒有做任何改動。
web-failure-403-held = 如果確實是您自己填的，可以再發一次。
web-failure-404 = 沒有這個頁面
web-failure-404-text = 地址可能寫錯了，或者條款編號不存在。
web-failure-405 = 這個地址不能這樣打開
web-failure-405-text = 請從對話頁面操作。
web-failure-408 = 等了太久，沒有收全
web-failure-408-text = 剛才的內容沒有傳完，沒有記錄。請再發一次。
web-failure-413 = 內容太長了
web-failure-413-text = 一次發送的內容超出了能接收的長度，沒有記錄，請分短一些再發。
web-failure-413-held = 剛才的內容還在。
web-failure-429 = 請稍等一下
web-failure-429-text = 這一會兒來得太密了，剛才的操作沒有記錄。請過一會兒再試。
web-failure-429-held = 剛才填的、選的都沒有丟。
web-failure-overtaken = 這一步沒有記上
web-failure-overtaken-text = 同一個對話正在別處回答，剛才的操作沒有記錄。請再試一次。
web-failure-overtaken-held = 剛才填的、選的都沒有丟。
web-failure-damaged = 這場對話暫時打不開
web-failure-damaged-text = 保存它的那一處損壞了，日誌裡已經提醒管理員；換上備份後，也許還能接著用。您也可以不再等，刪掉舊的，另開一場。
web-failure-damaged-begin = 刪掉舊的，另開一場
web-failure-503 = 暫時存不下來
web-failure-503-text = 保存對話的地方現在沒有回應，請過十幾秒再試。
web-failure-503-held = 剛才填的、選的都沒有丟；發兩次也只算一次。
web-failure-crowd = 現在人太多
web-failure-crowd-text = 一下子來的人太多，請過幾秒再試。
web-failure-crowd-held = 剛才填的、選的都沒有丟；發兩次也只算一次。
web-failure-host = 這裡不認這個網址
web-failure-host-text = 請用公佈的網址打開。如果您在管理本站，請把 CHUANGPING_PUBLIC_ADDRESS 設成人們訪問的網址。
web-sheet-opening = 正在打開您的結果……
web-sheet-unknown = 認不出是誰打開的。請回到 Telegram 的對話裡，按結果下面的“打開成網頁”。
web-sheet-none = 現在沒有結果可看。請回到 Telegram 的對話裡，把問題答完，或者按“看結果”，再打開這一頁。
web-sheet-change = 要改回答、勾選材料，請回到對話裡。
web-held-text = 您剛才輸入的內容
web-held-send = 再發一次
web-failure-500 = 系統出了點問題
web-failure-500-text = 問題出在我們這邊，不是您的操作。已經保存的回答不會丟，請稍後回到對話再試。

## 存下來

web-save-own = 存一份自己留著：
web-save-employer = 交給單位的一份（不寫不得申報那幾條的回答和沒弄清楚的事項）：

## 自評編號的頁面

receipt-title = 自評編號 { $id }
receipt-what = 這個編號印在一份自評報告上。它由辦法的版本、自評的日期和全部回答算出來：三樣都一樣，編號才一樣；改動任何一處，編號就變。
receipt-not-kept = 從編號查不到是誰、答了什麼、結果怎樣：這裡不保存編號。
receipt-how = 怎麼核對
receipt-how-own = 請本人存一份自己留著的 JSON 文件，裡面有全部回答。
receipt-how-command = 運行 chuangping replay 加文件名，按文件裡的回答重新算一遍：編號對得上、結論和報告上的一樣，就沒有改動過。
receipt-how-again = 用不了命令的，可以請本人用同樣的回答在這裡重新做一遍，對照結論。日期不同，編號就不同，再過多久之類的話也會變。
receipt-proves = 編號只說明報告是按這些回答算出來的，不證明回答屬實；以證明材料和正式評審為準。
