# 名册：人事部门在网页上一次评一张表。$megabytes、$people 是上限，$minutes 是还剩多少分钟。

web-roster-to = 名册
web-roster-title = 一张名册一次评
web-roster-heading = 一张名册，一次评完
web-roster-lead = 上传本单位自己的人员表，每个人能报哪一级、还差什么、最近的路怎么走，一次算好，结果是一张 Excel 表。
web-roster-for-offices = 替全单位的人算？
web-roster-for-offices-go = 上传一张名册
web-roster-privacy = 上传的名册加密存放，钥匙只在上传它的浏览器里；下载结果或取消后立即删除，最迟 15 分钟后自动删除。处理时只在内存里解开，不写进磁盘和日志。服务器的备份里可能留有加密的片段，没有钥匙，谁也打不开。

web-roster-file = 选择名册文件
web-roster-bounds = 原来的表就行，不用改格式：Excel、WPS、CSV 等。最大 { $megabytes } MB、{ $people } 人。
web-roster-upload = 上传，看看认得对不对
web-roster-sending = 正在上传，请不要关掉这一页……
web-roster-no-table = 还没有表？
web-roster-get-template = 下载空白模板
web-roster-template-name = 名册模板.xlsx
web-roster-there-is-one = 您已经有一张表在这里。一次处理一张：请接着处理它，或者先删除。
web-roster-go-on = 接着处理

web-roster-kept = 这份文件怎么保管
web-roster-kept-sealed = 只有这个浏览器打得开。
web-roster-kept-sealed-text = 文件加密存放，钥匙只在您的浏览器里，换一个浏览器、别的人都打不开。
web-roster-kept-gone = 用完就没有了。
web-roster-kept-gone-text = 下载结果或取消后立即删除；不管做到哪一步，最迟 15 分钟后自动删除。
web-roster-kept-seen = 不留痕迹。
web-roster-kept-seen-text = 处理时只在内存里解开，不写进磁盘，日志里不记录表里的任何内容。
web-roster-kept-consent = 表里的人，由您单位负责。
web-roster-kept-consent-text = 请先确认他们同意这样使用自己的信息；身份证号、电话等用不着的列，上传前请删掉。
web-roster-how = 怎么用
web-roster-how-bring = 上传。
web-roster-how-bring-text = 选本单位自己的人员表。
web-roster-how-check = 核对。
web-roster-how-check-text = 看看每一列认得对不对，认错的、没认出来的改一下。
web-roster-how-take = 下载。
web-roster-how-take-text = 结果是一张 Excel 表，一人一行；拿不准的格子会标出来，不会猜。

web-roster-columns = 核对每一列
web-roster-columns-text = 表头在第 { $rows } 行，一共 { $people } 人。请看看每一列的意思认得对不对。
web-roster-left-open = 有 { $count } 列拿不准，已经标出来：请选一选；不选的，当作不是事实。
web-roster-column = { $letters } 列
web-roster-no-head = （没有表头）
web-roster-empty = （这一列前几行是空的）
web-roster-no-fact = 不是事实，原样带过
web-roster-in-unit = { $label }（{ $unit }）
web-roster-one-value = { $label }：{ $value }
web-roster-open = 拿不准。
web-roster-start = 没问题，开始评
web-roster-get-columns = 存下这份对应关系
web-roster-get-columns-text = 存下的文件可以交给 chuangping assess --columns，下次同样的表不用再核对。
web-roster-passed = 不是人的行，没有评：{ $rows }。
web-roster-choice-twice = “{ $label }”选了不止一列：{ $columns } 列。请只留一列，其余的改成“不是事实，原样带过”。
web-roster-choice-none = 一列事实也没有选，没有什么可以评的。请至少选一列。
web-roster-choice-unknown = 有一列选的不在列表里，请重新选。

