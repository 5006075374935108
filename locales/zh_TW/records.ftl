# 檔案文件：讀取與寫出時的提示，結果表與空白表格的說明

records-no-file = 找不到文件“{ $file }”，請檢查路徑。
records-no-usual-file = “{ $file }”不是普通的文件（是文件夾、管道或設備）；從管道讀請寫 -。
records-unknown-ending = 不認識“{ $file }”的後綴，可用：{ $endings }。
records-unreadable = 打不開文件“{ $file }”：{ $reason }。
records-cannot-write = 寫不了文件“{ $file }”：{ $reason }。
records-parquet-missing = 讀寫 .parquet 文件需要 pyarrow：請運行 pip install 'chuangping[parquet]'，或改用 .jsonl、.csv、.xlsx。
records-out-is-input = “{ $file }”就是要讀的文件，不會覆蓋；請換一個名字寫結果。
records-bad-file = { $place }：不是合法的 JSON（{ $reason }）；一行一份檔案的文件請用 .jsonl 作後綴。
records-bad-line = { $place }：這一行不是合法的 JSON（{ $reason }），請改成一個 JSON 對象。
records-no-object = { $place }：“{ $value }”不是 JSON 對象，請寫成 {"{"}"事實": 取值{"}"} 的形式。
records-long-line = { $place }：這一行超過 { $most } MB，不會是一份檔案；請檢查換行。
records-twice = { $place }：{ $names } 寫了兩次，不知道該用哪一個，請只留一個。
records-surrogate = { $place }：有不成字的編碼（單個的代理字符），請把那幾個字重新輸入。
records-bad-excel = “{ $file }”不是 Excel 工作簿，或者壞了，請用 Excel 或 WPS 另存為 .xlsx 後再試。
records-bad-parquet = “{ $file }”不是 Parquet 文件，或者壞了，請從數據工具裡重新導出。
records-bad-part = “{ $file }”裡的“{ $part }”壞了或者不見了，請用 Excel 打開後另存為 .xlsx 再試。
records-encoding = “{ $file }”的編碼不是 UTF-8、UTF-16 或 GB18030，請另存為“CSV UTF-8”。
records-no-heads = “{ $file }”沒有表頭：第一行請寫各列的名稱。
records-no-known-heads = 沒有認出“{ $file }”裡的任何一列：按第 { $row } 行作表頭，看到的是 { $heads }。請運行 chuangping assess 文件 --explain-columns > 列.yaml，寫明各列是什麼，再用 --columns 列.yaml 評估；或用 chuangping template 生成空白表格來填。
records-columns-absent = “{ $file }”裡沒有“{ $head }”這個表頭；請照表頭原樣寫（--explain-columns 會打印出來）。
records-columns-absent-again = “{ $file }”裡沒有第 { $place } 個“{ $head }”表頭；請改 place，或照 --explain-columns 打印的寫。
records-columns-no-yaml = 列對應文件“{ $file }”第 { $line } 行不是合法的 YAML；請照 --explain-columns 打印的格式寫。
records-columns-form = 列對應文件“{ $file }”的 { $place } 不合格式；每一列寫 head，需要時加 place、fact、unit、value，請照 --explain-columns 打印的寫。
records-columns-no-fact = 列對應文件“{ $file }”裡“{ $head }”寫了單位或取值，卻沒有寫 fact；請補上 fact，或刪去它們。
records-columns-fact = 列對應文件“{ $file }”裡“{ $head }”的 fact“{ $fact }”不是已知的事實；請照 --explain-columns 打印的寫。
records-columns-fact-near = 列對應文件“{ $file }”裡“{ $head }”的 fact“{ $fact }”不是已知的事實，是不是“{ $near }”？
records-columns-unit = 列對應文件“{ $file }”裡“{ $head }”的單位 { $unit } 不適用於 { $fact }；可用：{ $units }。
records-columns-value = 列對應文件“{ $file }”裡“{ $head }”的 value“{ $value }”不是 { $fact } 的取值；可用：{ $values }。
records-columns-twice = 列對應文件“{ $file }”裡第 { $place } 個“{ $head }”寫了兩次，請只留一處。
records-columns-rivals = 列對應文件“{ $file }”裡有幾列都寫成 { $fact }：{ $heads }；請只留一列，其餘的刪去 fact。
records-bad-row = { $place }：這一行不合 CSV 的寫法，請檢查引號。
records-open-quote = { $place }：從這一行起有一個引號沒有合上，這一行沒有採用，從下一行接著讀；請檢查引號。
records-long-field = { $place }：這一行有一格超過 { $most } 字，不會是一份檔案；請檢查引號和分隔符。
records-excel-encrypted = “{ $file }”是加了密碼的工作簿，請去掉密碼、另存後再試。
records-excel-older = “{ $file }”是 Excel 4.0 或更早的工作簿，請用 Excel 或 WPS 打開後另存為 .xlsx 再試。
records-excel-page = “{ $file }”裡面其實是網頁（系統導出的“Excel”常常這樣），請用 Excel 或 WPS 打開後另存為 .xlsx 再試。
records-excel-xml = “{ $file }”是“XML 電子表格 2003”，請用 Excel 或 WPS 打開後另存為 .xlsx 再試。
records-excel-unpacked = “{ $file }”裡的 { $part } 解開後有 { $size } MB，不像一張正常的表，沒有讀；請把數據複製到新的工作簿裡再試。
records-excel-padding = “{ $file }”的工作表裡有大片沒有單元格的內容，不像一張正常的表，沒有再讀；請把數據複製到新的工作簿裡再試。
records-excel-merged = “{ $file }”裡合併的單元格超過 { $most } 處，不像一張正常的表，沒有再讀；請取消合併後再試。
records-excel-row = “{ $file }”的行號“{ $row }”不對：行號應當從小到大，最大 { $last }；請用 Excel 另存一份再試。
records-excel-reference = “{ $file }”第 { $row } 行的單元格編號“{ $cell }”不對；請用 Excel 另存一份再試。
records-excel-far = “{ $file }”在很遠的地方（單元格 { $cell }）還寫著東西，最多讀到 { $last } 列；請清空那一格。
records-excel-cell = “{ $file }”的單元格 { $cell } 讀不懂（類型“{ $kind }”）；請重新填寫這一格，再用 Excel 另存一份。
records-too-wide = “{ $file }”的表頭超過 { $most } 列，不像一張檔案表；請只留要評估的列。
records-row-too-wide = { $place }：這一行超過 { $most } 列，請檢查分隔符。

