# 对话：欢迎、提问、回答、修改、删除。说话的规矩见 docs/style.md。

list-separator = 、
list-separator-wide = ；
value-none = 没有

range-from = { $low }及以上
range-above = 超过 { $low }
range-up-to = 不超过 { $high }
range-below = 不到 { $high }
range-from-to = { $low } 到 { $high }
range-from-below = { $low } 到不足 { $high }
range-above-to = 超过 { $low }、不超过 { $high }
range-above-below = 超过 { $low }、不到 { $high }
range-any = 说不准
range-something = 有（还没说多少）

## 欢迎

welcome-title = 您好，我是创评助手
welcome-what = { $subject }，您能报哪一级、走哪条路、还差什么？几分钟就有数，每一步都给您看依据的条文。
welcome-reference = 这是自评参考，能不能通过由专家决定：
welcome-reference-alone = 这是自评参考，能不能通过以正式评定为准。
welcome-how = 可以直接打字说说您的情况，比如“{ $example }”，听出来的先给您看，点头才记；也可以一步一步来，只想看某一级就选那一级。
welcome-term = 办法的有效期到 { $until } 已满：这里按原文自评，以最新通知为准
welcome-hint = 说说您的情况，或者点上面的按钮一步一步来。
goal-auto = 看看我能报哪一级
validity-over = 请留意：办法的有效期到 { $until } 已满（{ $counted }）。这里按原文自评，是否续期或修订，请以{ $authorities }的最新通知为准。

## 提问

screen-ticks = 下面哪些您有？
screen-declaration = 下面 { $count } 点都符合吗？
screen-exceptions = 哪几点有例外，或说不清？
screen-choices = 下面每一项各选一个。
screen-why-ticks = 为什么问：这些是“{ $topic }”这一方面条文所列的。先勾有没有，数目和等级只问还会影响结果的。依据：
screen-why-declaration = 为什么问：不管走哪条路，都要看这几点。依据：
screen-why-exceptions = 为什么问：不管走哪条路，都要看这几点。依据：
screen-why-review = 为什么问：不管走哪条路，都要看这几点。{ $why }依据：
screen-why-choices = 为什么问：每个层级对这几项都有要求。依据：
screen-changing = 修改“{ $topic }”这一页的回答。
screen-as-left = 上次勾的还在：要改就改，再选“完成”。
hint-ticks = 有的勾上，拿不准的选“说不清”，再点“完成”；也可以打编号，例如“1 3”，一项也没有就打“无”。
hint-declaration = 点选一个，也可以打“都符合”。
hint-exceptions = 选好后点“完成”；也可以打编号，例如“1 3”。
hint-choices = 每一项选一个，再点“完成”；也可以打编号，例如“2 7”。
progress-steps = { $most ->
    [1] 最后一步
   *[other] 约还有 { $least }–{ $most } 步
}
progress-more = 按这个回答，后面多出了几个要问的。
progress-left-out = 按这个回答，{ $topics }不用问了。
progress-topic = “{ $topic }”
question-why = 为什么问：{ $why }依据：
question-sensitive = { $of ->
    [one] 这一题问的是敏感个人信息
   *[several] 其中{ $labels }是敏感个人信息
}：愿意才答，只用来算您自己的结果；也可以说“{ $way }”，那就当作不知道，结果里会写明。
question-filling-in = 补答“{ $label }”。
question-changing = 修改“{ $label }”，现在记的是：{ $value }。
question-supposing = 试算“{ $label }”：先看看结果会怎样，不改已经记下的回答。
question-ticked = 您勾了“{ $label }”，再说一下具体的。
question-closer = 您刚才说的是 { $value }，正好跨过一个关键的数。能再说准一点吗？
question-proposal = 您是说“{ $value }”吗？
button-accept = 是的，{ $value }
button-accept-instead = 按 { $value } 记，“{ $other }”重新问我
button-reuse = 沿用之前的回答：{ $value }
button-fill-in = 补答：{ $label }
button-fill-in-others = 还有 { $count } 项可以补答
button-answer-line = 补答
button-change-line = 改
button-prepare = 备好了
button-unprepare = 还没备好
button-done = 完成
button-nothing = 都没有
nothing-ticks = 都没有
nothing-exceptions = 都符合
option-unsure = 说不清
declaration-yes = 都符合
declaration-no = 有例外，或有说不清的
exception-not = { $label }不符合
exception-is = 有：{ $label }

