# 逐條結果裡的說法：每一條滿足沒有、還差多少、哪幾種辦法。只說條文裡有的，差距一律說清楚到哪一天。

requirement-met = ：已滿足{" "}
requirement-unmet = ：還沒滿足{" "}
requirement-unknown = ：還不知道{" "}
requirement-not-applicable = ：不適用{" "}

# 幾種情形放在一起
group-any = 下面任一項達到即可：
group-all = 以下都要：
group-still = 下面的再達到 { $count } 項即可：
group-count = 要 { $needed } 項，已有 { $met } 項
group-more = 另外還有 { $count } 種
finding-or = ，或

# 單項
finding-met = { $label }：{ $have }
finding-met-implied = { $label }：{ $needed }及以上
finding-missing-some = { $label }還差 { $missing }（已有 { $have }）
finding-missing-all = { $label }還差 { $missing }（現在沒有）
finding-missing-at-least = { $label }至少還差 { $missing }（現有 { $have }）
finding-number-unknown = { $label }要 { $needed }及以上（還不知道）
finding-number-open = { $label }要 { $needed }及以上（只知道 { $have }，還不能確定）
finding-level-missing = { $label }要“{ $needed }”或以上（現在是“{ $have }”）
finding-level-none = { $label }要“{ $needed }”或以上（{ $now }）
finding-level-top-none = { $label }要“{ $needed }”（{ $now }）
finding-none-now = 現在沒有
finding-level-unknown = { $label }要“{ $needed }”或以上（還不知道）
finding-level-top-missing = { $label }要“{ $needed }”（現在是“{ $have }”）
finding-level-top-unknown = { $label }要“{ $needed }”（還不知道）
finding-level-only = { $label }要正好是“{ $needed }”（現在是“{ $have }”）
finding-level-only-unknown = { $label }要正好是“{ $needed }”（還不知道）
finding-set-unknown = { $label }要有下列任一類：{ $needed }（還不知道）
finding-set-missing = { $label }要有下列任一類：{ $needed }（現在沒有）
finding-set-other = { $label }要有下列任一類：{ $needed }（現在只有 { $have }）
finding-set-one-unknown = { $label }要有 { $needed }（還不知道）
finding-set-one-missing = { $label }要有 { $needed }（現在沒有）
finding-set-one-other = { $label }要有 { $needed }（現在只有 { $have }）
finding-flag-good-met = { $label }：符合
finding-flag-good-unmet = { $label }：不符合
finding-flag-good-unknown = { $label }：還不知道
finding-flag-bad-met = { $label }：沒有這種情形
finding-flag-bad-unmet = { $label }：有這種情形
finding-flag-bad-unknown = { $label }：還不知道有沒有這種情形
finding-years-unknown = { $row }（還不知道）
finding-years-open = { $row }（只知道 { $have }，還不能確定）
finding-by-reading = { $text }（{ $reading }）
finding-by-narrower = { $text }，由“{ $narrower }”得出（{ $reading }）
finding-gap-by-reading = { $text }，{ $reading }
finding-qualified = { $text }，要{ $qualifier }
finding-qualified-all = { $text }；都要{ $qualifier }
finding-weighed = { $text }（“{ $weighed }”由專家認定）
finding-to-confirm = { $text }（{ $decision }）
finding-row = { $row }：{ $gap }

# 一行條件的名字和差距
row-level-years = { $level }滿 { $years }
row-waiving = { $row }（{ $waived }）
row-met = { $row }：符合
row-met-years = { $row }：現有 { $years }
span = { $label }滿 { $years }
gap-separator = ；
gap-level = 要先有{ $level }（現在是 { $have }）
gap-level-years = 先取得{ $level }，之後再滿 { $years }
gap-level-outright-unmet = 取得{ $level }（不看年限）
gap-level-outright-unknown = 已有{ $level }即可（不看年限；還不知道）
gap-unknown = 還不知道{ $labels }
years-full = 滿 { $years }
wait-long = 還差 { $distance }，{ $date } { $full }
wait-months = 再過 { $distance }，{ $date } { $full }
wait-days = 再過 { $distance }，即 { $date } { $full }
wait-by-month = { $year } 年 { $month } 月{ $full }，哪一天看證書上的日期
wait-at-least = 至少還差 { $distance }才{ $full }

distance-year = { $number } 年
distance-month = { $number } 個月
distance-day = { $number } 天
distance-and-more = { $distance }多

# 其他系列的職稱
conversion-no-title = 沒有其他系列職稱，用不上轉評
conversion-first = 您的{ $level }要先轉評為{ $tier }
conversion-instead = 您的{ $level }要先轉評，轉評成了就已經是{ $tier }，用不著走這條路
conversion-other-tier = 轉評只到同層級：您的{ $level }對應{ $tier }
conversion-no-counterpart = { $level }沒有同層級可轉評
to-be-confirmed = ，需向評委會確認
clause-begins = （
clause-ends = ）

missing-percent = { $number } 個百分點

finding-missing-implied = { $label }至少還差 { $missing }
finding-number-short = { $label }要 { $needed }及以上（現有 { $have }）
finding-level-too-high = { $label }是“{ $have }”，不符合這一條
finding-open = 還不知道{ $label }
wait-not-full = 還沒{ $full }
conversion-unknown = 還不知道有沒有其他系列職稱；高於{ $level }的，要先轉評
gap-open = { $label }只知道是 { $have }，還不能確定
