# 只用打字的渠道：编号怎么打，一条消息放不下怎么办

typed-several = 可以选几项，编号一次打完，例如 1 3；一项也没有就打“无”
typed-ticks = 有的编号一次打完，例如 1 3；说不清的加问号，例如 3?；一项也没有就打“无”
typed-as-left = 勾着的都对就打“完成”；要改就把有的编号重新打一遍，例如 1 3；说不清的加问号，例如 3?；一项也没有就打“无”
typed-each = 每一问打一个编号，例如 2 7；说不清就打带问号的那个
typed-nothing = 无
typed-look-up-words = 查条款 看条款 查 条款

texting-choose = 回复前面的编号就行，也可以直接打字
texting-choose-letter = 回复前面的字母就行，例如 { $sign }，也可以直接打字
texting-or-letter = 也可以回复选项前面的字母，例如 { $sign }。
texting-controls = 也可以回复：
texting-lines = 方括号里的字也可以回复，例如“{ $sign }”
texting-more = 回复“更多”看后面的
texting-more-words = 更多 继续看 下一页 后面的 /more
texting-no-more = 后面没有了，刚才的已经全部发完。
texting-fold = 回复“展开{ $sign }”看
texting-fold-words = 展开
texting-no-fold = 没有这一段可以展开。
texting-off-list = 没有这个编号，什么都没有改。请从下面选一个。
texting-off-list-of-several = 没有这个编号，什么都没有改。请按下面的编号回复，几个编号之间空一格，例如 1 3。
texting-off-letters = 选项前面是字母，什么都没有改。请从下面选一个，例如 { $sign }，也可以把选项打出来。
texting-result-again = 这是结果的开头；回复“看结果”再看一遍全文。
texting-page-words = 网页 打开网页
texting-page = 打开这个链接，可以在网页上接着答：
texting-page-terms = 十分钟内有效，只能用一次。拿到它的人看得到您的回答，请不要发给别人。那边接着的是一份副本，和这里各是各的，删除也要分别删。
texting-page-code = 在别的设备或渠道上输入这个码，就能接着聊：{ $code }
texting-page-nothing = 还没有可以带到别处的回答。
texting-page-none = 这里没有可以打开的网页，请接着在这里聊。
texting-export = 这里发不了文件。回复“网页”，在打开的网页上打“导出我的数据”，就能拿到全部内容。
texting-export-none = 这里发不了文件，要拿到全部内容，请联系负责这项服务的人。
