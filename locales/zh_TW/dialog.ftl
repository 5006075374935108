# 對話：歡迎、提問、回答、修改、刪除。說話的規矩見 docs/style.md。

list-separator = 、
list-separator-wide = ；
value-none = 沒有

range-from = { $low }及以上
range-above = 超過 { $low }
range-up-to = 不超過 { $high }
range-below = 不到 { $high }
range-from-to = { $low } 到 { $high }
range-from-below = { $low } 到不足 { $high }
range-above-to = 超過 { $low }、不超過 { $high }
range-above-below = 超過 { $low }、不到 { $high }
range-any = 說不準
range-something = 有（還沒說多少）

## 歡迎

welcome-title = 您好，我是創評助手
welcome-what = { $subject }，您能報哪一級、走哪條路、還差什麼？幾分鐘就有數，每一步都給您看依據的條文。
welcome-reference = 這是自評參考，能不能通過由專家決定：
welcome-reference-alone = 這是自評參考，能不能通過以正式評定為準。
welcome-how = 可以直接打字說說您的情況，比如“{ $example }”，聽出來的先給您看，點頭才記；也可以一步一步來，只想看某一級就選那一級。
welcome-term = 辦法的有效期到 { $until } 已滿：這裡按原文自評，以最新通知為準
welcome-hint = 說說您的情況，或者點上面的按鈕一步一步來。
goal-auto = 看看我能報哪一級
validity-over = 請留意：辦法的有效期到 { $until } 已滿（{ $counted }）。這裡按原文自評，是否續期或修訂，請以{ $authorities }的最新通知為準。

## 提問

screen-ticks = 下面哪些您有？
screen-declaration = 下面 { $count } 點都符合嗎？
screen-exceptions = 哪幾點有例外，或說不清？
screen-choices = 下面每一項各選一個。
screen-why-ticks = 為什麼問：這些是“{ $topic }”這一方面條文所列的。先勾有沒有，數目和等級只問還會影響結果的。依據：
screen-why-declaration = 為什麼問：不管走哪條路，都要看這幾點。依據：
screen-why-exceptions = 為什麼問：不管走哪條路，都要看這幾點。依據：
screen-why-review = 為什麼問：不管走哪條路，都要看這幾點。{ $why }依據：
screen-why-choices = 為什麼問：每個層級對這幾項都有要求。依據：
screen-changing = 修改“{ $topic }”這一頁的回答。
screen-as-left = 上次勾的還在：要改就改，再選“完成”。
hint-ticks = 有的勾上，拿不準的選“說不清”，再點“完成”；也可以打編號，例如“1 3”，一項也沒有就打“無”。
hint-declaration = 點選一個，也可以打“都符合”。
hint-exceptions = 選好後點“完成”；也可以打編號，例如“1 3”。
hint-choices = 每一項選一個，再點“完成”；也可以打編號，例如“2 7”。
progress-steps = { $most ->
    [1] 最後一步
   *[other] 約還有 { $least }–{ $most } 步
}
progress-more = 按這個回答，後面多出了幾個要問的。
progress-left-out = 按這個回答，{ $topics }不用問了。
progress-topic = “{ $topic }”
question-why = 為什麼問：{ $why }依據：
question-sensitive = { $of ->
    [one] 這一題問的是敏感個人信息
   *[several] 其中{ $labels }是敏感個人信息
}：願意才答，只用來算您自己的結果；也可以說“{ $way }”，那就當作不知道，結果裡會寫明。
question-filling-in = 補答“{ $label }”。
question-changing = 修改“{ $label }”，現在記的是：{ $value }。
question-supposing = 試算“{ $label }”：先看看結果會怎樣，不改已經記下的回答。
question-ticked = 您勾了“{ $label }”，再說一下具體的。
question-closer = 您剛才說的是 { $value }，正好跨過一個關鍵的數。能再說準一點嗎？
question-proposal = 您是說“{ $value }”嗎？
button-accept = 是的，{ $value }
button-accept-instead = 按 { $value } 記，“{ $other }”重新問我
button-reuse = 沿用之前的回答：{ $value }
button-fill-in = 補答：{ $label }
button-fill-in-others = 還有 { $count } 項可以補答
button-answer-line = 補答
button-change-line = 改
button-prepare = 備好了
button-unprepare = 還沒備好
button-done = 完成
button-nothing = 都沒有
nothing-ticks = 都沒有
nothing-exceptions = 都符合
option-unsure = 說不清
declaration-yes = 都符合
declaration-no = 有例外，或有說不清的
exception-not = { $label }不符合
exception-is = 有：{ $label }

