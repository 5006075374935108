# 微信公众号：菜单，渠道自己要说的话

wechat-working = 还在处理，请回复“继续”。
wechat-read-first = 刚才这句没有记下：前一句的回复您还没看到，就在下面。请看过再答。
wechat-wordless = 我目前只看得懂文字。请直接打字，或者打选项前面的编号；打“帮助”看看能做什么。
wechat-hurried = 您发得有点密，刚才这条没有记下。请过一会儿再发，之前的回答都还在。
wechat-store-away = 现在存不了回答，刚才这句没有记下，之前的都还在。请过一两分钟，打“继续”接着答。
wechat-failed = 刚才这句没能处理，问题已经记下，您之前的回答都还在。请打“继续”，看看问到哪里，再答一遍。

# 菜单：一级不超过五个字，二级不超过八个字。
wechat-menu-group-assess = 自评
wechat-menu-group-help = 帮助
wechat-menu-start = 开始或接着答
wechat-menu-result = 看看目前结果
wechat-menu-back = 上一步
wechat-menu-edit = 修改回答
wechat-menu-restart = 重新开始
wechat-menu-help = 怎么用
wechat-menu-privacy = 隐私说明
wechat-menu-delete = 删除我的数据
wechat-menu-web = 网页
