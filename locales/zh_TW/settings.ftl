# 設置：serve --check 的表格與各項設置的錯誤。$name 是環境變量名。

settings-table-title = 當前設置（環境變量或工作目錄裡的 .env 文件）
settings-source-default = 默認
settings-source-environment = 環境變量
settings-source-file = .env
settings-source-credentials = 憑據文件
settings-value-none = （未設置）
settings-value-secret = （已設置，不顯示）
settings-all-good = 設置沒有問題，可以啟動：chuangping serve
settings-channels-web = 網頁：開啟，{ $address }
settings-channels-telegram-on = Telegram：開啟，{ $library }，{ $mode }
settings-reports = 報告：可以存成 { $offered }。
settings-reports-in-part = 報告：可以存成 { $offered }；要 { $lacking }，請運行 pip install 'chuangping[report]'。
settings-channels-telegram-off = Telegram：未開啟。向 @BotFather 申請令牌後設置 { $name }=令牌
settings-channels-wechat-encrypted = 微信公眾號：開啟，加密，回調地址（URL）填 { $address }
settings-channels-wechat-plain = 微信公眾號：開啟，明文，回調地址（URL）填 { $address }。建議在後台選安全模式，設置 CHUANGPING_WECHAT_APPID 和 CHUANGPING_WECHAT_AES_KEY
settings-channels-wechat-off = 微信公眾號：未開啟。在公眾號後台啟用服務器配置，把自擬的令牌設為 { $name }=令牌，步驟見 docs/wechat.md
settings-wechat-any-address = https://您的域名
settings-wechat-replies-only = 微信公眾號：只回覆，不設菜單。賬號認證過的，設置 { $name }=AppSecret 就有菜單
settings-wechat-menu = 微信公眾號：啟動時設菜單，遲到的回覆用客服消息補發；賬號沒有這些權限的，不影響對話
settings-channels-wecom-official = 企業微信：開啟，長連接
settings-channels-wecom-other = 企業微信：開啟，長連接，{ $address }
settings-channels-wecom-off = 企業微信：未開啟。建好智能機器人、選“使用長連接”後，設置 { $id }=Bot ID 和 { $secret }=Secret
settings-roster-on = 名冊：開放，{ $address }
settings-roster-off = 名冊：不開放。要讓人事部門在網頁上一次評一張表，設置 { $name }=on
settings-statistics-on = 統計頁：開放，{ $address }
settings-statistics-off = 統計頁：不開放。要看有多少人用、停在哪一題，設置 { $name }=口令
settings-tracing-on = OpenTelemetry：開啟，按 OTEL_… 環境變量
settings-tracing-off = OpenTelemetry：未開啟。要開啟，設置 OTEL_EXPORTER_OTLP_ENDPOINT=接收追蹤的地址
settings-missing-operator = 隱私說明裡還沒有寫明由誰負責：正式提供服務前，請設置 { $name }=單位或個人的名稱
settings-missing-operator-contact = 隱私說明裡還沒有聯繫方式：正式提供服務前，請設置 { $name }=電話、郵箱或地址
settings-api-off = 接口：不開放。要給程序用，設置 { $name }=open（誰都可以），或幾個逗號分隔的密鑰
settings-api-open = 接口：開放，不要密鑰，{ $address }
settings-mcp-on = AI 助手的工具（MCP）：{ $address }
settings-mcp-lacking = AI 助手的工具（MCP）：缺少庫，{ $address } 用不了；請運行 pip install 'chuangping[mcp]'
settings-api-keys = 接口：開放，{ $count } 個密鑰，{ $address }
settings-value-keys = （{ $count } 個密鑰，不顯示）
settings-mode-polling = 長輪詢
settings-mode-webhook = Webhook

