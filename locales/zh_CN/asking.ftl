# 对问题的回答：先说结论，再说为什么、依据哪一条、还要什么、还有什么办法。见 dialogs/asking。

# 结论：asking-<问法>-<答案>；反着问的（不用……吗）在中间加 denied
asking-may-yes = 可以
asking-may-no = 不可以
asking-may-denied-yes = 是的，不可以
asking-may-denied-no = 不是，可以
asking-alone-no = 单凭这一项不够
asking-alone-denied-yes = 是的，单凭这一项不够
asking-worth-yes = 算
asking-worth-no = 不算
asking-worth-denied-yes = 是的，不算
asking-worth-denied-no = 不是，算
asking-enough-yes = 够
asking-enough-no = 不够
asking-enough-denied-yes = 是的，不够
asking-enough-denied-no = 不是，够
asking-need-yes = 需要
asking-need-no = 不需要
asking-need-denied-yes = 是的，不需要
asking-need-denied-no = 不是，需要
asking-fails-yes = 会
asking-fails-no = 不会
asking-plain-yes = 是的
asking-plain-no = 不是
asking-depends = 要看情况
asking-depends-on = 要看{ $labels }
asking-depends-and-more = { $labels }等
asking-amount = 要看条文里的数
asking-unknown = 条文没有写明
asking-found = 条文没有直接回答这个问题
asking-verdict = { $verdict }：{ $reason }

# 为什么
asking-row-met = “{ $requirement }”这一条符合。别的条件另看。
asking-row-unmet = “{ $requirement }”这一条还不符合。
asking-row-open = “{ $requirement }”这一条还要看别的情况。
asking-item-met = 这一项达到了{ $clause }。
asking-item-unmet = 这一项没有达到{ $clause }。
asking-item-open = 要看是哪一级、有多少：
asking-spared = 不是非有不可，“{ $requirement }”里还有别的业绩可以达到。
asking-not-spared = { $way }少不了“{ $requirement }”这一条。
asking-spared-some = 有的层级少不了，有的层级不要。
asking-listed = 条文里列了这一项，要达到下面写的数和条件。
asking-not-listed = { $tiers }的条款里没有列这一项，只有下面的条款列了。
asking-convert = 没有工程系列职称，要先把其他系列的职称转评过来。
asking-convert-not = 有工程系列职称的，或者没有其他系列职称的，不用先转评。
asking-convert-open = 有工程系列职称的不用；只有其他系列职称的，要先转评。
asking-tier-open = 现在知道的还不够下结论。
asking-no-such-way = { $path }这条路不通向{ $tiers }。
asking-tier-ways = 按现在知道的，走不通的是{ $closed }；还没有关上的是{ $open }。
asking-tier-eligible = 按现在知道的，条件都满足。
asking-tier-closed = 按现在知道的，每一条路都有不满足的条件。
asking-way-closed = 按现在知道的，{ $way }还不满足：{ $requirements }。
asking-way-open = 还要看：{ $requirements }。
asking-when = 按现在知道的，{ $way }，{ $day }；下面每一步都要做到，到时还要看当年的通知。
asking-tier-held = 已经有这一级或更高的职称了。
asking-tier-what = 看走哪一条路，每条路要的见下面的条款。

# 条文要的
asking-at-least = { $label } { $needed }及以上
asking-level = { $label }“{ $needed }”或以上
asking-level-top = { $label }“{ $needed }”
asking-level-only = { $label }正好是“{ $needed }”
asking-any-of = { $label }有{ $needed }中的任一类
asking-between = ；
asking-flag = { $label }
asking-line = { $tier }：{ $needed }

# 还有什么
asking-rows = { $clause }这样理解：
asking-weighed = “{ $weighed }”由专家认定。
asking-one-of-several = “{ $requirement }”要达到 { $count } 项及以上，这只是其中一项。
asking-besides = { $way }还要：{ $requirements }。
asking-besides-unmet = { $requirement }（按已经知道的还不满足）
asking-met-otherwise = 不过{ $clause }已经由别的业绩满足（{ $have }）。
asking-others = “{ $requirement }”里还有这些，具备要求的项数就行：
asking-others-unmet = 按已经知道的，“{ $requirement }”这一条现在还没有满足。
asking-other-items = “{ $requirements }”里的别的业绩达到一项也行。
asking-instead = 不看这一条的办法：{ $ways }。
asking-way = { $path }（{ $clause }）
asking-proofs = 通常要这些材料：
asking-more = 其他有关条款（{ $count }）
asking-go-on = 填{ $label }
asking-has-yes = 有
asking-has-no = 没有
asking-title-needed = “{ $requirement }”这一条要先有职称，再满年限；别的路另看。
asking-title-spared = 按“{ $requirement }”这一条，不用先有职称。
asking-title-open = “{ $requirement }”这一条要不要先有职称，看学历等情况。
asking-depends-on-tier = 要看评哪一级
asking-by-tier = { $tier }{ $verdict }
asking-part-met = “{ $label }”这一项够了；这条路的其他条件另看。
asking-part-unmet = “{ $label }”这一项还不够。
asking-waited-no-more = 按“{ $requirement }”这一条现在就符合，不用再等；别的条件另看。
asking-waited-still = “{ $requirement }”这一条还没到年限。

# 问的话里还有别的话：{ $said } 是那几个字
asking-qualified-pending = “{ $said }”的，还不能当作已经有了；等办成了，再对照下面的条款。
asking-qualified-planned = “{ $said }”说的是预计或以后的，还不能当作已经有了；等有了，再对照下面的条款。
asking-qualified-lapsed = “{ $said }”的还算不算，条文没有写明，向评委会确认。
asking-qualified-acquired = “{ $said }”的和自己做的不一样，算不算要向评委会确认。
asking-qualified-person = “{ $said }”说的像是别人的；只有您本人的才算，别人的不算。
asking-qualified-employer = “{ $said }”说的像是单位的；要看算在您名下的有多少，再对照下面的条款。
asking-qualified-team = “{ $said }”说的像是单位或几个人一起的；要看算在您名下的有多少、您排第几，再对照下面的条款。
asking-qualified-per = “{ $said }”像是一年的数；要看累计有多少，再对照下面的条款。
asking-qualified-partial = “{ $said }”和其余的不一样；要看符合条件的那部分有多少，再对照下面的条款。
asking-qualified-broken = “{ $said }”的那段时间算不算，条文没有写明；要看去掉以后还够不够，也可以向评委会确认。
asking-qualified-employer-rank = “{ $said }”说的是单位的排名；要看您本人排第几。
asking-qualified-denial = “{ $said }”会不会有影响，要对照下面的条款，向评委会确认。
asking-qualified-hedge = “{ $said }”没有说准；要看准确的数，再对照下面的条款。
asking-qualified-asked = 问的是“{ $said }”，不是要不要这一项；条文有没有这样写，对照下面的条款，没有写的向评委会确认。
asking-qualified-level = “{ $said }”的级别和条文写的可能不同，对照下面的条款，向评委会确认。
asking-qualified-kind = “{ $said }”像是另一类，不一定是条文写的这一项，对照下面的条款，向评委会确认。
