# 网页：框架、对话页、条款页、个人数据、出错页

web-language-name = 简体中文
web-brand = 创评助手
web-description = { $subject }自评：一问一答，看清能报哪一级、还差什么、依据哪一条。
web-skip = 跳到正文
web-navigation = 主导航
web-to-chat = 对话
web-to-articles = 办法条款
web-to-search = 查条款
web-to-privacy = 隐私说明
web-to-delete = 删除我的数据
web-to-export = 导出我的数据
web-privacy-whole = 看隐私说明全文
web-foot-reference = 自评结果仅供参考，最终以正式评定为准。

web-start-title = 开始自评
web-start-heading = 五分钟，看清自己能报哪一级
web-start-lead = 一问一答，对照评价办法逐条核对：够哪一级、走哪条路、还差什么，每个结论都标明出自哪一条。
web-start-go = 开始自评
web-start-steps = 一步一步来
web-start-tell = 或者，用自己的话说说您的情况
web-start-example = 例如：“{ $example }”。听出来的先给您看，点头才记。
web-start-send = 从这些话开始
web-promise-short = 只问有用的
web-promise-short-text = 不再影响结果的问题自动略过；不清楚可以先跳过，也能随时回头改。
web-promise-sourced = 条条有出处
web-promise-sourced-text = 每道题、每个结论都附办法原文，点开就能看。
web-promise-yours = 您的数据您做主
web-promise-yours-text = 不用注册，不留姓名；回答只为接着聊而保存，随时可以全部删除。
web-start-based-on = 依据《{ $title }》（{ $number }）。
web-start-validity = 办法自身规定的有效期至 { $until }（{ $counted }），是否续期或修订，请以主管部门最新通知为准。见

web-chat = 自评对话
web-log = 对话内容
web-answer = 您的回答
web-you = 您的回答：
web-assistant = 助手：
web-controls = 随时可用的操作
web-more = 更多
web-change = 改
web-number-keys = 按数字键也能选
web-letter-keys = 按字母键也能选
web-copy = 复制文字
web-copied = 已复制，可以粘贴了。
web-copy-failed = 浏览器不让复制。请选中文字自己复制，或者打印。
web-share = 分享
web-print = 打印
web-printed-answers = 根据这些回答
web-typing = 也可以直接打字回答，或者提个问题
web-send = 发送
web-sending = 正在发送……
web-failed = 没有发出去，可能是网络断了。刚才的内容还在，请再试一次。
web-progress-label = 答题进度
web-stale-session = 这个页面不是从当前对话打开的，刚才的操作没有记录。您的回答都还在，请接着回答上面的问题。
web-stale-question = 对话在别处已有变动，现在不是您刚才看到的那一步了。刚才输入的内容没有记录，仍留在输入框里；请看上面现在的这一步。
web-stale-gone = 找不到您的对话了：可能已经删除，也可能放得太久，或者读不出来了。刚才的操作没有记录。
web-typed-kept = 语言已经换好。刚才输入的内容还在，要发的话请再发送。

web-issued = { $issued } 印发
web-issued-until = { $issued } 印发，有效期至 { $until }（{ $counted }）
web-back-to-chat = 回到对话
web-find-label = 用平常的话查条款
web-find-example = 例如：{ $question }
web-find-go = 查找
web-find-none = 办法里没有找到相关条款
web-elsewhere = 您问的可能是：{ $about }。这不在办法里。
web-none-look = 从目录里找
web-none-of-these = 以上都不是？从目录里找
web-found = 找到 { $count } 条，最相关的在前
web-to-contents = 办法目录
web-place = 所在位置
web-about = 关于{ $label }
web-neighbours = 前后条文

web-deleted = 已经全部删除
web-deleted-text = 您的回答和对话记录已从本系统删除，浏览器里的会话也已清除。
web-deleted-in-part = 只删掉了一部分
web-deleted-in-part-text = 有些内容保存的地方损坏了，现在删不掉，也没有人能从本网站看到；管理员换掉损坏的文件，它们才会消失。您的浏览器不再和它们相连。
web-begin-anew = 重新开始
web-delete-text = 将立刻删除这次对话的全部回答和记录，删除后无法恢复。
web-delete-go = 确认删除
web-delete-keep = 先不删，回到对话
web-delete-nothing = 这个浏览器里没有您的对话，没有可以删除的数据。


