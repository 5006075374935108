# 結果：說到評估為止，不多說一句。

result-title = 您的結果
result-title-so-far = 目前的結果（還沒答完）
result-eligible = 按您的回答，可以申報{ $tier }，走“{ $path }”這條路。
result-needs_review = 按您的回答，{ $tier }（{ $path }）的條件都滿足了，但有一點要先向主管部門確認。
result-none = 按您的回答，暫時還沒有可以申報的層級。差在哪裡，下面一條一條看。
result-none-target = 按您的回答，暫時還不能申報{ $tier }。差在哪裡，下面一條一條看。
result-none-above = 您已經是{ $tier }。再往上，按您的回答暫時還不能申報；差在哪裡，下面一條一條看。
result-undecided = 現在還不能下結論，因為有些情況還不知道。
result-undecided-so-far = 問題還沒答完，現在還不能下結論。
result-undecided-wanting = 現在還不能下結論，因為{ $labels }還不知道。點“補答”告訴我，就能接著判斷。
result-wanting = “{ $label }”
result-highest = 您已經有{ $tier }或更高的層級，沒有更高的層級可報了。
result-to-confirm = 要先確認的
result-all-met = { $tier }的 { $count } 項條件，逐條看
result-met = 已經滿足的 { $count } 項
result-next-eligible = { $tier }：也可以申報
result-next-needs_review = { $tier }：條件滿足，要先確認
result-next-undetermined = { $tier }：還不能確定
result-next-ineligible = 離{ $tier }還差什麼
result-path-undetermined = 先看這條路：{ $path }。
result-path = 最近的一條路：{ $path }。
result-other-ways = 其他幾條路
way-eligible = { $path }：也可以
way-needs_review = { $path }：條件滿足，要先確認
way-undetermined = { $path }：{ $open } 項還不知道
way-ineligible = { $path }：{ $missing } 項還沒滿足
way-ineligible-open = { $path }：{ $missing } 項還沒滿足，{ $open } 項還不知道
result-hangs-on = 其他條件都滿足了，只差一個回答：“{ $label }”。
result-receipt = 自評編號 { $id }（{ $date }）。同樣的回答，結果是一樣的。

advice-heading = 值得再問一句的 { $count } 點
advice-source = 來源：{ $source }

finding-met = { $label }：{ $have }
finding-met-implied = { $label }：{ $needed }
finding-missing = { $label }：已有 { $have }，還差 { $missing }
finding-missing-at-least = { $label }：{ $have }，至少還差 { $missing }
finding-missing-all = { $label }：還差 { $missing }
finding-short = { $label }：現在是“{ $have }”，要求“{ $needed }”
finding-short-to = { $label }：現在是“{ $have }”，要求“{ $needed }”或更低
finding-short-from = { $label }：現在是“{ $have }”，要求“{ $needed }”或更高
finding-then = { $text }，取得後還要滿 { $years }
finding-anew = { $text }，年限從取得後重新算
finding-unknown = { $label }：要求“{ $needed }”，還不知道
finding-by-reading = { $text }（{ $reading }）
finding-count = 要 { $needed } 項，已有 { $met } 項
finding-and = ，並且
finding-or = ，或者
finding-open = 還不知道：{ $labels }
finding-open-any = 還不知道，有一項夠了就行：{ $labels }

requirement-met = ：已滿足{" "}
requirement-unmet = ：還沒滿足{" "}
requirement-unknown = ：還不知道{" "}
