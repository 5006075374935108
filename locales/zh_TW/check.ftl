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
check-sound = 沒有發現問題。
check-no-folder = 沒有文件夾“{ $folder }”，請寫明辦法所在的文件夾。