control-back = 上一步
control-unknown = 不清楚
control-skip = 跳過
control-why = 為什麼問
control-clauses = 查條款
control-result = 看結果
control-aim = 看看{ $tier }還差什麼
control-edit = 修改回答
control-restart = 重新開始
control-cancel = 不改了，回去
control-checklist = 材料清單
control-suppose = 先看看結果再決定
control-keep = 就這樣記下
control-vary = 再試一項
control-drop = 不改，回到原來的結果
control-continue = 繼續回答
control-delete = 刪除我的數據
control-contents = 看辦法原文
control-privacy = 隱私說明
control-language = 語言 / Language

## 回答

answer-label = { $label }：
answer-unknown = 不清楚
answer-skipped = 跳過
answer-bounds-unknown = { $value }，更準的不清楚
answer-bounds-skipped = { $value }，更準的先跳過
answer-open = 還沒有回答
answer-there = 有（還沒說具體的）
story-heard = { $count ->
    [0] 這段話裡沒有聽到能直接記下的。
   *[other] 我聽到的有 { $count } 項，請看看對不對：
}
story-target = 您想評：{ $tier }
story-quote = 您的原話：{ $quote }
story-unsaid = 請確認，說的是{ $what }
story-before = 之前記的是 { $value }，按新的改。
story-pointed = 這一處是語言模型指出來的，由本助手讀出，請您確認。
story-doubts = 還有 { $count } 處沒有聽準：
story-doubt = “{ $quote }”：
story-which = 可能是：{ $labels }
story-opposed = 和您說的另一項對不上，請再說一次。
story-unheard = 沒有用上的 { $count } 句
story-how = 對的就選“對，就這樣記”；哪一項不對，選它旁邊的“改”，或者拿掉。您也可以接著說。
story-agree = 對，就這樣記
story-cancel = 都不要
story-drop = 拿掉：{ $label }
story-taken = 記下了 { $count } 項。接下來只問還沒弄清的。
answers-there = 有：{ $labels }
answers-unsure = 說不清：{ $labels }
answers-nothing = 都沒有
answers-apart = 單獨答了：{ $labels }
answers-no-more = 其餘沒有
answer-also = 您還說到了“{ $label }”：{ $value }，一併記下了。
answer-also-kept = 您這次也提到“{ $label }”，和之前的回答不一樣。之前的沒有動，仍是：{ $value }。要改請說“修改回答”。
answer-aside = 這一改，下面幾項要重新確認：{ $labels }。之前的回答替您留著，問到時可以直接沿用。
answer-left-out = “{ $said }”這半句沒有算進去。要改的話，說“上一步”，再答一次。
answer-taken = 好的，“{ $label }”按 { $value } 記錄。不對的話，說“上一步”，再答一次。
answer-taken-since = 好的，從 { $since } 算起，到今天是 { $value }，按這個記錄。
answer-near = 您說的是大約 { $value }，而這裡正好有一道門檻。能說個準數嗎？如果就是這個數，就答“是的”。
answer-off-the-scale = 這個數好像不對，請再看一眼單位，換個說法。
answer-mended = 已經改好了。
mend-which = 您要改的是哪一項？
mend-not-read = 要改“{ $label }”，但新的回答我沒看懂，請在這裡重新回答。
answer-opposed = “{ $label }”是 { $value }，和您之前的回答對不上：“{ $other }”是 { $kept }。哪一個要改？可以按新的記、另一項重新問您，也可以重新回答這一題。兩個回答都還留著。

## 材料清單

