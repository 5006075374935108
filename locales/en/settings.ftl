# Settings: the table of serve --check and the faults of single settings. $name is the environment variable.

settings-table-title = Settings in force (environment or the .env file in the working folder)
settings-source-default = default
settings-source-environment = environment
settings-source-file = .env
settings-source-credentials = credential file
settings-value-none = (not set)
settings-value-secret = (set, not shown)
settings-all-good = The settings are fine; start with: chuangping serve
settings-channels-web = Web: on, { $address }
settings-channels-telegram-on = Telegram: on, { $library }, { $mode }
settings-reports = Reports: can be saved as { $offered }.
settings-reports-in-part = Reports: can be saved as { $offered }; for { $lacking } run pip install 'chuangping[report]'.
settings-channels-telegram-off = Telegram: off. Ask @BotFather for a token and set { $name }=TOKEN
settings-channels-wechat-encrypted = WeChat: on, encrypted; the address (URL) to enter there is { $address }
settings-channels-wechat-plain = WeChat: on, not encrypted; the address (URL) to enter there is { $address }. Better choose the safe mode there and set CHUANGPING_WECHAT_APPID and CHUANGPING_WECHAT_AES_KEY
settings-channels-wechat-off = WeChat: off. Enable the server configuration of the account with a token of your choice and set { $name }=TOKEN; docs/wechat.md has the steps
settings-wechat-any-address = https://your.domain
settings-wechat-replies-only = WeChat: replies only, no menu. A verified account gets one with { $name }=AppSecret
settings-wechat-menu = WeChat: a menu is set at the start and late replies are sent as customer service messages; where the account may not, the conversation goes on without
settings-channels-wecom-official = WeCom: on, long connection
settings-channels-wecom-other = WeCom: on, long connection, { $address }
settings-channels-wecom-off = WeCom: off. Make an AI bot with a long connection, then set { $id }=BOT ID and { $secret }=SECRET
settings-roster-on = Rosters: on, { $address }
settings-roster-off = Rosters: off. To let staff offices have a whole table assessed on the web, set { $name }=on
settings-statistics-on = Statistics: on, { $address }
settings-statistics-off = Statistics: off. To see how many people come and where they stop, set { $name }=TOKEN
settings-tracing-on = OpenTelemetry: on, by the variables OTEL_…
settings-tracing-off = OpenTelemetry: off. To turn it on, set OTEL_EXPORTER_OTLP_ENDPOINT to where traces are collected
settings-missing-operator = The privacy page does not tell who is responsible: before offering the service, set { $name }=name of an organisation or a person
settings-missing-operator-contact = The privacy page gives no contact: before offering the service, set { $name }=telephone, e-mail or address
settings-api-off = API: off. To offer it to programs, set { $name }=open (for everybody), or keys separated by commas
settings-api-open = API: on, without keys, { $address }
settings-mcp-on = Tools for AI assistants (MCP): { $address }
settings-mcp-lacking = Tools for AI assistants (MCP): a library is missing, so { $address } is of no use; run pip install 'chuangping[mcp]'
settings-api-keys = API: on, { $count ->
    [one] one key
   *[other] { $count } keys
 }, { $address }
settings-value-keys = ({ $count ->
    [one] one key
   *[other] { $count } keys
 }, not shown)
settings-mode-polling = long polling
settings-mode-webhook = webhook

