# 終端裡的對話

terminal-headline = “{ $title }”開頭寫的是：
terminal-headline-note = 這是自評，以正式評定為準；前提和提醒也在那裡。
terminal-unfold = 輸入“展開”查看
terminal-keys = 輸入編號或直接打字回答；“查條款”加編號看原文；/help 看說明；Ctrl+D 離開，下次接著聊
terminal-resumed = 接著上次的對話
terminal-goodbye = 對話已保存，再次運行 chuangping chat 可以接著聊。
terminal-nothing-folded = 沒有摺疊的內容。
terminal-no-such-command = 沒有這個命令。可用：/start /result /report /back /edit /article /search /restart /delete /language /help /privacy /export /quit
terminal-leave-words = 退出 /退出 /quit /exit
terminal-unfold-words = 展開 /more
terminal-save-words = 保存 存 /report /save
terminal-employer-words = 給單位 單位
terminal-save-hint = 輸入“保存”加文件名，把結果存成文件，例如：保存 結果.pdf
terminal-save-how = 輸入“保存”加文件名，格式看結尾：{ $endings }。例如：保存 結果.pdf；給單位的一份：保存 結果.pdf 給單位
terminal-nothing-to-save = 還沒有結果可以存。
terminal-saved = 存好了：{ $file }
terminal-exported = 您的全部內容存好了：{ $file }
terminal-option-fresh = 刪掉上次的對話，從頭開始
