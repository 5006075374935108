# 結果：能報什麼、走哪條路、有多大把握、依據哪份文件，再說下一步。說到評估為止，不多說一句。

result-title = 您的結果
result-title-so-far = 目前的結果（還沒答完）

## 結論

result-eligible = 按您的回答，可以申報{ $tier }，走“{ $path }”這條路。
result-needs_review = 按您的回答，{ $tier }（{ $path }）的條件都滿足了，但有{ $count ->
    [1] 一
   *[other] {" "}{ $count }{" "}
}點要先確認。
result-or-wait = 不急的話：{ $wait }，就能{ $way }。
decision-or-wait = 也可以等一等：{ $wait }，那時就不用確認這一點。
result-none = 按您的回答，現在還沒有可以申報的層級。
result-above = 您已經是{ $held }，再往上現在還不能申報。
result-goal = 離{ $tier }還有一段：{ $gap }。
result-nearest = 最省力的一條路：{ $way }
result-nearest-gap = ：{ $gap }。
result-nearest-day = 這樣走，{ $day } 可以申報。
result-nearest-by = ，{ $day } 可以申報。
result-far = 按您的回答，現在還沒有可以申報的層級，也沒有靠努力能走通的路。原因一條一條列在下面。
result-far-goal = { $tier }現在沒有靠努力能走通的路。原因一條一條列在下面。
result-short = 按您的回答，現在還沒有可以申報的層級。差在哪裡，下面一條一條看。
result-short-goal = 離{ $tier }還有差距。差在哪裡，下面一條一條看。
result-held = 您已經是{ $held }，這一級不用再報。
result-held-higher = 您已經是{ $held }，{ $tier }這一級不用再報。
result-highest = 您已經是{ $tier }。這個辦法最高到{ $tier }，沒有更高的層級可報了。
result-undecided = 現在還不能下結論，因為有些情況還不知道。
result-undecided-so-far = 問題還沒答完，現在還不能下結論。
result-undecided-wanting = 現在還不能下結論，因為{ $labels }還沒弄清楚。補上以後，就能接著判斷。
result-undecided-many = 現在還不能下結論：有 { $count } 項還沒弄清楚，先看{ $labels }。補上以後，就能接著判斷。
result-otherwise = 這幾項都不行的話，最省力的一條路：{ $way }
result-wanting = “{ $label }”
result-if = 如果
result-if-and = ，並且
result-if-meets = { $label }符合
result-if-condition = 符合“{ $name }”這一條
result-if-not = 沒有“{ $label }”的情形
result-if-reaches = { $label }達到 { $needed }
result-if-is = { $label }是 { $needed }或以上
result-if-just = { $label }是 { $needed }
result-if-at-most = 沒有高於 { $needed }的{ $label }
result-if-any = “{ $name }”有任一項達到
result-if-not-held = 還沒有{ $tier }職稱
result-if-good = { $label }符合
result-if-many = 知道的還太少。如果下面先要弄清楚的 { $count } 項都符合
result-then = ，可以申報{ $tier }，走“{ $path }”這條路。
result-then-also = ，還可以申報{ $tier }，走“{ $path }”這條路。
result-reference = 這是按辦法原文的自評，不是評審結論：還要單位審核推薦、專家綜合評議。
result-weighed = 這些只有專家能認定，這裡不作判斷：
result-weighed-and = 、
result-weighed-end = 。
result-quoted = “{ $text }”

## 下一步

next-heading = 下一步
next-find-out = 先弄清楚：{ $label }
next-ask = 先問一句：{ $title }
next-newest = 先查{ $authorities }有沒有新的通知：辦法的有效期已經過了。
next-confirm = 先把上面要確認的那{ $count ->
    [1] 一
   *[other] {" "}{ $count }{" "}
}點問清楚，再準備材料。
next-plan = 按下面最省力的那條路準備：每一步差多少、最早哪一天，都寫在裡面。
next-blocked = 這一條靠努力改變不了，先向評委會問清楚：

## 差什麼

result-all-met = { $tier }的 { $count } 項條件，逐條看
result-missing-anew = 下面寫的是按現在算還差多少。“任現職以來”的各項，評上{ $title }以後要從頭算。
result-met = 已經滿足的和不適用的 { $count } 項
result-next-eligible = { $tier }：也可以申報
result-next-needs_review = { $tier }：條件滿足，要先確認
result-next-undetermined = { $tier }：還不能確定
result-next-ineligible = 離{ $tier }還差什麼
result-path-undetermined = 先看這條路：{ $way }
result-path = 最省力的一條路：{ $way }
result-hangs-on = 其他條件都滿足了，只差一個回答：“{ $label }”。
result-other-ways = 其他 { $count } 條路
way-all-met = { $path }：條件都滿足了，還要弄清楚{ $labels }
way-lacks = 還沒滿足：
way-leaves-open = 還不知道：
way-closed = { $path }：{ $why }
way-eligible = { $path }：也可以
way-needs_review = { $path }：條件滿足，要先確認
way-undetermined = { $path }：{ $open } 項條件還不知道
way-ineligible = { $path }：{ $missing } 項條件還沒滿足
way-ineligible-open = { $path }：{ $missing } 項條件還沒滿足，{ $open } 項還不知道