settings-about-store = 對話存在哪裡：sqlite:///文件路徑（絕對路徑要四個斜槓），或 postgresql://用戶:密碼@主機/數據庫
settings-about-store-key = 設了就加密存放人們說的話：32 字節的 base64 密鑰，幾把用逗號分隔，新的在前；丟了密鑰，對話就讀不出來。更換見 docs/encryption.md
settings-about-host = 監聽地址；0.0.0.0 表示所有網卡
settings-about-port = 監聽端口，0 到 65535；0 表示任選一個空閒端口
settings-about-public-address = 人們訪問的網址，如 https://pingshen.example.cn；https 時 Cookie 只走加密連接
settings-about-trusted-proxies = 反向代理的 IP，逗號分隔；只相信它們轉告的來訪地址
settings-about-policy = 所依據的辦法（名字，或文件夾的路徑）
settings-about-phase = 評價階段：normal 常規，first 首次評價期
settings-about-language = 默認語言：zh_CN、zh_TW 或 en
settings-about-retention-days = 對話不論答完沒有，多少天不動就刪除，1 到 3650
settings-about-backup-days = 備份最多留多少天，1 到 3650；寫在隱私說明裡
settings-about-operator = 由誰負責：單位或個人的名稱，寫在隱私說明裡
settings-about-operator-contact = 怎樣聯繫負責的人：電話、郵箱或地址，寫在隱私說明裡
settings-about-limits = on 限制來得太密的請求（一個來訪地址一次最多開始 30 個對話，之後每分鐘 60 個；一個對話一次最多 120 步，之後每分鐘 120 步），off 不限制
settings-about-roster = on 在網頁上開放名冊：人事部門上傳一張表，一次評完；off 不開放
settings-about-admin-token = 統計頁 /statistics 的口令，16 到 500 個英文字母、數字和符號；不設就沒有統計頁
settings-about-api = 給程序用的接口：off 不開放，open 誰都可以用，或逗號分隔的密鑰（每個 24 個字符以上）
settings-about-log-level = 日誌詳細程度：debug、info、warning 或 error
settings-about-log-format = 日誌的寫法：text 一行一句，json 一行一個 JSON 對象
settings-about-telegram-token = 機器人令牌，設置後開啟 Telegram
settings-about-telegram-library = aiogram 或 python-telegram-bot
settings-about-telegram-api = 另一個 Bot API 服務器的網址（自建或測試）
settings-about-telegram-webhook = 接收 Webhook 的公網 https 地址；不設則用長輪詢
settings-about-telegram-secret = Webhook 密令，1 到 256 個字母、數字、_ 或 -
settings-about-wechat-token = 微信公眾號服務器配置裡的令牌（Token），設置後開啟 /wechat
settings-about-wechat-appid = 公眾號的開發者 ID（AppID）；消息加密或設了 AppSecret 時必填
settings-about-wechat-aes-key = 消息加解密密鑰（EncodingAESKey），43 個字符；設了就只收加密的消息。更換期間寫新舊兩個，用逗號分隔
settings-about-wechat-secret = 開發者密碼（AppSecret）；賬號有權限的，用來設菜單、補發遲到的回覆
settings-about-wechat-api = 另一個微信接口服務器的網址（代理或測試）
settings-about-wecom-bot-id = 企業微信智能機器人的 Bot ID，和 Secret 一起設置後開啟企業微信
settings-about-wecom-bot-secret = 智能機器人的長連接 Secret
settings-about-wecom-api = 另一個長連接地址（私有化部署或測試），wss:// 開頭；只有本機可以用 ws://
settings-about-reader-url = 兼容 OpenAI 接口的地址；設置後，整段經歷裡沒聽懂的部分會發給它，它只能指出原話，由本人確認
settings-about-reader-model = 模型的名字
settings-about-reader-key = 模型服務的密鑰

