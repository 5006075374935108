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
