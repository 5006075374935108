# 結果工作簿：單位人員名冊上的評估結果。說的是表裡的人，不稱“您”。

## 每人一行

row-verdict-eligible = 可以申報{ $tier }
row-verdict-needs_review = { $tier }的條件都滿足，有 { $count } 點需評委會確認
row-verdict-held = 已是{ $held }，不用再報
row-verdict-highest = 已是{ $held }，沒有更高的層級
row-verdict-undecided = 還不能下結論，有的情況還不知道
row-verdict-far = 還沒有可以申報的層級，也沒有靠努力能走通的路
row-verdict-short = 還沒有可以申報的層級
row-verdict-on_the_way = 還不能申報{ $tier }
row-verdict-above = 已是{ $held }，再往上還不能申報
row-verdict-none = 還沒有可以申報的層級
row-verdict-barred = 現在不能申報：{ $names }
row-barred-by = 不符合“{ $name }”（{ $clause }）
row-verdict-refused = 沒有評估：{ $error }
row-lacking = { $name }（{ $clause }）：{ $gap }
row-unknown = { $name }（{ $clause }，還不知道）：{ $gap }
row-unknown-several = 還不知道（{ $count } 項）：{ $names }
row-named = { $name }（{ $clause }）
row-separator = ；
row-numbered = { $number }. { $text }
row-way = { $way }（{ $clause }）
row-plan = { $way }，{ $day }（{ $clause }）
row-plan-sooner = 想更早：{ $plan }：{ $steps }
row-plan-no-costs = 這個辦法沒有寫各項條件要花多少力氣，排不出先後
row-plan-too-open = 不知道的太多，先補上再排
row-plan-reached = { $tier }不用再做別的
row-plan-none = 沒有靠努力能走通的路去{ $tier }
row-plan-blocked = 卡在：{ $clauses }
row-wanting-more = { $labels }等 { $count } 項

## 工作表與表頭

roster-title = 人員名冊評估結果
roster-sheet-people = 人員
roster-sheet-totals = 彙總
roster-sheet-faults = 存疑的單元格
roster-sheet-clauses = 條款
roster-head-record = 序號
roster-head-likely = 可以申報的層級
roster-head-verdict = 結論
roster-head-way = 途徑
roster-head-missing = 還差什麼
roster-head-plan = 最省力的辦法與最早日期
roster-head-unknown = 要弄清、要確認的
roster-head-doubtful = 沒有採用的單元格
roster-head-receipt = 評估憑據
roster-none = 暫無
roster-status-held = 已具有
roster-status-eligible = 可以申報
roster-status-needs_review = 需評委會確認
roster-status-undetermined = 還不能確定
roster-status-ineligible = 條件未達到
roster-doubtful = { $cell }：{ $error }
roster-too-large = 結果太多，一個 Excel 工作簿放不下；請分成幾個文件來評估，或把結果寫成 .parquet、.csv。
roster-different-heads = “{ $file }”的表頭和“{ $first }”不一樣，寫不進同一張結果表；請分開評估，或先把表頭改成一樣。

## 彙總

roster-people = 共 { $count } 人
roster-from = 來自：{ $file }
roster-policy = 規則：{ $policy }（版本 { $version }）
roster-day = 評估日期：{ $date }
roster-days-note = 日期按條文和表裡的年限算；只填了年數的往少裡算，填上起始日期就能算到哪一天。寫“估計”的，辦法沒有寫要多久，由我們估計。
roster-head-result = 結論
roster-head-people = 人數
roster-head-tier = 層級
roster-head-ways = 申報途徑
roster-head-gaps = 差得最多的條件（離下一步的層級）
roster-head-clause = 條款
roster-head-text = 全文
roster-kind-open = 可以申報
roster-kind-to_confirm = 條件滿足，需評委會確認
roster-kind-undecided = 還不能下結論
roster-kind-not_open = 還沒有可以申報的層級
roster-kind-held = 已具有，不用再報
roster-kind-barred = 現在不能申報
roster-kind-refused = 沒有評估（情況自相矛盾或讀不懂）
roster-doubtful-cells = 沒有採用的單元格（格數）
roster-no-tier = 暫無可以申報的層級
roster-gap = { $tier }：{ $name }
roster-chart-people = 各結論的人數
roster-chart-gaps = 差得最多的條件（人數）
roster-passed = “{ $file }”裡跳過 { $count } 行（不是人）：
roster-passed-rows = 第 { $first } 行到第 { $last } 行：{ $reason }
roster-passed-row = 第 { $first } 行：{ $reason }
roster-more = 另有 { $count } 處沒有列出

## 存疑的單元格

roster-fault-record = 第幾人
roster-fault-row = 行號
roster-fault-cell = 單元格
roster-fault-name = 姓名
roster-fault-error = 哪裡不對，怎麼改
roster-no-faults = 沒有存疑的單元格。

## 進度

roster-progress = 評估中
roster-rate = 每秒 { $count } 人