settings-wrong-store = { $name } 應寫成 sqlite:///文件路徑，例如 { $name }=sqlite:////var/lib/chuangping/conversations.db，或 postgresql://用戶:密碼@主機:端口/數據庫（密碼裡的特殊字符要按網址的寫法轉義）
settings-wrong-store-key = { $name } 應是 32 字節的 base64 密鑰，可用 openssl rand -base64 32 生成；幾把用逗號分隔，新的在前，逗號前後不能空著
settings-wrong-host = { $name } 應是監聽地址，例如 { $name }=127.0.0.1
settings-wrong-port = { $name } 應是 0 到 65535 的整數，例如 { $name }=8000
settings-wrong-public-address = { $name } 應是 http:// 或 https:// 開頭的網址，例如 { $name }=https://pingshen.example.cn
settings-wrong-trusted-proxies = { $name } 應是逗號分隔的 IP，例如 { $name }=127.0.0.1,10.0.0.2
settings-wrong-policy = { $name } 既不是隨程序帶的辦法，也不是辦法的文件夾，例如 { $name }=hunan-2023
settings-wrong-phase = { $name } 應是 normal 或 first，例如 { $name }=normal
settings-wrong-language = { $name } 應是 zh_CN、zh_TW 或 en，例如 { $name }=zh_CN
settings-wrong-retention-days = { $name } 應是 1 到 3650 的整數，例如 { $name }=30
settings-wrong-backup-days = { $name } 應是 1 到 3650 的整數，例如 { $name }=7
settings-wrong-operator = { $name } 應是一行字，最多 100 個字，例如 { $name }=某某市創新方法研究會
settings-wrong-operator-contact = { $name } 應是一行字，最多 100 個字，例如 { $name }=0731-8888****，privacy@example.cn
settings-wrong-limits = { $name } 應是 on 或 off，例如 { $name }=on
settings-wrong-roster = { $name } 應是 on 或 off，例如 { $name }=on
settings-wrong-admin-token = { $name } 應是 16 到 500 個英文字母、數字和符號，不含空格；可以用 openssl rand -base64 24 生成
settings-wrong-api = { $name } 應是 off、open，或逗號分隔的密鑰：每個至少 24 個英文字母、數字或符號，中間不留空格，例如用 openssl rand -hex 16 生成
settings-wrong-log-level = { $name } 應是 debug、info、warning 或 error，例如 { $name }=info
settings-wrong-log-format = { $name } 應是 text 或 json，例如 { $name }=text
settings-wrong-telegram-token = { $name } 不像 Telegram 的令牌，應是 @BotFather 給的“數字:字母數字”一整串
settings-wrong-telegram-library = { $name } 應是 aiogram 或 python-telegram-bot，例如 { $name }=aiogram
settings-wrong-telegram-api = { $name } 應是 http:// 或 https:// 開頭的網址，例如 { $name }=http://127.0.0.1:8081
settings-wrong-telegram-webhook = { $name } 應是 https:// 開頭的公網地址，例如 { $name }=https://pingshen.example.cn/telegram
settings-wrong-telegram-secret = { $name } 應是 1 到 256 個字母、數字、_ 或 -
settings-wrong-wechat-token = { $name } 應是 3 到 32 個英文字母和數字，和公眾號後台“服務器配置”裡填的令牌一樣
settings-wrong-wechat-appid = { $name } 應是公眾號後台給的開發者 ID，例如 { $name }=wx0123456789abcdef
settings-wrong-wechat-aes-key = { $name } 應是 43 個英文字母和數字，和公眾號後台的消息加解密密鑰一樣；更換期間寫新舊兩個，用逗號分隔
settings-wrong-wechat-secret = { $name } 應是公眾號後台給的開發者密碼，一整串英文字母和數字
settings-wrong-wechat-api = { $name } 應是 http:// 或 https:// 開頭的網址，例如 { $name }=http://127.0.0.1:8082
settings-wrong-wecom-bot-id = { $name } 應是智能機器人的“API 配置”裡給的 Bot ID，一整串英文字母、數字和符號，不含空格
settings-wrong-wecom-bot-secret = { $name } 應是智能機器人的“API 配置”裡給的 Secret，一整串英文字母、數字和符號，不含空格
settings-wrong-wecom-api = { $name } 應是 wss:// 開頭的地址，例如 { $name }=wss://openws.work.weixin.qq.com；ws:// 只能是本機，因為 Secret 會原樣發過去
settings-wrong-reader-url = { $name } 應是 http:// 或 https:// 開頭的網址，例如 { $name }=http://127.0.0.1:11434/v1；不寫用戶名和密碼（密鑰寫在 CHUANGPING_READER_KEY）
settings-wrong-reader-model = { $name } 應是模型的名字（英文字母、數字和符號）
settings-wrong-reader-key = { $name } 應是模型服務給的密鑰，一整串英文字母、數字和符號

settings-webhook-without-secret = 設置了 CHUANGPING_TELEGRAM_WEBHOOK，還缺 CHUANGPING_TELEGRAM_SECRET：請自擬 1 到 256 個字母、數字、_ 或 - 的密令
settings-webhook-without-tls = CHUANGPING_TELEGRAM_WEBHOOK 應以 https:// 開頭：Telegram 只回調加密地址
settings-wechat-half = 設置了 CHUANGPING_WECHAT_AES_KEY 或 CHUANGPING_WECHAT_SECRET，還要同時設置 CHUANGPING_WECHAT_TOKEN（公眾號後台“服務器配置”裡自擬的令牌）和 CHUANGPING_WECHAT_APPID（開發者 ID）
settings-wecom-half = CHUANGPING_WECOM_BOT_ID 和 CHUANGPING_WECOM_BOT_SECRET 要一起設置：兩個都在智能機器人的“API 配置”裡
settings-unknown = 沒有 { $name } 這項設置，請檢查拼寫；全部設置見 chuangping serve --check
settings-credential-unreadable = 讀不了憑據文件 { $path }。請檢查它歸誰所有、誰能讀，內容應是 UTF-8 文本
