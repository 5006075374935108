# 设置：serve --check 的表格与各项设置的错误。$name 是环境变量名。

settings-table-title = 当前设置（环境变量或工作目录里的 .env 文件）
settings-source-default = 默认
settings-source-environment = 环境变量
settings-source-file = .env
settings-source-credentials = 凭据文件
settings-value-none = （未设置）
settings-value-secret = （已设置，不显示）
settings-all-good = 设置没有问题，可以启动：chuangping serve
settings-channels-web = 网页：开启，{ $address }
settings-channels-telegram-on = Telegram：开启，{ $library }，{ $mode }
settings-reports = 报告：可以存成 { $offered }。
settings-reports-in-part = 报告：可以存成 { $offered }；要 { $lacking }，请运行 pip install 'chuangping[report]'。
settings-channels-telegram-off = Telegram：未开启。向 @BotFather 申请令牌后设置 { $name }=令牌
settings-channels-wechat-encrypted = 微信公众号：开启，加密，回调地址（URL）填 { $address }
settings-channels-wechat-plain = 微信公众号：开启，明文，回调地址（URL）填 { $address }。建议在后台选安全模式，设置 CHUANGPING_WECHAT_APPID 和 CHUANGPING_WECHAT_AES_KEY
settings-channels-wechat-off = 微信公众号：未开启。在公众号后台启用服务器配置，把自拟的令牌设为 { $name }=令牌，步骤见 docs/wechat.md
settings-wechat-any-address = https://您的域名
settings-wechat-replies-only = 微信公众号：只回复，不设菜单。账号认证过的，设置 { $name }=AppSecret 就有菜单
settings-wechat-menu = 微信公众号：启动时设菜单，迟到的回复用客服消息补发；账号没有这些权限的，不影响对话
settings-channels-wecom-official = 企业微信：开启，长连接
settings-channels-wecom-other = 企业微信：开启，长连接，{ $address }
settings-channels-wecom-off = 企业微信：未开启。建好智能机器人、选“使用长连接”后，设置 { $id }=Bot ID 和 { $secret }=Secret
settings-roster-on = 名册：开放，{ $address }
settings-roster-off = 名册：不开放。要让人事部门在网页上一次评一张表，设置 { $name }=on
settings-statistics-on = 统计页：开放，{ $address }
settings-statistics-off = 统计页：不开放。要看有多少人用、停在哪一题，设置 { $name }=口令
settings-tracing-on = OpenTelemetry：开启，按 OTEL_… 环境变量
settings-tracing-off = OpenTelemetry：未开启。要开启，设置 OTEL_EXPORTER_OTLP_ENDPOINT=接收追踪的地址
settings-missing-operator = 隐私说明里还没有写明由谁负责：正式提供服务前，请设置 { $name }=单位或个人的名称
settings-missing-operator-contact = 隐私说明里还没有联系方式：正式提供服务前，请设置 { $name }=电话、邮箱或地址
settings-api-off = 接口：不开放。要给程序用，设置 { $name }=open（谁都可以），或几个逗号分隔的密钥
settings-api-open = 接口：开放，不要密钥，{ $address }
settings-mcp-on = AI 助手的工具（MCP）：{ $address }
settings-mcp-lacking = AI 助手的工具（MCP）：缺少库，{ $address } 用不了；请运行 pip install 'chuangping[mcp]'
settings-api-keys = 接口：开放，{ $count } 个密钥，{ $address }
settings-value-keys = （{ $count } 个密钥，不显示）
settings-mode-polling = 长轮询
settings-mode-webhook = Webhook

