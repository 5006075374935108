# 企业微信智能机器人：渠道自己要说的话，卡片，以及出了毛病写给运行者的话

wecom-wordless = 我目前只看得懂文字和语音转成的文字，图片和文件看不了。请直接打字。
wecom-group = 测评要问到学历、业绩等个人情况，请在和我的单聊里进行，群里的人看不到。
wecom-hurried = 您发得有点密，刚才这条没有记下。请过一会儿再发，之前的回答都还在。
wecom-failed = 刚才那一步没能处理，已经记下这个问题，您之前的回答都还在。请再发一次。

wecom-card-title = 点一个，也可以直接打字
wecom-card-chosen = 您选了
wecom-card-outdated = 这张卡片已经过时了，什么都没有改
wecom-card-see-below = 请看最新的那条消息。
wecom-card-button = 已处理
wecom-between = 、
wecom-none-ticked = 一项也没有勾

wecom-refused = 企业微信不认这个机器人：请在智能机器人的“API 配置”里核对 Bot ID 和 Secret，照原样填进 CHUANGPING_WECOM_BOT_ID 和 CHUANGPING_WECOM_BOT_SECRET，再重新启动
wecom-displaced = 同一个机器人在别处建立了长连接，这里的被挤掉了：请让一个机器人只由一处服务使用；几个进程共用的，要用同一个数据库
wecom-library-missing = 企业微信频道需要 websockets：请运行 pip install 'chuangping[wecom]'
