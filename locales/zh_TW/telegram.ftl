# Telegram：命令、機器人簡介、頻道自己要說的話

telegram-wordless = 我目前只看得懂文字和按鈕。請直接打字，或按題目下面的按鈕；發 /help 看看能做什麼。
telegram-edited = 改過的消息我讀不到新內容，之前的回答沒有變。要改答案請發 /edit，或按“上一步”。
telegram-forwarded = 轉發來的內容沒有當作您的回答。請用自己的話回答，或發 /search 加關鍵詞查條款。
telegram-group = 測評要問到學歷、業績等個人情況，請到私聊裡進行，群裡的人看不到。
telegram-open-private = 打開私聊
telegram-result-page = 打開成網頁（可打印）
telegram-share = 分享 { $clause }
telegram-command = 沒有這個命令，什麼都沒有改。可以用這些：
telegram-stale = 這個按鈕已經過時了，什麼都沒有改。請按最新那條消息裡的按鈕。
telegram-hurried = 您發得有點密，剛才這條沒有記下。請過一會兒再發，之前的回答都還在。
telegram-unsure = { $option }（{ $unsure }）
telegram-ticking = 點編號：一次勾上 ✅，兩次是 ❓ 說不清，三次取消。
telegram-more = 更多…
telegram-no-buttons = 按鈕顯示不出來，請直接打字回答，可以選：
telegram-failed = 剛才那一步沒能處理，已經記下這個問題，您之前的回答都還在。請再試一次，或發 /start 繼續。

telegram-description = { $subject }自評：一問一答，看清能報哪一級、走哪條路、還差什麼，每個結論都註明辦法條款。自評結果僅供參考，最終以正式評定為準。
telegram-short-description = 一問一答，看清{ $subject }能報哪一級、還差什麼、依據哪一條。

telegram-command-start = 開始，或接著上次的進度
telegram-command-result = 看看目前的結果
telegram-command-back = 回到上一題
telegram-command-edit = 修改已經回答的問題
telegram-command-article = 看條款，後面寫編號
telegram-command-search = 查條款，後面寫問題
telegram-command-restart = 全部重新開始
telegram-command-delete = 刪除我的數據
telegram-command-language = 切換語言
telegram-command-help = 能做什麼、怎麼用
telegram-command-privacy = 存了什麼、存多久
telegram-command-export = 導出我的全部數據
telegram-command-link = 換個設備接著來

telegram-token-refused = Telegram 不認 CHUANGPING_TELEGRAM_TOKEN：請在 @BotFather 裡用 /token 重新取一次，照原樣填進設置。
telegram-refused = Telegram 不接受機器人的設置（{ $reason }）：請核對 CHUANGPING_TELEGRAM_WEBHOOK、CHUANGPING_TELEGRAM_SECRET 和 CHUANGPING_TELEGRAM_API。
telegram-library-missing = Telegram 頻道需要 { $library }：請運行 pip install 'chuangping[{ $library }]'，或把 CHUANGPING_TELEGRAM_LIBRARY 改成已安裝的那個庫。

## 保存結果

telegram-command-report = 把結果存成圖片和 PDF
telegram-report = 存成圖片和 PDF
telegram-report-employer = 給單位的一份
telegram-report-none = 還沒有結果可以存。發送 /start 開始。
telegram-report-missing = 這裡還不能存成文件：請告訴運行機器人的人，要裝上 chuangping[report]。
telegram-report-refused = “{ $name }”沒能發出來，請過一會兒再試。
