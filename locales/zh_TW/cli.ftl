# 命令行：幫助、提示與錯誤

cli-about =
    創評助手：對話式自評助手，逐條對照評價辦法。
    自評結果僅供參考，以正式評定為準。

cli-usage = 用法：
cli-usage-options = [選項]
cli-usage-commands = 命令 …
cli-options = 選項
cli-commands = 命令

cli-serve = 啟動網頁對話（以及設置好的其他渠道）
cli-chat = 在終端裡對話
cli-assess = 按辦法評估檔案，逐條給出結論
cli-explain = 逐步說明一份檔案是否滿足某一條，以及為什麼
cli-explain-details = PROFILE 是檔案文件（.json、.jsonl、.csv、.xlsx；- 表示標準輸入），CLAUSE 是條款，寫法同 article。
cli-interview = 用檔案回答引導式問答，看會問哪些問題
cli-replay = 按評估憑據重算一遍，看結論是否一致
cli-template = 生成填寫檔案用的空白表格（.csv、.xlsx）
cli-article = 查看一條條款的原文
cli-search = 按問題查找條款
cli-ask = 回答一個問題：先給結論，再說依據哪一條
cli-ask-details = 不寫 TEXT 就從標準輸入逐行讀 JSON：{ "{" }"ask": "…", "profile": {"{"}…{"}"}{ "}" }。
cli-understand = 理解一句回答或一整段經歷，給出它的取值
cli-mcp = 給本機的 AI 助手當工具（MCP，標準輸入輸出）
cli-mcp-details = 由助手啟動，一行一條消息；辦法、語言和網址照 CHUANGPING_… 的設置。怎樣添加到各種助手裡，見 docs/mcp.md。
cli-check = 檢查辦法的數據：數字、條款、問題是否對得上
cli-check-store = 檢查存對話的文件或數據庫：有沒有損壞，每場對話讀不讀得出來
cli-backup = 備份全部對話，服務不用停
cli-restore = 用備份恢復全部對話；備份之後刪除過的不會回來
cli-rekey = 換密鑰：把已經存下的對話都改用最新的密鑰加密，服務照常運行

cli-option-help = 顯示這份幫助
cli-option-version = 顯示版本號
cli-option-format = 輸出格式（終端默認 text，管道默認 json）
cli-option-phase = 評價階段：normal 常規（默認），first 首次評價期
cli-option-trace = 寫出從輸入到答案的每一步
cli-option-story = 說一整段經歷，聽出其中的每一項
cli-option-today = 按哪一天，也就按那天施行的辦法（默認今天）
cli-option-policy = 按哪份辦法評估：辦法的名字，或辦法文件夾的路徑（默認 { $id }）

cli-no-such-option = 沒有“{ $option }”這個選項。加 --help 可查看全部選項。
cli-no-such-command = 沒有“{ $command }”這個命令。chuangping --help 可查看全部命令。
cli-missing = 缺少 { $option }。加 --help 可查看用法。
cli-no-such-choice = { $option } 的取值不對：只能是 { $choices } 之一。
cli-no-such-number = { $option } 請寫一個整數，至少 { $least }。
cli-one-too-many = 多了一個參數“{ $argument }”，請去掉再試。
cli-wrong-value = { $option } 的取值不對：{ $fault }
cli-no-day = 日期請寫成 YYYY-MM-DD，例如 2026-07-01。
cli-day-far-off = 日期只能在 { $first } 年到 { $last } 年之間。
cli-system = 沒能做完：{ $reason }。如果是寫結果時出的錯，請檢查磁盤空間和輸出的去處。
cli-no-such-policy = 沒有這份辦法，也沒有這個辦法文件夾；隨程序帶的有：{ $policies }。
cli-not-in-force-yet = { $named } 要到 { $begins } 才施行，下面按 { $policy }；要看 { $named }，請加 --today { $begins }。
policy-fault = 辦法的文件有誤：{ $fault }