settings-about-store = where conversations are kept: sqlite:///PATH (four slashes for an absolute path), or postgresql://USER:PASSWORD@HOST/DATABASE
settings-about-store-key = when set, what people say is stored encrypted: a base64 key of 32 bytes, several separated by commas, the newest first; a lost key is a lost store. docs/encryption.md tells how to change it
settings-about-host = address to listen on; 0.0.0.0 is every interface
settings-about-port = port to listen on, 0 to 65535; 0 takes any free one
settings-about-public-address = the address people use, such as https://pingshen.example.cn; with https, cookies travel encrypted only
settings-about-trusted-proxies = IP addresses of reverse proxies, separated by commas; only they are believed about who calls
settings-about-policy = the measures to go by (name, or path of a folder)
settings-about-phase = phase of the evaluation: normal or first
settings-about-language = language by default: zh_CN, zh_TW or en
settings-about-retention-days = days after which an untouched conversation is deleted, finished or not, 1 to 3650
settings-about-backup-days = For how many days backups are kept at most, 1 to 3650; told on the privacy page
settings-about-operator = Who is responsible: the name of an organisation or a person, told on the privacy page
settings-about-operator-contact = How to reach whoever is responsible: telephone, e-mail or address, told on the privacy page
settings-about-limits = on limits requests that come too often (one address: 30 new conversations at once, then 60 a minute; one conversation: 120 steps at once, then 120 a minute), off does not
settings-about-roster = on offers rosters on the web: a staff office uploads a table and has all of it assessed; off does not
settings-about-admin-token = the token for the page /statistics, 16 to 500 letters, digits and signs; without it there is no such page
settings-about-api = the API for programs: off, open (for everybody), or keys separated by commas (each of 24 characters or more)
settings-about-log-level = how much is logged: debug, info, warning or error
settings-about-log-format = how the log is written: text, a sentence a line, or json, a JSON object a line
settings-about-telegram-token = the bot's token; turns Telegram on
settings-about-telegram-library = aiogram or python-telegram-bot
settings-about-telegram-api = address of another Bot API server (self-hosted or for tests)
settings-about-telegram-webhook = public https address for the webhook; long polling without it
settings-about-telegram-secret = the webhook's secret token, 1 to 256 letters, digits, _ or -
settings-about-wechat-token = the token of the WeChat account's server configuration; turns /wechat on
settings-about-wechat-appid = the account's developer ID (AppID); needed for encryption and for the AppSecret
settings-about-wechat-aes-key = the EncodingAESKey, 43 characters; once set, only encrypted messages are taken. While it is changed: the new and the old one, comma-separated
settings-about-wechat-secret = the developer password (AppSecret); sets a menu and sends late replies where the account may
settings-about-wechat-api = address of another WeChat API server (a proxy or for tests)
settings-about-wecom-bot-id = the Bot ID of a WeCom AI bot; with its secret it turns WeCom on
settings-about-wecom-bot-secret = the bot's secret for the long connection
settings-about-wecom-api = another address of the long connection (a private installation, or a test server), with wss://; ws:// on this machine only
settings-about-reader-url = an address with the OpenAI interface; once set, what was not understood of a story is shown to it; it may only point at words, and the person confirms
settings-about-reader-model = the name of the model
settings-about-reader-key = the key of that service