control-back = 上一步
control-unknown = 不清楚
control-skip = 跳过
control-why = 为什么问
control-clauses = 查条款
control-result = 看结果
control-aim = 看看{ $tier }还差什么
control-edit = 修改回答
control-restart = 重新开始
control-cancel = 不改了，回去
control-checklist = 材料清单
control-suppose = 先看看结果再决定
control-keep = 就这样记下
control-vary = 再试一项
control-drop = 不改，回到原来的结果
control-continue = 继续回答
control-delete = 删除我的数据
control-contents = 看办法原文
control-privacy = 隐私说明
control-language = 语言 / Language

## 回答

answer-label = { $label }：
answer-unknown = 不清楚
answer-skipped = 跳过
answer-bounds-unknown = { $value }，更准的不清楚
answer-bounds-skipped = { $value }，更准的先跳过
answer-open = 还没有回答
answer-there = 有（还没说具体的）
story-heard = { $count ->
    [0] 这段话里没有听到能直接记下的。
   *[other] 我听到的有 { $count } 项，请看看对不对：
}
story-target = 您想评：{ $tier }
story-quote = 您的原话：{ $quote }
story-unsaid = 请确认，说的是{ $what }
story-before = 之前记的是 { $value }，按新的改。
story-pointed = 这一处是语言模型指出来的，由本助手读出，请您确认。
story-doubts = 还有 { $count } 处没有听准：
story-doubt = “{ $quote }”：
story-which = 可能是：{ $labels }
story-opposed = 和您说的另一项对不上，请再说一次。
story-unheard = 没有用上的 { $count } 句
story-how = 对的就选“对，就这样记”；哪一项不对，选它旁边的“改”，或者拿掉。您也可以接着说。
story-agree = 对，就这样记
story-cancel = 都不要
story-drop = 拿掉：{ $label }
story-taken = 记下了 { $count } 项。接下来只问还没弄清的。
answers-there = 有：{ $labels }
answers-unsure = 说不清：{ $labels }
answers-nothing = 都没有
answers-apart = 单独答了：{ $labels }
answers-no-more = 其余没有
answer-also = 您还说到了“{ $label }”：{ $value }，一并记下了。
answer-also-kept = 您这次也提到“{ $label }”，和之前的回答不一样。之前的没有动，仍是：{ $value }。要改请说“修改回答”。
answer-aside = 这一改，下面几项要重新确认：{ $labels }。之前的回答替您留着，问到时可以直接沿用。
answer-left-out = “{ $said }”这半句没有算进去。要改的话，说“上一步”，再答一次。
answer-taken = 好的，“{ $label }”按 { $value } 记录。不对的话，说“上一步”，再答一次。
answer-taken-since = 好的，从 { $since } 算起，到今天是 { $value }，按这个记录。
answer-near = 您说的是大约 { $value }，而这里正好有一道门槛。能说个准数吗？如果就是这个数，就答“是的”。
answer-off-the-scale = 这个数好像不对，请再看一眼单位，换个说法。
answer-mended = 已经改好了。
mend-which = 您要改的是哪一项？
mend-not-read = 要改“{ $label }”，但新的回答我没看懂，请在这里重新回答。
answer-opposed = “{ $label }”是 { $value }，和您之前的回答对不上：“{ $other }”是 { $kept }。哪一个要改？可以按新的记、另一项重新问您，也可以重新回答这一题。两个回答都还留着。

## 材料清单