web-failure-400 = 没看懂这次请求
web-failure-400-text = 请求的内容不完整，没有记录。请回到对话再试一次。
web-failure-403 = 这次操作没有执行
web-failure-403-text = 它不是从本网站的页面发出的。为了保护您的数据，没有做任何改动。
web-failure-403-held = 如果确实是您自己填的，可以再发一次。
web-failure-404 = 没有这个页面
web-failure-404-text = 地址可能写错了，或者条款编号不存在。
web-failure-405 = 这个地址不能这样打开
web-failure-405-text = 请从对话页面操作。
web-failure-408 = 等了太久，没有收全
web-failure-408-text = 刚才的内容没有传完，没有记录。请再发一次。
web-failure-413 = 内容太长了
web-failure-413-text = 一次发送的内容超出了能接收的长度，没有记录，请分短一些再发。
web-failure-413-held = 刚才的内容还在。
web-failure-429 = 请稍等一下
web-failure-429-text = 这一会儿来得太密了，刚才的操作没有记录。请过一会儿再试。
web-failure-429-held = 刚才填的、选的都没有丢。
web-failure-overtaken = 这一步没有记上
web-failure-overtaken-text = 同一个对话正在别处回答，刚才的操作没有记录。请再试一次。
web-failure-overtaken-held = 刚才填的、选的都没有丢。
web-failure-damaged = 这场对话暂时打不开
web-failure-damaged-text = 保存它的那一处损坏了，日志里已经提醒管理员；换上备份后，也许还能接着用。您也可以不再等，删掉旧的，另开一场。
web-failure-damaged-begin = 删掉旧的，另开一场
web-failure-503 = 暂时存不下来
web-failure-503-text = 保存对话的地方现在没有回应，请过十几秒再试。
web-failure-503-held = 刚才填的、选的都没有丢；发两次也只算一次。
web-failure-crowd = 现在人太多
web-failure-crowd-text = 一下子来的人太多，请过几秒再试。
web-failure-crowd-held = 刚才填的、选的都没有丢；发两次也只算一次。
web-failure-host = 这里不认这个网址
web-failure-host-text = 请用公布的网址打开。如果您在管理本站，请把 CHUANGPING_PUBLIC_ADDRESS 设成人们访问的网址。
web-sheet-opening = 正在打开您的结果……
web-sheet-unknown = 认不出是谁打开的。请回到 Telegram 的对话里，按结果下面的“打开成网页”。
web-sheet-none = 现在没有结果可看。请回到 Telegram 的对话里，把问题答完，或者按“看结果”，再打开这一页。
web-sheet-change = 要改回答、勾选材料，请回到对话里。
web-held-text = 您刚才输入的内容
web-held-send = 再发一次
web-failure-500 = 系统出了点问题
web-failure-500-text = 问题出在我们这边，不是您的操作。已经保存的回答不会丢，请稍后回到对话再试。

## 存下来

web-save-own = 存一份自己留着：
web-save-employer = 交给单位的一份（不写不得申报那几条的回答和没弄清楚的事项）：

## 自评编号的页面

receipt-title = 自评编号 { $id }
receipt-what = 这个编号印在一份自评报告上。它由办法的版本、自评的日期和全部回答算出来：三样都一样，编号才一样；改动任何一处，编号就变。
receipt-not-kept = 从编号查不到是谁、答了什么、结果怎样：这里不保存编号。
receipt-how = 怎么核对
receipt-how-own = 请本人存一份自己留着的 JSON 文件，里面有全部回答。
receipt-how-command = 运行 chuangping replay 加文件名，按文件里的回答重新算一遍：编号对得上、结论和报告上的一样，就没有改动过。
receipt-how-again = 用不了命令的，可以请本人用同样的回答在这里重新做一遍，对照结论。日期不同，编号就不同，再过多久之类的话也会变。
receipt-proves = 编号只说明报告是按这些回答算出来的，不证明回答属实；以证明材料和正式评审为准。
