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