# 表格裡沒有採用的單元格：為什麼，怎麼改
cell-not-a-flag = “{ $column }”：“{ $value }”請改為 是 或 否（也可寫 true/false、1/0）；不清楚就留空。
cell-not-a-number = “{ $column }”：“{ $value }”不是數，請寫一個數，例如 800 或 2.5；不清楚就留空。
cell-not-a-tick = “{ $column }”：“{ $value }”看不出是有還是沒有，請打√或留空。
cell-not-a-day = “{ $column }”：“{ $value }”不像一個日期，請寫成 2019-07 或 2019年7月（知道日子就寫 2019-07-01）；不清楚就留空。
cell-of-another-level = “{ $column }”：同一行的職稱或等級屬於別的系列，這一格算誰的說不準，沒有採用；請為那個系列另列一欄。
cell-unknown-value = “{ $column }”：“{ $value }”不在可選項之內，請從中選一項：{ $expected }；不清楚就留空。
cell-unknown-member = “{ $column }”：“{ $value }”不在可選項之內，多項之間用“；”隔開：{ $expected }；一項也沒有請寫“無”，不清楚就留空。
cell-formula = “{ $column }”：公式還沒有算出結果，請用 Excel 打開、保存後再試，或直接填數值。
cell-in-the-future = “{ $column }”：“{ $value }”還沒有到；請寫已經開始的日期，不清楚就留空。
cell-error-value = “{ $column }”：“{ $value }”像是 Excel 算錯時顯示的，沒有採用；請寫實際的值，沒有就寫沒有，不清楚就留空。
cell-without-head = “{ $value }”所在的列沒有表頭；請補上表頭，或清空這一格。
cell-yuan-or-wan = “{ $column }”：“{ $value }”是元還是萬元？請把單位寫上；如果是元，寫成“{ $meant }萬”。
cell-fraction = “{ $column }”：這一列的數都小於 0.2，“{ $value }”是百分數還是小數？請寫上百分號：“{ $meant }%”或“{ $value }%”。
cell-not-whole = “{ $column }”：“{ $value }”不是整數，請寫整數；不清楚就留空。
cell-not-finite = “{ $column }”：“{ $value }”不是一個確定的數，請寫具體的數；不清楚就留空。
cell-negative = “{ $column }”：“{ $value }”小於 0，請寫 0 或更大的數；不清楚就留空。
cell-too-large = “{ $column }”：“{ $value }”太大，最多寫 { $expected }；請再看一眼單位。
cell-too-large-in-yuan = “{ $column }”：“{ $value }”太大，像是按元填的：單位是萬元，最多寫 { $expected }；如果是元，寫成“{ $meant }萬”。
cell-too-large-a-date = “{ $column }”：“{ $value }”太大，像是日期 { $meant }：請寫數量（最多 { $expected }），或把這一格設成日期格式。

# 表示“一項也沒有”的寫法
records-none = 無

records-sheet-columns = 說明

records-sheet-profiles = 檔案
records-sheet-choices = 可選項
records-template-topic = 分組
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
records-template-advice = 一行填一個人。不清楚的留空；表頭不要改動，用不到的列可以整列刪去，也可以加上自己的列（部門、備註……），原樣帶到結果裡。“示例”那一行不算人，可以刪去。
template-title = 人員名冊空白表
template-example = 示例
template-note = 【{ $topic }】{ $means }
    怎麼填：{ $how }
    條款：{ $clauses }
records-invalid-choice = 請從下拉列表中選一項；不清楚就留空。
records-invalid-number = 請填 0 到 { $most } 的數字；不清楚就留空。
records-invalid-count = 請填 0 到 { $most } 的整數；不清楚就留空。
records-template-written = 已生成空白表格：{ $file }
records-template-exists = 文件“{ $file }”已經存在，不會覆蓋；請換個名字，或先把它移走。
records-out-in-input = 結果文件夾“{ $folder }”與要讀的文件夾重疊；請換一個，免得結果又被當作名冊來讀。
records-no-folder = “{ $folder }”不是文件夾；讀一個文件夾時，結果也寫進文件夾。
records-no-partitions = “{ $folder }”裡沒有 { $ending } 文件。
