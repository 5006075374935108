# 结果：说到评估为止，不多说一句。

result-title = 您的结果
result-title-so-far = 目前的结果（还没答完）
result-eligible = 按您的回答，可以申报{ $tier }，走“{ $path }”这条路。
result-needs_review = 按您的回答，{ $tier }（{ $path }）的条件都满足了，但有一点要先向主管部门确认。
result-none = 按您的回答，暂时还没有可以申报的层级。差在哪里，下面一条一条看。
result-none-target = 按您的回答，暂时还不能申报{ $tier }。差在哪里，下面一条一条看。
result-none-above = 您已经是{ $tier }。再往上，按您的回答暂时还不能申报；差在哪里，下面一条一条看。
result-undecided = 现在还不能下结论，因为有些情况还不知道。
result-undecided-so-far = 问题还没答完，现在还不能下结论。
result-undecided-wanting = 现在还不能下结论，因为{ $labels }还不知道。点“补答”告诉我，就能接着判断。
result-wanting = “{ $label }”
result-highest = 您已经有{ $tier }或更高的层级，没有更高的层级可报了。
result-to-confirm = 要先确认的
result-all-met = { $tier }的 { $count } 项条件，逐条看
result-met = 已经满足的 { $count } 项
result-next-eligible = { $tier }：也可以申报
result-next-needs_review = { $tier }：条件满足，要先确认
result-next-undetermined = { $tier }：还不能确定
result-next-ineligible = 离{ $tier }还差什么
result-path-undetermined = 先看这条路：{ $path }。
result-path = 最近的一条路：{ $path }。
result-other-ways = 其他几条路
way-eligible = { $path }：也可以
way-needs_review = { $path }：条件满足，要先确认
way-undetermined = { $path }：{ $open } 项还不知道
way-ineligible = { $path }：{ $missing } 项还没满足
way-ineligible-open = { $path }：{ $missing } 项还没满足，{ $open } 项还不知道
result-hangs-on = 其他条件都满足了，只差一个回答：“{ $label }”。
result-receipt = 自评编号 { $id }（{ $date }）。同样的回答，结果是一样的。

advice-heading = 值得再问一句的 { $count } 点
advice-source = 来源：{ $source }

finding-met = { $label }：{ $have }
finding-met-implied = { $label }：{ $needed }
finding-missing = { $label }：已有 { $have }，还差 { $missing }
finding-missing-at-least = { $label }：{ $have }，至少还差 { $missing }
finding-missing-all = { $label }：还差 { $missing }
finding-short = { $label }：现在是“{ $have }”，要求“{ $needed }”
finding-short-to = { $label }：现在是“{ $have }”，要求“{ $needed }”或更低
finding-short-from = { $label }：现在是“{ $have }”，要求“{ $needed }”或更高
finding-then = { $text }，取得后还要满 { $years }
finding-anew = { $text }，年限从取得后重新算
finding-unknown = { $label }：要求“{ $needed }”，还不知道
finding-by-reading = { $text }（{ $reading }）
finding-count = 要 { $needed } 项，已有 { $met } 项
finding-and = ，并且
finding-or = ，或者
finding-open = 还不知道：{ $labels }
finding-open-any = 还不知道，有一项够了就行：{ $labels }

requirement-met = ：已满足{" "}
requirement-unmet = ：还没满足{" "}
requirement-unknown = ：还不知道{" "}