checklist-which = 哪些材料已经备好？选一下勾上，再选一下取消；勾了就记着，随时可以回来改。材料以当年通知为准。
checklist-more = 各样由谁出具、能证明什么（{ $count } 样）
checklist-empty = 现在还没有可以列的材料：有条件满足了，这里就列出一般用什么证明。
checklist-ready = （已备好）
checklist-shows = 能看出：{ $shown }。
checklist-told = { $issuer }。{ $proves }{ $shows }{ $source }
checklist-proves = 证明“{ $what }”。
checklist-source = { $source }。
checklist-from = 来源：{ $source }。
checklist-usual = 下面没有另外写明的，都是{ $source }。
checklist-shows-role = 本人的作用
checklist-shows-time = 时间
checklist-shows-effect = 效果

## 试算

trial-line = 试算：{ $changes }。还没有记下。
trial-change = “{ $label }”改成“{ $value }”
trial-line-many = 试算：下面这 { $count } 项都做到以后的结果。还没有记下。
trial-changes = 按这 { $count } 项算
trial-separator = ，
trial-follows = 随之按这些算：{ $changes }。
trial-as-before = 这几项记下以后要重新确认，这里还按原来的回答算：{ $labels }。
trial-no-change = 和现在记下的一样，结果没有变化。
trial-which = 再试哪一项？这里改的都只是试算，不会记下。

## 修改、重来、删除

edit-which = 要改哪一项？
edit-nothing = { $topic }：没有的 { $count } 项
ask-restarting = 重新开始会清空现在的全部回答。确定吗？
confirm-restarting = 清空，重新开始
ask-deleting = 删除以后找不回来：您的全部回答都会马上删掉。确定吗？
confirm-deleting = 删除我的数据
deleted-text = 都删掉了。以后想再看，随时回来。

# 说一句话就改之前的回答：省略号前后是要改的事项和新的回答，按先后顺序试。
correction-forms = 把…改成…|把…改为…|把…更正为…|将…改为…|将…改成…|…要改成…|…改成…|…改为…|…更正为…|…应该是…|…应当是…|…说错了，是…|…说错了,是…|…填错了，是…|…填错了,是…

## 再回来

recap-welcome-back = 欢迎回来！上次是 { $date }，您已经答了 { $count } 题，都还在。我们接着来。
recap-answers = 看看已经答了什么
policy-changed = 办法的数据更新过了，您之前的回答都还能用，我们接着来。
policy-changed-again = 办法的数据更新过了，这几项和新的内容对不上，需要重新问您：{ $labels }。其余的都还在。

## 提示

notice-stale = 这个按钮已经过时了，什么都没有改。现在问的是：
notice-unreadable = 对不起，您之前的对话读不出来了，只好从头开始。原来的内容没有丢，已单独保存，可以请服务的管理人查看。
notice-several-declaration = 这句话我没有对上这一页。请打“都符合”；有一点不符合或说不清，就打“有例外”，再说是哪一点。
notice-several-exceptions = 这句话我没有对上这一页。请打有例外的那几点的编号，例如“1 3”；说不清的打“3 说不清”；其实都符合就打“都符合”。
notice-several-choices = 这句话我没有对上这一页。请每一项选一个，再选“完成”；也可以一次打完编号，例如“2 7”。
notice-several-ticks = 这句话我没有对上这一页。请打编号，例如“1 3”；一项也没有就打“无”；说不清的打“3 说不清”。
notice-ticked-both = 同一项只能留一个勾：有，或者说不清。请看一眼再选“完成”。
notice-ticked-and-nothing = 有勾着的，又选了“{ $nothing }”，我不知道该听哪个。有的，选“完成”，没勾的就是没有；一项也没有，先把勾取消。
notice-choose-one = 同一问只能选一个，请看一眼再选一次。
notice-choose-each = 每一项都要选一个；拿不准的，选“说不清”。
notice-nothing-ticked = 还没有选。选好后再选“完成”；一项也没有就说“没有”。
notice-nothing-before = 前面没有可以退回的了。
notice-nothing-asked = 现在没有等您回答的题。想接着来，请从下面选。
notice-no-result-yet = 还没有开始，先选一个目标吧。
notice-nothing-to-edit = 还没有可以修改的回答。
notice-too-long = 这段话太长了，我只看得懂几句话以内的。您的回答都还在，请再说短一点。
notice-empty = 这条消息里没有看得见的字。请从下面选，或者打字回答。
notice-not-understood = 这句话我没看懂。请换个说法，或者从下面选。
search-what = 想查什么？在命令后面写上问题就行，比如“/search { $question }”。
search-no-such-clause = 没有找到这一条。编号可以写成“{ $id }”或“{ $label }”。相近的有：
language-which = 想用哪种语言？
language-name = 简体中文
control-elsewhere = 以上都不是
notice-hello = 您好！有什么想问的直接说，不然我们接着来。
notice-welcome = 不客气！我们接着来。
help-text = 选一项或直接打字都行。说“上一步”退回，说“不清楚”或“跳过”先放一边，说“看结果”随时看到目前的结果，说“修改回答”改之前的。有问题也可以直接问，比如“{ $question }？”。

