# 结果：能报什么、走哪条路、有多大把握、依据哪份文件，再说下一步。说到评估为止，不多说一句。

result-title = 您的结果
result-title-so-far = 目前的结果（还没答完）

## 结论

result-eligible = 按您的回答，可以申报{ $tier }，走“{ $path }”这条路。
result-needs_review = 按您的回答，{ $tier }（{ $path }）的条件都满足了，但有{ $count ->
    [1] 一
   *[other] {" "}{ $count }{" "}
}点要先确认。
result-or-wait = 不急的话：{ $wait }，就能{ $way }。
decision-or-wait = 也可以等一等：{ $wait }，那时就不用确认这一点。
result-none = 按您的回答，现在还没有可以申报的层级。
result-above = 您已经是{ $held }，再往上现在还不能申报。
result-goal = 离{ $tier }还有一段：{ $gap }。
result-nearest = 最省力的一条路：{ $way }
result-nearest-gap = ：{ $gap }。
result-nearest-day = 这样走，{ $day } 可以申报。
result-nearest-by = ，{ $day } 可以申报。
result-far = 按您的回答，现在还没有可以申报的层级，也没有靠努力能走通的路。原因一条一条列在下面。
result-far-goal = { $tier }现在没有靠努力能走通的路。原因一条一条列在下面。
result-short = 按您的回答，现在还没有可以申报的层级。差在哪里，下面一条一条看。
result-short-goal = 离{ $tier }还有差距。差在哪里，下面一条一条看。
result-held = 您已经是{ $held }，这一级不用再报。
result-held-higher = 您已经是{ $held }，{ $tier }这一级不用再报。
result-highest = 您已经是{ $tier }。这个办法最高到{ $tier }，没有更高的层级可报了。
result-undecided = 现在还不能下结论，因为有些情况还不知道。
result-undecided-so-far = 问题还没答完，现在还不能下结论。
result-undecided-wanting = 现在还不能下结论，因为{ $labels }还没弄清楚。补上以后，就能接着判断。
result-undecided-many = 现在还不能下结论：有 { $count } 项还没弄清楚，先看{ $labels }。补上以后，就能接着判断。
result-otherwise = 这几项都不行的话，最省力的一条路：{ $way }
result-wanting = “{ $label }”
result-if = 如果
result-if-and = ，并且
result-if-meets = { $label }符合
result-if-condition = 符合“{ $name }”这一条
result-if-not = 没有“{ $label }”的情形
result-if-reaches = { $label }达到 { $needed }
result-if-is = { $label }是 { $needed }或以上
result-if-just = { $label }是 { $needed }
result-if-at-most = 没有高于 { $needed }的{ $label }
result-if-any = “{ $name }”有任一项达到
result-if-not-held = 还没有{ $tier }职称
result-if-good = { $label }符合
result-if-many = 知道的还太少。如果下面先要弄清楚的 { $count } 项都符合
result-then = ，可以申报{ $tier }，走“{ $path }”这条路。
result-then-also = ，还可以申报{ $tier }，走“{ $path }”这条路。
result-reference = 这是按办法原文的自评，不是评审结论：还要单位审核推荐、专家综合评议。
result-weighed = 这些只有专家能认定，这里不作判断：
result-weighed-and = 、
result-weighed-end = 。
result-quoted = “{ $text }”

## 下一步

next-heading = 下一步
next-find-out = 先弄清楚：{ $label }
next-ask = 先问一句：{ $title }
next-newest = 先查{ $authorities }有没有新的通知：办法的有效期已经过了。
next-confirm = 先把上面要确认的那{ $count ->
    [1] 一
   *[other] {" "}{ $count }{" "}
}点问清楚，再准备材料。
next-plan = 按下面最省力的那条路准备：每一步差多少、最早哪一天，都写在里面。
next-blocked = 这一条靠努力改变不了，先向评委会问清楚：

## 差什么

result-all-met = { $tier }的 { $count } 项条件，逐条看
result-missing-anew = 下面写的是按现在算还差多少。“任现职以来”的各项，评上{ $title }以后要从头算。
result-met = 已经满足的和不适用的 { $count } 项
result-next-eligible = { $tier }：也可以申报
result-next-needs_review = { $tier }：条件满足，要先确认
result-next-undetermined = { $tier }：还不能确定
result-next-ineligible = 离{ $tier }还差什么
result-path-undetermined = 先看这条路：{ $way }
result-path = 最省力的一条路：{ $way }
result-hangs-on = 其他条件都满足了，只差一个回答：“{ $label }”。
result-other-ways = 其他 { $count } 条路
way-all-met = { $path }：条件都满足了，还要弄清楚{ $labels }
way-lacks = 还没满足：
way-leaves-open = 还不知道：
way-closed = { $path }：{ $why }
way-eligible = { $path }：也可以
way-needs_review = { $path }：条件满足，要先确认
way-undetermined = { $path }：{ $open } 项条件还不知道
way-ineligible = { $path }：{ $missing } 项条件还没满足
way-ineligible-open = { $path }：{ $missing } 项条件还没满足，{ $open } 项还不知道

