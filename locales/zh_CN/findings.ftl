# 逐条结果里的说法：每一条满足没有、还差多少、哪几种办法。只说条文里有的，差距一律说清楚到哪一天。

requirement-met = ：已满足{" "}
requirement-unmet = ：还没满足{" "}
requirement-unknown = ：还不知道{" "}
requirement-not-applicable = ：不适用{" "}

# 几种情形放在一起
group-any = 下面任一项达到即可：
group-all = 以下都要：
group-still = 下面的再达到 { $count } 项即可：
group-count = 要 { $needed } 项，已有 { $met } 项
group-more = 另外还有 { $count } 种
finding-or = ，或

# 单项
finding-met = { $label }：{ $have }
finding-met-implied = { $label }：{ $needed }及以上
finding-missing-some = { $label }还差 { $missing }（已有 { $have }）
finding-missing-all = { $label }还差 { $missing }（现在没有）
finding-missing-at-least = { $label }至少还差 { $missing }（现有 { $have }）
finding-number-unknown = { $label }要 { $needed }及以上（还不知道）
finding-number-open = { $label }要 { $needed }及以上（只知道 { $have }，还不能确定）
finding-level-missing = { $label }要“{ $needed }”或以上（现在是“{ $have }”）
finding-level-none = { $label }要“{ $needed }”或以上（{ $now }）
finding-level-top-none = { $label }要“{ $needed }”（{ $now }）
finding-none-now = 现在没有
finding-level-unknown = { $label }要“{ $needed }”或以上（还不知道）
finding-level-top-missing = { $label }要“{ $needed }”（现在是“{ $have }”）
finding-level-top-unknown = { $label }要“{ $needed }”（还不知道）
finding-level-only = { $label }要正好是“{ $needed }”（现在是“{ $have }”）
finding-level-only-unknown = { $label }要正好是“{ $needed }”（还不知道）
finding-set-unknown = { $label }要有下列任一类：{ $needed }（还不知道）
finding-set-missing = { $label }要有下列任一类：{ $needed }（现在没有）
finding-set-other = { $label }要有下列任一类：{ $needed }（现在只有 { $have }）
finding-set-one-unknown = { $label }要有 { $needed }（还不知道）
finding-set-one-missing = { $label }要有 { $needed }（现在没有）
finding-set-one-other = { $label }要有 { $needed }（现在只有 { $have }）
finding-flag-good-met = { $label }：符合
finding-flag-good-unmet = { $label }：不符合
finding-flag-good-unknown = { $label }：还不知道
finding-flag-bad-met = { $label }：没有这种情形
finding-flag-bad-unmet = { $label }：有这种情形
finding-flag-bad-unknown = { $label }：还不知道有没有这种情形
finding-years-unknown = { $row }（还不知道）
finding-years-open = { $row }（只知道 { $have }，还不能确定）
finding-by-reading = { $text }（{ $reading }）
finding-by-narrower = { $text }，由“{ $narrower }”得出（{ $reading }）
finding-gap-by-reading = { $text }，{ $reading }
finding-qualified = { $text }，要{ $qualifier }
finding-qualified-all = { $text }；都要{ $qualifier }
finding-weighed = { $text }（“{ $weighed }”由专家认定）
finding-to-confirm = { $text }（{ $decision }）
finding-row = { $row }：{ $gap }

# 一行条件的名字和差距
row-level-years = { $level }满 { $years }
row-waiving = { $row }（{ $waived }）
row-met = { $row }：符合
row-met-years = { $row }：现有 { $years }
span = { $label }满 { $years }
gap-separator = ；
gap-level = 要先有{ $level }（现在是 { $have }）
gap-level-years = 先取得{ $level }，之后再满 { $years }
gap-level-outright-unmet = 取得{ $level }（不看年限）
gap-level-outright-unknown = 已有{ $level }即可（不看年限；还不知道）
gap-unknown = 还不知道{ $labels }
years-full = 满 { $years }
wait-long = 还差 { $distance }，{ $date } { $full }
wait-months = 再过 { $distance }，{ $date } { $full }
wait-days = 再过 { $distance }，即 { $date } { $full }
wait-by-month = { $year } 年 { $month } 月{ $full }，哪一天看证书上的日期
wait-at-least = 至少还差 { $distance }才{ $full }

distance-year = { $number } 年
distance-month = { $number } 个月
distance-day = { $number } 天
distance-and-more = { $distance }多

# 其他系列的职称
conversion-no-title = 没有其他系列职称，用不上转评
conversion-first = 您的{ $level }要先转评为{ $tier }
conversion-instead = 您的{ $level }要先转评，转评成了就已经是{ $tier }，用不着走这条路
conversion-other-tier = 转评只到同层级：您的{ $level }对应{ $tier }
conversion-no-counterpart = { $level }没有同层级可转评
to-be-confirmed = ，需向评委会确认
clause-begins = （
clause-ends = ）

missing-percent = { $number } 个百分点

finding-missing-implied = { $label }至少还差 { $missing }
finding-number-short = { $label }要 { $needed }及以上（现有 { $have }）
finding-level-too-high = { $label }是“{ $have }”，不符合这一条
finding-open = 还不知道{ $label }
wait-not-full = 还没{ $full }
conversion-unknown = 还不知道有没有其他系列职称；高于{ $level }的，要先转评
gap-open = { $label }只知道是 { $have }，还不能确定