settings-about-store = 对话存在哪里：sqlite:///文件路径（绝对路径要四个斜杠），或 postgresql://用户:密码@主机/数据库
settings-about-store-key = 设了就加密存放人们说的话：32 字节的 base64 密钥，几把用逗号分隔，新的在前；丢了密钥，对话就读不出来。更换见 docs/encryption.md
settings-about-host = 监听地址；0.0.0.0 表示所有网卡
settings-about-port = 监听端口，0 到 65535；0 表示任选一个空闲端口
settings-about-public-address = 人们访问的网址，如 https://pingshen.example.cn；https 时 Cookie 只走加密连接
settings-about-trusted-proxies = 反向代理的 IP，逗号分隔；只相信它们转告的来访地址
settings-about-policy = 所依据的办法（名字，或文件夹的路径）
settings-about-phase = 评价阶段：normal 常规，first 首次评价期
settings-about-language = 默认语言：zh_CN、zh_TW 或 en
settings-about-retention-days = 对话不论答完没有，多少天不动就删除，1 到 3650
settings-about-backup-days = 备份最多留多少天，1 到 3650；写在隐私说明里
settings-about-operator = 由谁负责：单位或个人的名称，写在隐私说明里
settings-about-operator-contact = 怎样联系负责的人：电话、邮箱或地址，写在隐私说明里
settings-about-limits = on 限制来得太密的请求（一个来访地址一次最多开始 30 个对话，之后每分钟 60 个；一个对话一次最多 120 步，之后每分钟 120 步），off 不限制
settings-about-roster = on 在网页上开放名册：人事部门上传一张表，一次评完；off 不开放
settings-about-admin-token = 统计页 /statistics 的口令，16 到 500 个英文字母、数字和符号；不设就没有统计页
settings-about-api = 给程序用的接口：off 不开放，open 谁都可以用，或逗号分隔的密钥（每个 24 个字符以上）
settings-about-log-level = 日志详细程度：debug、info、warning 或 error
settings-about-log-format = 日志的写法：text 一行一句，json 一行一个 JSON 对象
settings-about-telegram-token = 机器人令牌，设置后开启 Telegram
settings-about-telegram-library = aiogram 或 python-telegram-bot
settings-about-telegram-api = 另一个 Bot API 服务器的网址（自建或测试）
settings-about-telegram-webhook = 接收 Webhook 的公网 https 地址；不设则用长轮询
settings-about-telegram-secret = Webhook 密令，1 到 256 个字母、数字、_ 或 -
settings-about-wechat-token = 微信公众号服务器配置里的令牌（Token），设置后开启 /wechat
settings-about-wechat-appid = 公众号的开发者 ID（AppID）；消息加密或设了 AppSecret 时必填
settings-about-wechat-aes-key = 消息加解密密钥（EncodingAESKey），43 个字符；设了就只收加密的消息。更换期间写新旧两个，用逗号分隔
settings-about-wechat-secret = 开发者密码（AppSecret）；账号有权限的，用来设菜单、补发迟到的回复
settings-about-wechat-api = 另一个微信接口服务器的网址（代理或测试）
settings-about-wecom-bot-id = 企业微信智能机器人的 Bot ID，和 Secret 一起设置后开启企业微信
settings-about-wecom-bot-secret = 智能机器人的长连接 Secret
settings-about-wecom-api = 另一个长连接地址（私有化部署或测试），wss:// 开头；只有本机可以用 ws://
settings-about-reader-url = 兼容 OpenAI 接口的地址；设置后，整段经历里没听懂的部分会发给它，它只能指出原话，由本人确认
settings-about-reader-model = 模型的名字
settings-about-reader-key = 模型服务的密钥