checklist-which = 哪些材料已經備好？選一下勾上，再選一下取消；勾了就記著，隨時可以回來改。材料以當年通知為準。
checklist-more = 各樣由誰出具、能證明什麼（{ $count } 樣）
checklist-empty = 現在還沒有可以列的材料：有條件滿足了，這裡就列出一般用什麼證明。
checklist-ready = （已備好）
checklist-shows = 能看出：{ $shown }。
checklist-told = { $issuer }。{ $proves }{ $shows }{ $source }
checklist-proves = 證明“{ $what }”。
checklist-source = { $source }。
checklist-from = 來源：{ $source }。
checklist-usual = 下面沒有另外寫明的，都是{ $source }。
checklist-shows-role = 本人的作用
checklist-shows-time = 時間
checklist-shows-effect = 效果

## 試算

trial-line = 試算：{ $changes }。還沒有記下。
trial-change = “{ $label }”改成“{ $value }”
trial-line-many = 試算：下面這 { $count } 項都做到以後的結果。還沒有記下。
trial-changes = 按這 { $count } 項算
trial-separator = ，
trial-follows = 隨之按這些算：{ $changes }。
trial-as-before = 這幾項記下以後要重新確認，這裡還按原來的回答算：{ $labels }。
trial-no-change = 和現在記下的一樣，結果沒有變化。
trial-which = 再試哪一項？這裡改的都只是試算，不會記下。

## 修改、重來、刪除

edit-which = 要改哪一項？
edit-nothing = { $topic }：沒有的 { $count } 項
ask-restarting = 重新開始會清空現在的全部回答。確定嗎？
confirm-restarting = 清空，重新開始
ask-deleting = 刪除以後找不回來：您的全部回答都會馬上刪掉。確定嗎？
confirm-deleting = 刪除我的數據
deleted-text = 都刪掉了。以後想再看，隨時回來。

# 說一句話就改之前的回答：省略號前後是要改的事項和新的回答，按先後順序試。
correction-forms = 把…改成…|把…改為…|把…更正為…|將…改為…|將…改成…|…要改成…|…改成…|…改為…|…更正為…|…應該是…|…應當是…|…說錯了，是…|…說錯了,是…|…填錯了，是…|…填錯了,是…

## 再回來

recap-welcome-back = 歡迎回來！上次是 { $date }，您已經答了 { $count } 題，都還在。我們接著來。
recap-answers = 看看已經答了什麼
policy-changed = 辦法的數據更新過了，您之前的回答都還能用，我們接著來。
policy-changed-again = 辦法的數據更新過了，這幾項和新的內容對不上，需要重新問您：{ $labels }。其餘的都還在。

## 提示

notice-stale = 這個按鈕已經過時了，什麼都沒有改。現在問的是：
notice-unreadable = 對不起，您之前的對話讀不出來了，只好從頭開始。原來的內容沒有丟，已單獨保存，可以請服務的管理人查看。
notice-several-declaration = 這句話我沒有對上這一頁。請打“都符合”；有一點不符合或說不清，就打“有例外”，再說是哪一點。
notice-several-exceptions = 這句話我沒有對上這一頁。請打有例外的那幾點的編號，例如“1 3”；說不清的打“3 說不清”；其實都符合就打“都符合”。
notice-several-choices = 這句話我沒有對上這一頁。請每一項選一個，再選“完成”；也可以一次打完編號，例如“2 7”。
notice-several-ticks = 這句話我沒有對上這一頁。請打編號，例如“1 3”；一項也沒有就打“無”；說不清的打“3 說不清”。
notice-ticked-both = 同一項只能留一個勾：有，或者說不清。請看一眼再選“完成”。
notice-ticked-and-nothing = 有勾著的，又選了“{ $nothing }”，我不知道該聽哪個。有的，選“完成”，沒勾的就是沒有；一項也沒有，先把勾取消。
notice-choose-one = 同一問只能選一個，請看一眼再選一次。
notice-choose-each = 每一項都要選一個；拿不準的，選“說不清”。
notice-nothing-ticked = 還沒有選。選好後再選“完成”；一項也沒有就說“沒有”。
notice-nothing-before = 前面沒有可以退回的了。
notice-nothing-asked = 現在沒有等您回答的題。想接著來，請從下面選。
notice-no-result-yet = 還沒有開始，先選一個目標吧。
notice-nothing-to-edit = 還沒有可以修改的回答。
notice-too-long = 這段話太長了，我只看得懂幾句話以內的。您的回答都還在，請再說短一點。
notice-empty = 這條消息裡沒有看得見的字。請從下面選，或者打字回答。
notice-not-understood = 這句話我沒看懂。請換個說法，或者從下面選。
search-what = 想查什麼？在命令後面寫上問題就行，比如“/search { $question }”。
search-no-such-clause = 沒有找到這一條。編號可以寫成“{ $id }”或“{ $label }”。相近的有：
language-which = 想用哪種語言？
language-name = 繁體中文
control-elsewhere = 以上都不是
notice-hello = 您好！有什麼想問的直接說，不然我們接著來。
notice-welcome = 不客氣！我們接著來。
help-text = 選一項或直接打字都行。說“上一步”退回，說“不清楚”或“跳過”先放一邊，說“看結果”隨時看到目前的結果，說“修改回答”改之前的。有問題也可以直接問，比如“{ $question }？”。

