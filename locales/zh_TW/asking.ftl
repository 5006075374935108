# 對問題的回答：先說結論，再說為什麼、依據哪一條、還要什麼、還有什麼辦法。見 dialogs/asking。

# 結論：asking-<問法>-<答案>；反著問的（不用……嗎）在中間加 denied
asking-may-yes = 可以
asking-may-no = 不可以
asking-may-denied-yes = 是的，不可以
asking-may-denied-no = 不是，可以
asking-alone-no = 單憑這一項不夠
asking-alone-denied-yes = 是的，單憑這一項不夠
asking-worth-yes = 算
asking-worth-no = 不算
asking-worth-denied-yes = 是的，不算
asking-worth-denied-no = 不是，算
asking-enough-yes = 夠
asking-enough-no = 不夠
asking-enough-denied-yes = 是的，不夠
asking-enough-denied-no = 不是，夠
asking-need-yes = 需要
asking-need-no = 不需要
asking-need-denied-yes = 是的，不需要
asking-need-denied-no = 不是，需要
asking-fails-yes = 會
asking-fails-no = 不會
asking-plain-yes = 是的
asking-plain-no = 不是
asking-depends = 要看情況
asking-depends-on = 要看{ $labels }
asking-depends-and-more = { $labels }等
asking-amount = 要看條文裡的數
asking-unknown = 條文沒有寫明
asking-found = 條文沒有直接回答這個問題
asking-verdict = { $verdict }：{ $reason }

# 為什麼
asking-row-met = “{ $requirement }”這一條符合。別的條件另看。
asking-row-unmet = “{ $requirement }”這一條還不符合。
asking-row-open = “{ $requirement }”這一條還要看別的情況。
asking-item-met = 這一項達到了{ $clause }。
asking-item-unmet = 這一項沒有達到{ $clause }。
asking-item-open = 要看是哪一級、有多少：
asking-spared = 不是非有不可，“{ $requirement }”裡還有別的業績可以達到。
asking-not-spared = { $way }少不了“{ $requirement }”這一條。
asking-spared-some = 有的層級少不了，有的層級不要。
asking-listed = 條文裡列了這一項，要達到下面寫的數和條件。
asking-not-listed = { $tiers }的條款裡沒有列這一項，只有下面的條款列了。
asking-convert = 沒有工程系列職稱，要先把其他系列的職稱轉評過來。
asking-convert-not = 有工程系列職稱的，或者沒有其他系列職稱的，不用先轉評。
asking-convert-open = 有工程系列職稱的不用；只有其他系列職稱的，要先轉評。
asking-tier-open = 現在知道的還不夠下結論。
asking-no-such-way = { $path }這條路不通向{ $tiers }。
asking-tier-ways = 按現在知道的，走不通的是{ $closed }；還沒有關上的是{ $open }。
asking-tier-eligible = 按現在知道的，條件都滿足。
asking-tier-closed = 按現在知道的，每一條路都有不滿足的條件。
asking-way-closed = 按現在知道的，{ $way }還不滿足：{ $requirements }。
asking-way-open = 還要看：{ $requirements }。
asking-when = 按現在知道的，{ $way }，{ $day }；下面每一步都要做到，到時還要看當年的通知。
asking-tier-held = 已經有這一級或更高的職稱了。
asking-tier-what = 看走哪一條路，每條路要的見下面的條款。

# 條文要的
asking-at-least = { $label } { $needed }及以上
asking-level = { $label }“{ $needed }”或以上
asking-level-top = { $label }“{ $needed }”
asking-level-only = { $label }正好是“{ $needed }”
asking-any-of = { $label }有{ $needed }中的任一類
asking-between = ；
asking-flag = { $label }
asking-line = { $tier }：{ $needed }

# 還有什麼
asking-rows = { $clause }這樣理解：
asking-weighed = “{ $weighed }”由專家認定。
asking-one-of-several = “{ $requirement }”要達到 { $count } 項及以上，這只是其中一項。
asking-besides = { $way }還要：{ $requirements }。
asking-besides-unmet = { $requirement }（按已經知道的還不滿足）
asking-met-otherwise = 不過{ $clause }已經由別的業績滿足（{ $have }）。
asking-others = “{ $requirement }”裡還有這些，具備要求的項數就行：
asking-others-unmet = 按已經知道的，“{ $requirement }”這一條現在還沒有滿足。
asking-other-items = “{ $requirements }”裡的別的業績達到一項也行。
asking-instead = 不看這一條的辦法：{ $ways }。
asking-way = { $path }（{ $clause }）
asking-proofs = 通常要這些材料：
asking-more = 其他有關條款（{ $count }）
asking-go-on = 填{ $label }
asking-has-yes = 有
asking-has-no = 沒有
asking-title-needed = “{ $requirement }”這一條要先有職稱，再滿年限；別的路另看。
asking-title-spared = 按“{ $requirement }”這一條，不用先有職稱。
asking-title-open = “{ $requirement }”這一條要不要先有職稱，看學歷等情況。
asking-depends-on-tier = 要看評哪一級
asking-by-tier = { $tier }{ $verdict }
asking-part-met = “{ $label }”這一項夠了；這條路的其他條件另看。
asking-part-unmet = “{ $label }”這一項還不夠。
asking-waited-no-more = 按“{ $requirement }”這一條現在就符合，不用再等；別的條件另看。
asking-waited-still = “{ $requirement }”這一條還沒到年限。

# 問的話裡還有別的話：{ $said } 是那幾個字
asking-qualified-pending = “{ $said }”的，還不能當作已經有了；等辦成了，再對照下面的條款。
asking-qualified-planned = “{ $said }”說的是預計或以後的，還不能當作已經有了；等有了，再對照下面的條款。
asking-qualified-lapsed = “{ $said }”的還算不算，條文沒有寫明，向評委會確認。
asking-qualified-acquired = “{ $said }”的和自己做的不一樣，算不算要向評委會確認。
asking-qualified-person = “{ $said }”說的像是別人的；只有您本人的才算，別人的不算。
asking-qualified-employer = “{ $said }”說的像是單位的；要看算在您名下的有多少，再對照下面的條款。
asking-qualified-team = “{ $said }”說的像是單位或幾個人一起的；要看算在您名下的有多少、您排第幾，再對照下面的條款。
asking-qualified-per = “{ $said }”像是一年的數；要看累計有多少，再對照下面的條款。
asking-qualified-partial = “{ $said }”和其餘的不一樣；要看符合條件的那部分有多少，再對照下面的條款。
asking-qualified-broken = “{ $said }”的那段時間算不算，條文沒有寫明；要看去掉以後還夠不夠，也可以向評委會確認。
asking-qualified-employer-rank = “{ $said }”說的是單位的排名；要看您本人排第幾。
asking-qualified-denial = “{ $said }”會不會有影響，要對照下面的條款，向評委會確認。
asking-qualified-hedge = “{ $said }”沒有說準；要看準確的數，再對照下面的條款。
asking-qualified-asked = 問的是“{ $said }”，不是要不要這一項；條文有沒有這樣寫，對照下面的條款，沒有寫的向評委會確認。
asking-qualified-level = “{ $said }”的級別和條文寫的可能不同，對照下面的條款，向評委會確認。
asking-qualified-kind = “{ $said }”像是另一類，不一定是條文寫的這一項，對照下面的條款，向評委會確認。
