# 结果工作簿：单位人员名册上的评估结果。说的是表里的人，不称“您”。

## 每人一行

row-verdict-eligible = 可以申报{ $tier }
row-verdict-needs_review = { $tier }的条件都满足，有 { $count } 点需评委会确认
row-verdict-held = 已是{ $held }，不用再报
row-verdict-highest = 已是{ $held }，没有更高的层级
row-verdict-undecided = 还不能下结论，有的情况还不知道
row-verdict-far = 还没有可以申报的层级，也没有靠努力能走通的路
row-verdict-short = 还没有可以申报的层级
row-verdict-on_the_way = 还不能申报{ $tier }
row-verdict-above = 已是{ $held }，再往上还不能申报
row-verdict-none = 还没有可以申报的层级
row-verdict-barred = 现在不能申报：{ $names }
row-barred-by = 不符合“{ $name }”（{ $clause }）
row-verdict-refused = 没有评估：{ $error }
row-lacking = { $name }（{ $clause }）：{ $gap }
row-unknown = { $name }（{ $clause }，还不知道）：{ $gap }
row-unknown-several = 还不知道（{ $count } 项）：{ $names }
row-named = { $name }（{ $clause }）
row-separator = ；
row-numbered = { $number }. { $text }
row-way = { $way }（{ $clause }）
row-plan = { $way }，{ $day }（{ $clause }）
row-plan-sooner = 想更早：{ $plan }：{ $steps }
row-plan-no-costs = 这个办法没有写各项条件要花多少力气，排不出先后
row-plan-too-open = 不知道的太多，先补上再排
row-plan-reached = { $tier }不用再做别的
row-plan-none = 没有靠努力能走通的路去{ $tier }
row-plan-blocked = 卡在：{ $clauses }
row-wanting-more = { $labels }等 { $count } 项

## 工作表与表头

roster-title = 人员名册评估结果
roster-sheet-people = 人员
roster-sheet-totals = 汇总
roster-sheet-faults = 存疑的单元格
roster-sheet-clauses = 条款
roster-head-record = 序号
roster-head-likely = 可以申报的层级
roster-head-verdict = 结论
roster-head-way = 途径
roster-head-missing = 还差什么
roster-head-plan = 最省力的办法与最早日期
roster-head-unknown = 要弄清、要确认的
roster-head-doubtful = 没有采用的单元格
roster-head-receipt = 评估凭据
roster-none = 暂无
roster-status-held = 已具有
roster-status-eligible = 可以申报
roster-status-needs_review = 需评委会确认
roster-status-undetermined = 还不能确定
roster-status-ineligible = 条件未达到
roster-doubtful = { $cell }：{ $error }
roster-too-large = 结果太多，一个 Excel 工作簿放不下；请分成几个文件来评估，或把结果写成 .parquet、.csv。
roster-different-heads = “{ $file }”的表头和“{ $first }”不一样，写不进同一张结果表；请分开评估，或先把表头改成一样。

## 汇总

roster-people = 共 { $count } 人
roster-from = 来自：{ $file }
roster-policy = 规则：{ $policy }（版本 { $version }）
roster-day = 评估日期：{ $date }
roster-days-note = 日期按条文和表里的年限算；只填了年数的往少里算，填上起始日期就能算到哪一天。写“估计”的，办法没有写要多久，由我们估计。
roster-head-result = 结论
roster-head-people = 人数
roster-head-tier = 层级
roster-head-ways = 申报途径
roster-head-gaps = 差得最多的条件（离下一步的层级）
roster-head-clause = 条款
roster-head-text = 全文
roster-kind-open = 可以申报
roster-kind-to_confirm = 条件满足，需评委会确认
roster-kind-undecided = 还不能下结论
roster-kind-not_open = 还没有可以申报的层级
roster-kind-held = 已具有，不用再报
roster-kind-barred = 现在不能申报
roster-kind-refused = 没有评估（情况自相矛盾或读不懂）
roster-doubtful-cells = 没有采用的单元格（格数）
roster-no-tier = 暂无可以申报的层级
roster-gap = { $tier }：{ $name }
roster-chart-people = 各结论的人数
roster-chart-gaps = 差得最多的条件（人数）
roster-passed = “{ $file }”里跳过 { $count } 行（不是人）：
roster-passed-rows = 第 { $first } 行到第 { $last } 行：{ $reason }
roster-passed-row = 第 { $first } 行：{ $reason }
roster-more = 另有 { $count } 处没有列出

## 存疑的单元格

roster-fault-record = 第几人
roster-fault-row = 行号
roster-fault-cell = 单元格
roster-fault-name = 姓名
roster-fault-error = 哪里不对，怎么改
roster-no-faults = 没有存疑的单元格。

## 进度

roster-progress = 评估中
roster-rate = 每秒 { $count } 人
