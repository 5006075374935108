# 微信公眾號：菜單，渠道自己要說的話

wechat-working = 還在處理，請回覆“繼續”。
wechat-read-first = 剛才這句沒有記下：前一句的回覆您還沒看到，就在下面。請看過再答。
wechat-wordless = 我目前只看得懂文字。請直接打字，或者打選項前面的編號；打“幫助”看看能做什麼。
wechat-hurried = 您發得有點密，剛才這條沒有記下。請過一會兒再發，之前的回答都還在。
wechat-store-away = 現在存不了回答，剛才這句沒有記下，之前的都還在。請過一兩分鐘，打“繼續”接著答。
wechat-failed = 剛才這句沒能處理，問題已經記下，您之前的回答都還在。請打“繼續”，看看問到哪裡，再答一遍。

# 菜單：一級不超過五個字，二級不超過八個字。
wechat-menu-group-assess = 自評
wechat-menu-group-help = 幫助
wechat-menu-start = 開始或接著答
wechat-menu-result = 看看目前結果
wechat-menu-back = 上一步
wechat-menu-edit = 修改回答
wechat-menu-restart = 重新開始
wechat-menu-help = 怎麼用
wechat-menu-privacy = 隱私說明
wechat-menu-delete = 刪除我的數據
wechat-menu-web = 網頁
