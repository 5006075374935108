# 终端里的对话

terminal-headline = “{ $title }”开头写的是：
terminal-headline-note = 这是自评，以正式评定为准；前提和提醒也在那里。
terminal-unfold = 输入“展开”查看
terminal-keys = 输入编号或直接打字回答；“查条款”加编号看原文；/help 看说明；Ctrl+D 离开，下次接着聊
terminal-resumed = 接着上次的对话
terminal-goodbye = 对话已保存，再次运行 chuangping chat 可以接着聊。
terminal-nothing-folded = 没有折叠的内容。
terminal-no-such-command = 没有这个命令。可用：/start /result /report /back /edit /article /search /restart /delete /language /help /privacy /export /quit
terminal-leave-words = 退出 /退出 /quit /exit
terminal-unfold-words = 展开 /more
terminal-save-words = 保存 存 /report /save
terminal-employer-words = 给单位 单位
terminal-save-hint = 输入“保存”加文件名，把结果存成文件，例如：保存 结果.pdf
terminal-save-how = 输入“保存”加文件名，格式看结尾：{ $endings }。例如：保存 结果.pdf；给单位的一份：保存 结果.pdf 给单位
terminal-nothing-to-save = 还没有结果可以存。
terminal-saved = 存好了：{ $file }
terminal-exported = 您的全部内容存好了：{ $file }
terminal-option-fresh = 删掉上次的对话，从头开始
