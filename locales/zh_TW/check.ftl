# 檢查辦法的數據：chuangping check

cli-check-details =
    逐條核對：每個數字、等次和連接詞都能在條文（或它依據的判斷）裡找到原文，
    每條要求都有途徑用到，每個事實都有人問、都有人用，引用的條款和判斷都存在。
    寫明 FOLDER 時檢查那個文件夾裡的辦法。沒有問題時退出碼為 0，有問題時逐行列出，退出碼為 2。

check-policy = { $policy }：{ $title }（{ $number }）
check-clauses = 條款：{ $clauses } 條，其中 { $demanding } 條有要求，都有申報途徑用到
check-rules = 規則：數字 { $thresholds } 個、等次與選項 { $levels } 個、連接詞 { $connectives } 處，都與條文或所依據的判斷一致
check-facts = 事實：{ $facts } 個，都會問到，都有規則用到
check-paths = 層級與途徑：{ $tiers } 個層級、{ $paths } 條途徑；讀法判斷 { $decisions } 項
check-untranslated = 沒有譯文的語言：{ $languages }（這些語言裡用原文）
check-sound = 沒有發現問題。
check-no-folder = 沒有文件夾“{ $folder }”，請寫明辦法所在的文件夾。

## chuangping check-store

cli-check-store-details =
    FILE 是存對話的 SQLite 文件；不寫就查設置裡的存儲，SQLite 或 PostgreSQL 都行。逐頁、逐行檢查，每場對話讀一遍，什麼都不改；
    對話多時要幾分鐘，服務可以照常運行。完好退出碼為 0，有損壞為 1，沒有這個文件為 2。

check-store-no-file = 沒有文件“{ $file }”，請寫明存對話的文件，或用 CHUANGPING_STORE 設好。
check-store-place = { $place }，{ $megabytes } MB
check-store-conversations = 對話：{ $count } 場
check-store-fault = 損壞：{ $fault }
check-store-damaged = 存儲已損壞。請停掉服務，用備份恢復（見 docs/backup.md）。
check-store-unreadable = 有 { $count } 場對話讀不出來（編號 { $ids }）。那些人再來時會另起一場，原來的單獨保存；其他人不受影響。
check-store-untimely = 有 { $count } 場對話記的時間不合情理。服務運行時會把它們當作剛剛用過，滿了保留期照樣刪除。
check-store-sound = 沒有發現問題。

## chuangping rekey

cli-rekey-details =
    先把新密鑰寫在 CHUANGPING_STORE_KEY 的最前面（舊的跟在後面），重新啟動所有服務進程，再運行這個命令；原來沒有加密的也一樣。
    隨時可以中斷，再運行一次就接著做。做完會說舊密鑰可以去掉了。每一步見 docs/encryption.md。

rekey-option-decrypt = 改回不加密
rekey-option-dry-run = 只數一數各用哪把密鑰，什麼都不改
rekey-no-key = 沒有設密鑰。請先把 CHUANGPING_STORE_KEY 設成 32 字節的 base64 密鑰（openssl rand -base64 32 可以生成一把）；要改回不加密，加 --decrypt。
rekey-store = 對話存於：{ $place }
rekey-count-plain = 沒有加密：{ $count } 項
rekey-count-newest = 用最新的密鑰（編號 { $key }）：{ $count } 項
rekey-count-other = 用密鑰 { $key }：{ $count } 項
rekey-nothing-changed = 只是數一數，什麼都沒有改。
rekey-progress = 已改 { $done } 項，共 { $total } 項
rekey-lost = 有 { $count } 項哪把密鑰都打不開（損壞，或被改動、挪動過），原樣留著，到期照樣刪除。那些人再來時會另起一場。
rekey-encrypted = 全部內容都已用密鑰 { $key } 加密。CHUANGPING_STORE_KEY 裡可以只留這一把：去掉其他的，再重新啟動服務。
rekey-decrypted = 全部內容都已改回不加密。請從設置裡去掉 CHUANGPING_STORE_KEY，再重新啟動服務。
rekey-vacuum = PostgreSQL 的文件裡還有改之前的內容，普通的清理也不擦掉。要擦掉，選一個人少的時候運行（那時沒有人能用）：VACUUM FULL chuangping.conversations, chuangping.deliveries, chuangping.set_aside; CHECKPOINT;
rekey-backups = 以前的備份還是備份時的樣子，恢復它們要用那時的密鑰：舊密鑰請另外保存，到最後一份這樣的備份刪掉為止。
rekey-overtaken = 另一個 chuangping rekey 把它換成了別的密鑰。請只留一個在運行，再運行一次
