# Telegram：命令、机器人简介、频道自己要说的话

telegram-wordless = 我目前只看得懂文字和按钮。请直接打字，或按题目下面的按钮；发 /help 看看能做什么。
telegram-edited = 改过的消息我读不到新内容，之前的回答没有变。要改答案请发 /edit，或按“上一步”。
telegram-forwarded = 转发来的内容没有当作您的回答。请用自己的话回答，或发 /search 加关键词查条款。
telegram-group = 测评要问到学历、业绩等个人情况，请到私聊里进行，群里的人看不到。
telegram-open-private = 打开私聊
telegram-result-page = 打开成网页（可打印）
telegram-share = 分享 { $clause }
telegram-command = 没有这个命令，什么都没有改。可以用这些：
telegram-stale = 这个按钮已经过时了，什么都没有改。请按最新那条消息里的按钮。
telegram-hurried = 您发得有点密，刚才这条没有记下。请过一会儿再发，之前的回答都还在。
telegram-unsure = { $option }（{ $unsure }）
telegram-ticking = 点编号：一次勾上 ✅，两次是 ❓ 说不清，三次取消。
telegram-more = 更多…
telegram-no-buttons = 按钮显示不出来，请直接打字回答，可以选：
telegram-failed = 刚才那一步没能处理，已经记下这个问题，您之前的回答都还在。请再试一次，或发 /start 继续。

telegram-description = { $subject }自评：一问一答，看清能报哪一级、走哪条路、还差什么，每个结论都注明办法条款。自评结果仅供参考，最终以正式评定为准。
telegram-short-description = 一问一答，看清{ $subject }能报哪一级、还差什么、依据哪一条。

telegram-command-start = 开始，或接着上次的进度
telegram-command-result = 看看目前的结果
telegram-command-back = 回到上一题
telegram-command-edit = 修改已经回答的问题
telegram-command-article = 看条款，后面写编号
telegram-command-search = 查条款，后面写问题
telegram-command-restart = 全部重新开始
telegram-command-delete = 删除我的数据
telegram-command-language = 切换语言
telegram-command-help = 能做什么、怎么用
telegram-command-privacy = 存了什么、存多久
telegram-command-export = 导出我的全部数据
telegram-command-link = 换个设备接着来

telegram-token-refused = Telegram 不认 CHUANGPING_TELEGRAM_TOKEN：请在 @BotFather 里用 /token 重新取一次，照原样填进设置。
telegram-refused = Telegram 不接受机器人的设置（{ $reason }）：请核对 CHUANGPING_TELEGRAM_WEBHOOK、CHUANGPING_TELEGRAM_SECRET 和 CHUANGPING_TELEGRAM_API。
telegram-library-missing = Telegram 频道需要 { $library }：请运行 pip install 'chuangping[{ $library }]'，或把 CHUANGPING_TELEGRAM_LIBRARY 改成已安装的那个库。

## 保存结果

telegram-command-report = 把结果存成图片和 PDF
telegram-report = 存成图片和 PDF
telegram-report-employer = 给单位的一份
telegram-report-none = 还没有结果可以存。发送 /start 开始。
telegram-report-missing = 这里还不能存成文件：请告诉运行机器人的人，要装上 chuangping[report]。
telegram-report-refused = “{ $name }”没能发出来，请过一会儿再试。