settings-wrong-store = { $name } must be sqlite:///PATH, for example { $name }=sqlite:////var/lib/chuangping/conversations.db, or postgresql://USER:PASSWORD@HOST:PORT/DATABASE (special characters of the password escaped as in any address)
settings-wrong-store-key = { $name } must be a base64 key of 32 bytes, which openssl rand -base64 32 makes; several are separated by commas, the newest first, with nothing left empty
settings-wrong-host = { $name } must be an address to listen on, for example { $name }=127.0.0.1
settings-wrong-port = { $name } must be an integer from 0 to 65535, for example { $name }=8000
settings-wrong-public-address = { $name } must begin with http:// or https://, for example { $name }=https://pingshen.example.cn
settings-wrong-trusted-proxies = { $name } must be IP addresses separated by commas, for example { $name }=127.0.0.1,10.0.0.2
settings-wrong-policy = { $name } names neither measures that come with the program nor a folder of some, for example { $name }=hunan-2023
settings-wrong-phase = { $name } must be normal or first, for example { $name }=normal
settings-wrong-language = { $name } must be zh_CN, zh_TW or en, for example { $name }=zh_CN
settings-wrong-retention-days = { $name } must be an integer from 1 to 3650, for example { $name }=30
settings-wrong-backup-days = { $name } should be a whole number from 1 to 3650, for example { $name }=7
settings-wrong-operator = { $name } should be one line of at most 100 characters, for example { $name }=Innovation Methods Society
settings-wrong-operator-contact = { $name } should be one line of at most 100 characters, for example { $name }=privacy@example.cn
settings-wrong-limits = { $name } must be on or off, for example { $name }=on
settings-wrong-roster = { $name } must be on or off, for example { $name }=on
settings-wrong-admin-token = { $name } must be 16 to 500 letters, digits and signs without blanks; openssl rand -base64 24 makes one
settings-wrong-api = { $name } must be off, open, or keys separated by commas: each 24 or more letters, digits or symbols without blanks, such as openssl rand -hex 16 makes
settings-wrong-log-level = { $name } must be debug, info, warning or error, for example { $name }=info
settings-wrong-log-format = { $name } must be text or json, for example { $name }=text
settings-wrong-telegram-token = { $name } does not look like a Telegram token: take the whole "digits:letters" that @BotFather gave
settings-wrong-telegram-library = { $name } must be aiogram or python-telegram-bot, for example { $name }=aiogram
settings-wrong-telegram-api = { $name } must begin with http:// or https://, for example { $name }=http://127.0.0.1:8081
settings-wrong-telegram-webhook = { $name } must be a public https:// address, for example { $name }=https://pingshen.example.cn/telegram
settings-wrong-telegram-secret = { $name } must be 1 to 256 letters, digits, _ or -
settings-wrong-wechat-token = { $name } must be 3 to 32 letters and digits, the token of the account's server configuration
settings-wrong-wechat-appid = { $name } must be the account's developer ID, for example { $name }=wx0123456789abcdef
settings-wrong-wechat-aes-key = { $name } must be 43 letters and digits, the account's EncodingAESKey; while it is changed, the new and the old one, comma-separated
settings-wrong-wechat-secret = { $name } must be the account's developer password, letters and digits in one
settings-wrong-wechat-api = { $name } must begin with http:// or https://, for example { $name }=http://127.0.0.1:8082
settings-wrong-wecom-bot-id = { $name } must be the Bot ID of the AI bot (API configuration): letters, digits and signs without blanks
settings-wrong-wecom-bot-secret = { $name } must be the secret of the AI bot for the long connection (API configuration): letters, digits and signs without blanks
settings-wrong-wecom-api = { $name } must begin with wss://, for example { $name }=wss://openws.work.weixin.qq.com; ws:// may only be on this machine, for the secret goes over it
settings-wrong-reader-url = { $name } should be an address with http:// or https://, such as { $name }=http://127.0.0.1:11434/v1, without a user and password (a key goes into CHUANGPING_READER_KEY)
settings-wrong-reader-model = { $name } should be the name of the model
settings-wrong-reader-key = { $name } should be the key that the service gave

settings-webhook-without-secret = CHUANGPING_TELEGRAM_WEBHOOK is set but CHUANGPING_TELEGRAM_SECRET is missing: choose 1 to 256 letters, digits, _ or -
settings-webhook-without-tls = CHUANGPING_TELEGRAM_WEBHOOK must begin with https://: Telegram calls encrypted addresses only
settings-wechat-half = with CHUANGPING_WECHAT_AES_KEY or CHUANGPING_WECHAT_SECRET, CHUANGPING_WECHAT_TOKEN (the token of the server configuration) and CHUANGPING_WECHAT_APPID (the account's developer ID) are set as well
settings-wecom-half = CHUANGPING_WECOM_BOT_ID and CHUANGPING_WECOM_BOT_SECRET are set together: both stand in the API configuration of the AI bot
settings-unknown = There is no setting { $name }: check its spelling; chuangping serve --check lists them all
settings-credential-unreadable = The credential file { $path } cannot be read. Check whose it is and who may read it; it must be UTF-8 text
