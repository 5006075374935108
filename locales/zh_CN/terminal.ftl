# 终端里的对话

terminal-several = 可以多选：把编号一起输入，例如 1 3
terminal-unfold = 输入“展开”查看
terminal-keys = 输入编号或直接打字回答；“查条款”加编号看原文；/help 看说明；Ctrl+D 离开，下次接着聊
terminal-resumed = 接着上次的对话
terminal-goodbye = 对话已保存，再次运行 chuangping chat 可以接着聊。
terminal-nothing-folded = 没有折叠的内容。
terminal-no-such-command = 没有这个命令。可用：/start /result /back /edit /article /search /restart /delete /language /help /privacy /quit
terminal-leave-words = 退出 /退出 /quit /exit
terminal-unfold-words = 展开 /more
terminal-look-up-words = 查条款 看条款 查 条款
terminal-option-fresh = 删掉上次的对话，从头开始