## 語言模型：沒聽懂的幾句，問過才發

reader-ask = 沒有用上的 { $count } 句，可以發給 { $host } 上的語言模型，請它看看是不是漏聽了什麼。只發這幾句和要問的項目，不發別的；不發也一樣能繼續。
reader-declined = 好，沒有發出去。
reader-silent = { $host } 沒有回應，什麼都沒有變。可以再試一次，也可以接著來。
reader-found = { $count ->
    [0] 它沒有找出漏聽的。
   *[other] 它指出了 { $count } 處，已經放進下面的單子，請您確認。
 }
control-consult = 發給它看看
control-decline = 不發

# 打字時聽得懂的說法，用豎線隔開。
words-begin = 開始|開始自評|我要開始|同意|同意並開始|好，開始
words-confirm = 是|是的|對|對的|沒錯|確定|確認|好|好的|要得
words-cancel = 否|不|不是|不要|不用|算了|取消
words-back = 上一步|上一題|退回|退回去|返回|撤銷|撤回
words-unknown = 不清楚|不知道|說不清|不曉得
words-skip = 跳過|下一題|先跳過
words-why = 為什麼|為什麼問|為什麼問這個|問這個幹什麼|問這個幹嘛
words-clauses = 查條款|看條款|什麼意思|沒看懂|看不懂|條款怎麼寫的
words-hint = 怎麼填|怎麼寫|怎麼回答|怎麼答|填什麼
words-result = 結果|看結果|看看結果|目前結果|看看目前結果|查看結果
words-edit = 改|修改|修改回答|改答案|改回答|我要改|我想改|我想改前面的|前面的要改
words-continue = 繼續|接著來|繼續回答|繼續答題|回到問題
words-restart = 重來|重新來|從頭來|重新開始|再來一次
words-delete = 刪除我的數據|刪除數據|刪掉我的數據|清除數據
words-contents = 目錄|看目錄|辦法原文|看辦法原文
words-language = 語言|語言 / Language|換語言|切換語言|換個語言|Language
words-privacy = 隱私|隱私說明
words-export = 導出|導出數據|導出我的數據|下載我的數據|帶走我的數據|我的數據
words-help = 幫助|怎麼用|怎麼操作
words-greeting = 你好|您好|在嗎|哈嘍|嗨|早上好|下午好|晚上好
words-fine = 都符合|這些都符合|都滿足|全都符合|全部符合|都沒問題|沒問題|都對|全對
words-fine-shortly = 是|是的|對|對的|符合
words-fine-both = 兩點都符合|兩項都符合|兩個都符合|這兩點都符合|這兩項都符合
words-exceptions = 有例外|不都符合|不全符合|有的不符合|有一點不符合|否|不是|不對|不符合
words-nothing = 無|沒有|都沒有|全沒有|一個都沒有|一項都沒有|一個也沒有|一項也沒有|都沒|冇得|冒得
words-thanks = 謝謝|謝謝你|謝謝您|多謝|辛苦了|感謝