web-roster-working = 正在评
web-roster-progress = 已完成 { $done } 人，共 { $total } 人
web-roster-working-text = 可以离开这一页再回来；最长两分钟，到时间还没完会停下来告诉您。
web-roster-silent = 中途停了
web-roster-silent-text = 处理这张表的程序停了，可能是服务器刚刚重启。您的表和选择都还在，可以重新开始。
web-roster-start-again = 重新开始
web-roster-failed-overdue = 两分钟没有算完，停下来了。请把表分成几张，一张一张来。
web-roster-failed-died = 处理这张表的程序停了，可能是表里有它受不了的东西。可以再试一次；还不行，请另存为一份 .xlsx 或 .csv 再上传。

web-roster-done = 评好了：{ $count } 人
web-roster-may = 可以申报{ $tier }
web-roster-doubtful = 拿不准的格子
web-roster-people = { $count } 人
web-roster-cells = { $count } 个
web-roster-to-confirm = 可以申报的人里，有 { $count } 人条件都满足，但有的事要向评委会确认，结果里写着是哪几件。
web-roster-done-text = 拿不准的格子没有用，结果里标了位置和原因；补上再上传一次，结果可能会变。
web-roster-take = 下载结果
web-roster-take-text = 下载开始后，这张表和结果就从服务器上删除，什么也不留。
web-roster-result-name = { $name }-自评结果.xlsx
web-roster-again = 改一改再评
web-roster-again-text = 有列认错了？
web-roster-delete = 现在就删除
web-roster-until = 还有 { $minutes } 分钟，到时自动删除。

web-roster-gone = 这里什么也没有了
web-roster-gone-text = 这张表和它的结果都不在服务器上：已经下载、已经删除，或者过了 15 分钟。也可能它是在另一个浏览器里上传的，这里打不开。
web-roster-another = 再传一张

web-roster-too-heavy = 这张表太占内存，处理不了。请把表分成几张，或者去掉用不着的工作表和列，再上传。
web-roster-too-many = 表里超过 { $most } 人，网页上一次评不了。请分成几张上传，或者请管理员用 chuangping assess 命令来评。
web-roster-too-wide = 表里有 { $count } 列，网页上最多 { $most } 列。请去掉用不着的列，再上传。
web-roster-nobody = 表头下面一个人也没有。请看看是不是选错了文件，或者人在另一张工作表里：只读第一张。

web-roster-fault-no-file = 没有收到文件，或者文件是空的。请选好文件再上传。
web-roster-fault-no-form = 没看懂这次上传。请从这一页重新选文件上传。
web-roster-fault-stale = 这一页放得太久，或者浏览器没有保存 Cookie。请再选一次文件上传；还不行，请允许本站的 Cookie。
web-roster-fault-too-large = 文件超过 { $megabytes } MB，没有收下。请去掉图片和用不着的工作表，或者分成几张，再上传。
web-roster-fault-late = 两分钟没有传完，没有收下。请换个快一点的网络，或者去掉用不着的工作表，再上传。
web-roster-fault-too-often = 这一会儿上传得太密了。请过 { $seconds } 秒再试。
web-roster-fault-there-is-one = 您已经有一张表在这里，新的没有收下。请先处理完它，或者删除。
web-roster-fault-busy = 现在正忙着处理别人的表，请过一分钟再试。
web-roster-fault-away = 存放的地方现在没有回应，文件没有收下。请过十几秒再试。
web-roster-fault-refused = 这张表收不下：{ $why }
web-roster-fault-unreadable = 这个文件打开时把程序弄停了，没有收下。请用 Excel 或 WPS 打开，另存为一份新的 .xlsx 或 .csv，再上传。
web-roster-fault-slow = 这个文件打开得太慢，没有收下。请去掉用不着的工作表和空行，另存一份再上传。
web-roster-everybody = 全体人员都一样的情况
web-roster-everybody-text = 表里没有、但缺了就下不了结论的几项。对每个人都属实的，在这里说一次；不属实或说不准的，不要选：评估会照它算，也会写进汇总。
web-roster-everybody-unsaid = 不说（按不知道算）
web-roster-everybody-yes = 全体都是
web-roster-everybody-no = 全体都没有、都不是
web-roster-everybody-twice = “{ $label }”已经选了一列，又说全体都一样；请只留一处。
