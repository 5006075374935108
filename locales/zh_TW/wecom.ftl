# 企業微信智能機器人：渠道自己要說的話，卡片，以及出了毛病寫給運行者的話

wecom-wordless = 我目前只看得懂文字和語音轉成的文字，圖片和文件看不了。請直接打字。
wecom-group = 測評要問到學歷、業績等個人情況，請在和我的單聊裡進行，群裡的人看不到。
wecom-hurried = 您發得有點密，剛才這條沒有記下。請過一會兒再發，之前的回答都還在。
wecom-failed = 剛才那一步沒能處理，已經記下這個問題，您之前的回答都還在。請再發一次。

wecom-card-title = 點一個，也可以直接打字
wecom-card-chosen = 您選了
wecom-card-outdated = 這張卡片已經過時了，什麼都沒有改
wecom-card-see-below = 請看最新的那條消息。
wecom-card-button = 已處理
wecom-between = 、
wecom-none-ticked = 一項也沒有勾

wecom-refused = 企業微信不認這個機器人：請在智能機器人的“API 配置”裡核對 Bot ID 和 Secret，照原樣填進 CHUANGPING_WECOM_BOT_ID 和 CHUANGPING_WECOM_BOT_SECRET，再重新啟動
wecom-displaced = 同一個機器人在別處建立了長連接，這裡的被擠掉了：請讓一個機器人只由一處服務使用；幾個進程共用的，要用同一個數據庫
wecom-library-missing = 企業微信頻道需要 websockets：請運行 pip install 'chuangping[wecom]'