## 怎么走

plans-heading = { $count ->
    [1] 可以这样走
   *[other] { $count } 条路，省力的在前
}
plans-note = 日期按条文和您填的年限算；只填了年数的往少里算，填上起始日期就能算到哪一天，也可能更早。写“估计”的，办法没有写要多久，是按通常情况估计的。评审什么时候开始，看当年通知。
plan-head = { $number }. { $way }，{ $day }
earliest = 最早 { $date }
earliest-estimated = 估计最早 { $date }
earliest-unsure = 没弄清的按没有算，估计最早 { $date }
earliest-by-least = 年限往少里算，{ $date }
way-to = { $path }，申报{ $tier }
plan-separator = ；
plan-more = 另外还有 { $count } 项
plan-count = 还差 { $count } 项，一项一项列在下面
plan-first = 先{ $step }
plan-then = { $text }，再{ $step }
plan-then-after = { $text }，{ $wait }以后{ $step }
plan-title = 评{ $title }
plan-level = 取得{ $level }
plan-years-after = 满 { $years }
plan-stage = { $stage }：{ $path }，最早 { $date }
plan-stage-now = { $stage }：{ $path }，现在就可以申报
plan-stage-review = { $stage }：{ $path }，条件都满足，要先确认
plan-stage-full = { $stage }：{ $path }，年限已经够了，其他条件也要满足
plan-stage-unsure = { $stage }；没有的话，估计最早 { $date } 才有
plan-level-unsure = 确认是否已经{ $step }
plan-stage-presumed = { $stage }，估计最早 { $date }
plan-presumed = { $text }，估计最早 { $date }
plan-find-out = 先确认是否已有：{ $what }
plan-find-out-none = 先确认没有“{ $what }”
plan-find-out-condition = 先确认符合“{ $name }”这一条
plan-find-out-without = 先确认：{ $without }
plan-find-out-not-held = 先确认还没有{ $tier }职称
plan-like = 和第 { $number } 条一样，只是：
plan-like-without = 不用这一步：{ $step }
plan-like-with = 换成：{ $step }
plan-number = { $label }再增加 { $missing }，达到 { $needed }
plan-number-anew = 评上{ $title }以后，{ $label }达到 { $needed }（从那时算起）
plan-qualified = { $text }（{ $qualifier }）
plan-anew = 评上{ $title }以后，要有{ $what }（从那时算起）
plan-number-to = { $label }达到 { $needed }
plan-years-at-the-latest = 年限说不准，往少里算，{ $date } { $full }
plan-set = 参与或主持{ $what }
plan-flag = { $label }：要有
plan-to = { $label }达到“{ $level }”
plan-what-any = { $label }（任一类即可：{ $members }）
plan-what-set = { $label }（{ $members }）
plan-what-level = { $label }（{ $level }）
plan-what-number = { $label }，要 { $needed }

## 不能申报的情形

barred-says = ：

## 其他

result-receipt = 自评编号 { $id }（{ $date }）。同样的回答，结果是一样的。
advice-heading = 值得再问一句的 { $count } 点
advice-source = 来源：{ $source }

## 材料与试算

checklist-heading-for = 申报{ $tier }的材料清单：{ $count } 样，备好 { $ready } 样
checklist-heading = 材料清单：{ $count } 样，备好 { $ready } 样
button-try = 看看做到以后的结果

next-needed = 需要：
next-find-out-more = 另外还有 { $count } 项也不知道
next-make-certain = 先弄准：{ $label }（您说的是 { $have }）
plans-sooner = 想更早一些，看第 { $number } 条路：{ $day }。
plan-counts-anew = “任现职以来”从评上新的职称算起：现在的{ $labels }到那时不再计入，要重新积累。
plan-needed-anew = { $label }（到时要 { $needed }）
plan-before-title = 这条路是按先不评{ $tiers }算的：一评上，“任现职以来”的{ $labels }就要从头算。
plan-years-unknown = “{ $labels }”还不知道，这里按从今天起算；补上以后可能更早。
plan-stages-conditions = 中间要评的职称，也要满足它自己的各项条件。
plan-weighed = 还要专家认定“{ $text }”。
next-now = 现在就可以先申报{ $tier }。
next-now-anew = 不过一评上，“任现职以来”的{ $labels }就要从头算；下面的路是按先不评算的。
next-no-counterpart = 先问评委会：{ $level }没有同层级可以转评，能不能转、按哪一级转。
next-now-higher = 更高的{ $tier }，现在就可以申报。
checklist-grows = 这里列的是已经满足的条件和您已有的证书用什么证明；条件满足得更多，材料也会增加。