## 语言模型：没听懂的几句，问过才发

reader-ask = 没有用上的 { $count } 句，可以发给 { $host } 上的语言模型，请它看看是不是漏听了什么。只发这几句和要问的项目，不发别的；不发也一样能继续。
reader-declined = 好，没有发出去。
reader-silent = { $host } 没有回应，什么都没有变。可以再试一次，也可以接着来。
reader-found = { $count ->
    [0] 它没有找出漏听的。
   *[other] 它指出了 { $count } 处，已经放进下面的单子，请您确认。
 }
control-consult = 发给它看看
control-decline = 不发

# 打字时听得懂的说法，用竖线隔开。
words-begin = 开始|开始自评|我要开始|同意|同意并开始|好，开始
words-confirm = 是|是的|对|对的|没错|确定|确认|好|好的|要得
words-cancel = 否|不|不是|不要|不用|算了|取消
words-back = 上一步|上一题|退回|退回去|返回|撤销|撤回
words-unknown = 不清楚|不知道|说不清|不晓得
words-skip = 跳过|下一题|先跳过
words-why = 为什么|为什么问|为什么问这个|问这个干什么|问这个干嘛
words-clauses = 查条款|看条款|什么意思|没看懂|看不懂|条款怎么写的
words-hint = 怎么填|怎么写|怎么回答|怎么答|填什么
words-result = 结果|看结果|看看结果|目前结果|看看目前结果|查看结果
words-edit = 改|修改|修改回答|改答案|改回答|我要改|我想改|我想改前面的|前面的要改
words-continue = 继续|接着来|继续回答|继续答题|回到问题
words-restart = 重来|重新来|从头来|重新开始|再来一次
words-delete = 删除我的数据|删除数据|删掉我的数据|清除数据
words-contents = 目录|看目录|办法原文|看办法原文
words-language = 语言|语言 / Language|换语言|切换语言|换个语言|Language
words-privacy = 隐私|隐私说明
words-export = 导出|导出数据|导出我的数据|下载我的数据|带走我的数据|我的数据
words-help = 帮助|怎么用|怎么操作
words-greeting = 你好|您好|在吗|哈喽|嗨|早上好|下午好|晚上好
words-fine = 都符合|这些都符合|都满足|全都符合|全部符合|都没问题|没问题|都对|全对
words-fine-shortly = 是|是的|对|对的|符合
words-fine-both = 两点都符合|两项都符合|两个都符合|这两点都符合|这两项都符合
words-exceptions = 有例外|不都符合|不全符合|有的不符合|有一点不符合|否|不是|不对|不符合
words-nothing = 无|没有|都没有|全没有|一个都没有|一项都没有|一个也没有|一项也没有|都没|冇得|冒得
words-thanks = 谢谢|谢谢你|谢谢您|多谢|辛苦了|感谢
