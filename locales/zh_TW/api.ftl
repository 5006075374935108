# 給程序用的接口：/api/v1 的錯誤與說明。讀的人是寫程序的人。

api-name = 創評助手接口：《{ $document }》
api-about = 各地址答的，和同名命令打印的是同一個對象。檔案裡沒有寫的就是不知道，不當作“否”。不保存任何內容。每個密鑰（沒有密鑰時每個來訪地址）同時處理 { $in_work } 個請求，另可排隊 { $waiting } 個。
api-answered = 結果

api-operation-assess = 評估一份檔案（profile），或一次最多 1000 份（profiles；不合格的在原位置給出原因）
api-operation-next = 接下來該問的一屏：已知 profile，問過而說不清的是 in_vain
api-operation-plan = 到某一層級（to）最省力的辦法
api-operation-explain = 某一條（clause）對這份檔案意味著什麼；不寫 clause，解釋整個結果
api-operation-understand = 一句回答（fact、text）是什麼意思，或一段經歷（story）說了什麼
api-operation-ask = 回答一個問題
api-operation-article = 一個條款和它的上級條款
api-operation-search = 與問題最相近的條款
api-operation-facts = 檔案可以寫的每一項
api-operation-policies = 辦法的各個版本，現在施行的是哪一個

api-title-400 = 請求讀不懂
api-title-401 = 需要密鑰
api-title-403 = 不能從這裡訪問
api-title-404 = 沒有找到
api-title-405 = 方法不對
api-title-408 = 請求來得太慢
api-title-409 = 與現狀不符
api-title-413 = 請求太長
api-title-415 = 媒體類型不對
api-title-422 = 內容有誤
api-title-429 = 請求太多
api-title-500 = 服務出錯
api-title-503 = 暫時答不了

api-off = 這裡沒有開放接口。要開放，請管理員設置 CHUANGPING_API。
api-nothing-here = 沒有這個地址。有哪些地址，見 { $address }。
api-method = 這個地址不用這種方法，請用 { $allowed }。
api-no-key = 沒有密鑰，或者密鑰不對。請帶上請求頭 Authorization: Bearer 密鑰；密鑰向管理員要。
api-media-type = 請求體請用 JSON（UTF-8，不壓縮），請求頭寫 Content-Type: application/json。
api-too-large = 請求體最多 { $most } MB。檔案多時請分幾次發。
api-late = 請求體沒有及時傳完，請重新發送。
api-crowd = 您還有太多請求沒有答完。請等前面的答完，按 Retry-After 的秒數再發。
api-slow = 沒能在規定時間內答完，請按 Retry-After 的秒數再發；一次少發一些會更快。
api-broken = 服務自身出了錯，已經記下，不是您的請求有誤。請稍後再試。
api-bad-query = 網址裡問號後面的參數讀不懂。請按 UTF-8 百分號編碼，最多 20 個。
api-twice = 這個參數寫了兩次，請只留一個
api-no-such-policy = 沒有這份辦法，這裡有：{ $policies }
api-tier-without-clause = tier 要和 clause 一起寫。請寫明條款，或去掉 tier

api-wrong = “{ $named }”寫得不對，請對照接口說明
api-wrong-missing = 缺少“{ $named }”，請寫上
api-wrong-extra-forbidden = 沒有“{ $named }”這一項，請檢查拼寫或去掉
api-wrong-model-type = 請求體應是一個 JSON 對象，寫成 {"{"}"名稱": 值{"}"}
api-wrong-dict-type = “{ $named }”應是一個 JSON 對象
api-wrong-list-type = “{ $named }”應是一個列表
api-wrong-string-type = “{ $named }”應是文字，請加引號
api-wrong-string-too-long = “{ $named }”最多 { $max_length } 個字符，請寫短一些
api-wrong-string-pattern-mismatch = “{ $named }”是空的，請寫上內容
api-wrong-too-long = “{ $named }”一次最多 { $max_length } 份，請分幾次發
api-wrong-literal-error = “{ $named }”只能是 { $expected }
api-wrong-int-parsing = “{ $named }”應是整數，例如 3
api-wrong-greater-than-equal = “{ $named }”最小是 { $ge }
api-wrong-less-than-equal = “{ $named }”最大是 { $le }
api-wrong-one-of = 這些裡要寫、也只能寫一樣：{ $names }
