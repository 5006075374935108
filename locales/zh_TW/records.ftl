# 檔案文件：讀取與寫出時的提示，結果表與空白表格的說明

records-no-file = 找不到文件“{ $file }”，請檢查路徑。
records-unknown-ending = 不認識“{ $file }”的後綴，可用：{ $endings }。
records-unreadable = 打不開文件“{ $file }”：{ $reason }。
records-cannot-write = 寫不了文件“{ $file }”：{ $reason }。
records-parquet-missing = 寫 .parquet 文件需要 pyarrow：請運行 pip install 'chuangping[parquet]'，或改用 .jsonl、.csv、.xlsx。
records-bad-file = { $place }：不是合法的 JSON（{ $reason }）；一行一份檔案的文件請用 .jsonl 作後綴。
records-bad-line = { $place }：這一行不是合法的 JSON（{ $reason }），請改成一個 JSON 對象。
records-no-object = { $place }：“{ $value }”不是 JSON 對象，請寫成 {"{"}"事實": 取值{"}"} 的形式。
records-bad-excel = “{ $file }”不是 Excel 工作簿，請用 Excel 另存為 .xlsx 後再試。
records-encoding = “{ $file }”的編碼既不是 UTF-8 也不是 GB18030，請另存為“CSV UTF-8”。
records-no-heads = “{ $file }”沒有表頭：第一行請寫各列的名稱。
records-head = “{ $file }”第 { $column } 列的表頭“{ $head }”不是已知的事實，請刪去這一列，或用 chuangping template 生成空白表格來填。
records-head-near = “{ $file }”第 { $column } 列的表頭“{ $head }”不是已知的事實，是不是“{ $near }”？
records-head-twice = “{ $file }”有幾列都是“{ $fact }”（第 { $columns } 列），請只留一列。
records-bad-row = { $place }：這一行不合 CSV 的寫法（{ $reason }），請檢查引號。
records-extra = { $place }：第 { $number } 列沒有表頭，卻寫著“{ $value }”；請補上表頭，或清空這一格。
records-no-flag = { $place }“{ $column }”：“{ $value }”請改為 是 或 否（也可寫 true/false、1/0）；不清楚就留空。
records-no-number = { $place }“{ $column }”：“{ $value }”不是數字，請只寫數字，例如 800 或 2.5；不清楚就留空。
records-no-choice = { $place }“{ $column }”：“{ $value }”不在可選項之內，請從中選一項：{ $choices }；不清楚就留空。
records-no-member = { $place }“{ $column }”：“{ $value }”不在可選項之內，多項之間用“；”隔開：{ $choices }；一項也沒有請寫“無”，不清楚就留空。
records-formula = { $place }“{ $column }”：公式還沒有算出結果，請用 Excel 打開、保存後再試，或直接填數值。

# 表示“一項也沒有”的寫法
records-none = 無

records-sheet-results = 評估結果
records-sheet-columns = 說明
records-column-record = 第幾份檔案（從 1 數起）
records-column-likely = 可以申報的最高層級；空白表示暫無
records-column-open_facts = 還不清楚、又影響結論的事實，最該先補的在前
records-column-receipt = 評估憑據的編號：同一憑據必得同一結論
records-column-error = 這份檔案有誤的地方，以及怎麼改
records-requirements-met = 已達到的條款
records-requirements-unmet = 未達到的條款
records-requirements-unknown = 還不能確定的條款
records-status-held = 已經具有這一層級的職稱
records-status-eligible = 條件達到，可以申報
records-status-needs_review = 可以申報，有的條件要由評審專家認定
records-status-undetermined = 已知的情況還不足以下結論
records-status-ineligible = 條件未達到

records-sheet-profiles = 檔案
records-sheet-choices = 可選項
records-template-column = 列名
records-template-name = 事實名
records-template-means = 含義
records-template-how = 怎麼填
records-template-clauses = 條款
records-between-choices = ；
records-how-choice = 從下拉列表中選一項
records-how-flag = 是 或 否
records-how-set = 寫下各項，用“；”隔開：{ $choices }；一項也沒有請寫“無”
records-how-count = 整數，一個也沒有請填 0
records-how-years = 年數，最多兩位小數，例如 3.5
records-how-amount = 數字，單位：萬元
records-how-percent = 數字，單位：%，例如 2.5
records-template-advice = 一行填一份檔案。不清楚的留空；表頭不要改動，用不到的列可以整列刪去。
records-invalid-choice = 請從下拉列表中選一項；不清楚就留空。
records-invalid-number = 請填 0 到 { $most } 的數字；不清楚就留空。
records-invalid-count = 請填 0 到 { $most } 的整數；不清楚就留空。
records-template-written = 已生成空白表格：{ $file }
records-template-exists = 文件“{ $file }”已經存在，不會覆蓋；請換個名字，或先把它移走。