## 怎麼走

plans-heading = { $count ->
    [1] 可以這樣走
   *[other] { $count } 條路，省力的在前
}
plans-note = 日期按條文和您填的年限算；只填了年數的往少裡算，填上起始日期就能算到哪一天，也可能更早。寫“估計”的，辦法沒有寫要多久，是按通常情況估計的。評審什麼時候開始，看當年通知。
plan-head = { $number }. { $way }，{ $day }
earliest = 最早 { $date }
earliest-estimated = 估計最早 { $date }
earliest-unsure = 沒弄清的按沒有算，估計最早 { $date }
earliest-by-least = 年限往少裡算，{ $date }
way-to = { $path }，申報{ $tier }
plan-separator = ；
plan-more = 另外還有 { $count } 項
plan-count = 還差 { $count } 項，一項一項列在下面
plan-first = 先{ $step }
plan-then = { $text }，再{ $step }
plan-then-after = { $text }，{ $wait }以後{ $step }
plan-title = 評{ $title }
plan-level = 取得{ $level }
plan-years-after = 滿 { $years }
plan-stage = { $stage }：{ $path }，最早 { $date }
plan-stage-now = { $stage }：{ $path }，現在就可以申報
plan-stage-review = { $stage }：{ $path }，條件都滿足，要先確認
plan-stage-full = { $stage }：{ $path }，年限已經夠了，其他條件也要滿足
plan-stage-unsure = { $stage }；沒有的話，估計最早 { $date } 才有
plan-level-unsure = 確認是否已經{ $step }
plan-stage-presumed = { $stage }，估計最早 { $date }
plan-presumed = { $text }，估計最早 { $date }
plan-find-out = 先確認是否已有：{ $what }
plan-find-out-none = 先確認沒有“{ $what }”
plan-find-out-condition = 先確認符合“{ $name }”這一條
plan-find-out-without = 先確認：{ $without }
plan-find-out-not-held = 先確認還沒有{ $tier }職稱
plan-like = 和第 { $number } 條一樣，只是：
plan-like-without = 不用這一步：{ $step }
plan-like-with = 換成：{ $step }
plan-number = { $label }再增加 { $missing }，達到 { $needed }
plan-number-anew = 評上{ $title }以後，{ $label }達到 { $needed }（從那時算起）
plan-qualified = { $text }（{ $qualifier }）
plan-anew = 評上{ $title }以後，要有{ $what }（從那時算起）
plan-number-to = { $label }達到 { $needed }
plan-years-at-the-latest = 年限說不準，往少裡算，{ $date } { $full }
plan-set = 參與或主持{ $what }
plan-flag = { $label }：要有
plan-to = { $label }達到“{ $level }”
plan-what-any = { $label }（任一類即可：{ $members }）
plan-what-set = { $label }（{ $members }）
plan-what-level = { $label }（{ $level }）
plan-what-number = { $label }，要 { $needed }

## 不能申報的情形

barred-says = ：

## 其他

result-receipt = 自評編號 { $id }（{ $date }）。同樣的回答，結果是一樣的。
advice-heading = 值得再問一句的 { $count } 點
advice-source = 來源：{ $source }

## 材料與試算

checklist-heading-for = 申報{ $tier }的材料清單：{ $count } 樣，備好 { $ready } 樣
checklist-heading = 材料清單：{ $count } 樣，備好 { $ready } 樣
button-try = 看看做到以後的結果

next-needed = 需要：
next-find-out-more = 另外還有 { $count } 項也不知道
next-make-certain = 先弄準：{ $label }（您說的是 { $have }）
plans-sooner = 想更早一些，看第 { $number } 條路：{ $day }。
plan-counts-anew = “任現職以來”從評上新的職稱算起：現在的{ $labels }到那時不再計入，要重新積累。
plan-needed-anew = { $label }（到時要 { $needed }）
plan-before-title = 這條路是按先不評{ $tiers }算的：一評上，“任現職以來”的{ $labels }就要從頭算。
plan-years-unknown = “{ $labels }”還不知道，這裡按從今天起算；補上以後可能更早。
plan-stages-conditions = 中間要評的職稱，也要滿足它自己的各項條件。
plan-weighed = 還要專家認定“{ $text }”。
next-now = 現在就可以先申報{ $tier }。
next-now-anew = 不過一評上，“任現職以來”的{ $labels }就要從頭算；下面的路是按先不評算的。
next-no-counterpart = 先問評委會：{ $level }沒有同層級可以轉評，能不能轉、按哪一級轉。
next-now-higher = 更高的{ $tier }，現在就可以申報。
checklist-grows = 這裡列的是已經滿足的條件和您已有的證書用什麼證明；條件滿足得更多，材料也會增加。