settings-wrong-store = { $name } 应写成 sqlite:///文件路径，例如 { $name }=sqlite:////var/lib/chuangping/conversations.db，或 postgresql://用户:密码@主机:端口/数据库（密码里的特殊字符要按网址的写法转义）
settings-wrong-store-key = { $name } 应是 32 字节的 base64 密钥，可用 openssl rand -base64 32 生成；几把用逗号分隔，新的在前，逗号前后不能空着
settings-wrong-host = { $name } 应是监听地址，例如 { $name }=127.0.0.1
settings-wrong-port = { $name } 应是 0 到 65535 的整数，例如 { $name }=8000
settings-wrong-public-address = { $name } 应是 http:// 或 https:// 开头的网址，例如 { $name }=https://pingshen.example.cn
settings-wrong-trusted-proxies = { $name } 应是逗号分隔的 IP，例如 { $name }=127.0.0.1,10.0.0.2
settings-wrong-policy = { $name } 既不是随程序带的办法，也不是办法的文件夹，例如 { $name }=hunan-2023
settings-wrong-phase = { $name } 应是 normal 或 first，例如 { $name }=normal
settings-wrong-language = { $name } 应是 zh_CN、zh_TW 或 en，例如 { $name }=zh_CN
settings-wrong-retention-days = { $name } 应是 1 到 3650 的整数，例如 { $name }=30
settings-wrong-backup-days = { $name } 应是 1 到 3650 的整数，例如 { $name }=7
settings-wrong-operator = { $name } 应是一行字，最多 100 个字，例如 { $name }=某某市创新方法研究会
settings-wrong-operator-contact = { $name } 应是一行字，最多 100 个字，例如 { $name }=0731-8888****，privacy@example.cn
settings-wrong-limits = { $name } 应是 on 或 off，例如 { $name }=on
settings-wrong-roster = { $name } 应是 on 或 off，例如 { $name }=on
settings-wrong-admin-token = { $name } 应是 16 到 500 个英文字母、数字和符号，不含空格；可以用 openssl rand -base64 24 生成
settings-wrong-api = { $name } 应是 off、open，或逗号分隔的密钥：每个至少 24 个英文字母、数字或符号，中间不留空格，例如用 openssl rand -hex 16 生成
settings-wrong-log-level = { $name } 应是 debug、info、warning 或 error，例如 { $name }=info
settings-wrong-log-format = { $name } 应是 text 或 json，例如 { $name }=text
settings-wrong-telegram-token = { $name } 不像 Telegram 的令牌，应是 @BotFather 给的“数字:字母数字”一整串
settings-wrong-telegram-library = { $name } 应是 aiogram 或 python-telegram-bot，例如 { $name }=aiogram
settings-wrong-telegram-api = { $name } 应是 http:// 或 https:// 开头的网址，例如 { $name }=http://127.0.0.1:8081
settings-wrong-telegram-webhook = { $name } 应是 https:// 开头的公网地址，例如 { $name }=https://pingshen.example.cn/telegram
settings-wrong-telegram-secret = { $name } 应是 1 到 256 个字母、数字、_ 或 -
settings-wrong-wechat-token = { $name } 应是 3 到 32 个英文字母和数字，和公众号后台“服务器配置”里填的令牌一样
settings-wrong-wechat-appid = { $name } 应是公众号后台给的开发者 ID，例如 { $name }=wx0123456789abcdef
settings-wrong-wechat-aes-key = { $name } 应是 43 个英文字母和数字，和公众号后台的消息加解密密钥一样；更换期间写新旧两个，用逗号分隔
settings-wrong-wechat-secret = { $name } 应是公众号后台给的开发者密码，一整串英文字母和数字
settings-wrong-wechat-api = { $name } 应是 http:// 或 https:// 开头的网址，例如 { $name }=http://127.0.0.1:8082
settings-wrong-wecom-bot-id = { $name } 应是智能机器人的“API 配置”里给的 Bot ID，一整串英文字母、数字和符号，不含空格
settings-wrong-wecom-bot-secret = { $name } 应是智能机器人的“API 配置”里给的 Secret，一整串英文字母、数字和符号，不含空格
settings-wrong-wecom-api = { $name } 应是 wss:// 开头的地址，例如 { $name }=wss://openws.work.weixin.qq.com；ws:// 只能是本机，因为 Secret 会原样发过去
settings-wrong-reader-url = { $name } 应是 http:// 或 https:// 开头的网址，例如 { $name }=http://127.0.0.1:11434/v1；不写用户名和密码（密钥写在 CHUANGPING_READER_KEY）
settings-wrong-reader-model = { $name } 应是模型的名字（英文字母、数字和符号）
settings-wrong-reader-key = { $name } 应是模型服务给的密钥，一整串英文字母、数字和符号

settings-webhook-without-secret = 设置了 CHUANGPING_TELEGRAM_WEBHOOK，还缺 CHUANGPING_TELEGRAM_SECRET：请自拟 1 到 256 个字母、数字、_ 或 - 的密令
settings-webhook-without-tls = CHUANGPING_TELEGRAM_WEBHOOK 应以 https:// 开头：Telegram 只回调加密地址
settings-wechat-half = 设置了 CHUANGPING_WECHAT_AES_KEY 或 CHUANGPING_WECHAT_SECRET，还要同时设置 CHUANGPING_WECHAT_TOKEN（公众号后台“服务器配置”里自拟的令牌）和 CHUANGPING_WECHAT_APPID（开发者 ID）
settings-wecom-half = CHUANGPING_WECOM_BOT_ID 和 CHUANGPING_WECOM_BOT_SECRET 要一起设置：两个都在智能机器人的“API 配置”里
settings-unknown = 没有 { $name } 这项设置，请检查拼写；全部设置见 chuangping serve --check
settings-credential-unreadable = 读不了凭据文件 { $path }。请检查它归谁所有、谁能读，内容应是 UTF-8 文本
