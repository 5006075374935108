# 检查办法的数据：chuangping check

cli-check-details =
    逐条核对：每个数字、等次和连接词都能在条文（或它依据的判断）里找到原文，
    每条要求都有途径用到，每个事实都有人问、都有人用，引用的条款和判断都存在。
    写明 FOLDER 时检查那个文件夹里的办法。没有问题时退出码为 0，有问题时逐行列出，退出码为 2。

check-policy = { $policy }：{ $title }（{ $number }）
check-clauses = 条款：{ $clauses } 条，其中 { $demanding } 条有要求，都有申报途径用到
check-rules = 规则：数字 { $thresholds } 个、等次与选项 { $levels } 个、连接词 { $connectives } 处，都与条文或所依据的判断一致
check-facts = 事实：{ $facts } 个，都会问到，都有规则用到
check-paths = 层级与途径：{ $tiers } 个层级、{ $paths } 条途径；读法判断 { $decisions } 项
check-untranslated = 没有译文的语言：{ $languages }（这些语言里用原文）
check-sound = 没有发现问题。
check-no-folder = 没有文件夹“{ $folder }”，请写明办法所在的文件夹。

## chuangping check-store

cli-check-store-details =
    FILE 是存对话的 SQLite 文件；不写就查设置里的存储，SQLite 或 PostgreSQL 都行。逐页、逐行检查，每场对话读一遍，什么都不改；
    对话多时要几分钟，服务可以照常运行。完好退出码为 0，有损坏为 1，没有这个文件为 2。

check-store-no-file = 没有文件“{ $file }”，请写明存对话的文件，或用 CHUANGPING_STORE 设好。
check-store-place = { $place }，{ $megabytes } MB
check-store-conversations = 对话：{ $count } 场
check-store-fault = 损坏：{ $fault }
check-store-damaged = 存储已损坏。请停掉服务，用备份恢复（见 docs/backup.md）。
check-store-unreadable = 有 { $count } 场对话读不出来（编号 { $ids }）。那些人再来时会另起一场，原来的单独保存；其他人不受影响。
check-store-untimely = 有 { $count } 场对话记的时间不合情理。服务运行时会把它们当作刚刚用过，满了保留期照样删除。
check-store-sound = 没有发现问题。

## chuangping rekey

cli-rekey-details =
    先把新密钥写在 CHUANGPING_STORE_KEY 的最前面（旧的跟在后面），重新启动所有服务进程，再运行这个命令；原来没有加密的也一样。
    随时可以中断，再运行一次就接着做。做完会说旧密钥可以去掉了。每一步见 docs/encryption.md。

rekey-option-decrypt = 改回不加密
rekey-option-dry-run = 只数一数各用哪把密钥，什么都不改
rekey-no-key = 没有设密钥。请先把 CHUANGPING_STORE_KEY 设成 32 字节的 base64 密钥（openssl rand -base64 32 可以生成一把）；要改回不加密，加 --decrypt。
rekey-store = 对话存于：{ $place }
rekey-count-plain = 没有加密：{ $count } 项
rekey-count-newest = 用最新的密钥（编号 { $key }）：{ $count } 项
rekey-count-other = 用密钥 { $key }：{ $count } 项
rekey-nothing-changed = 只是数一数，什么都没有改。
rekey-progress = 已改 { $done } 项，共 { $total } 项
rekey-lost = 有 { $count } 项哪把密钥都打不开（损坏，或被改动、挪动过），原样留着，到期照样删除。那些人再来时会另起一场。
rekey-encrypted = 全部内容都已用密钥 { $key } 加密。CHUANGPING_STORE_KEY 里可以只留这一把：去掉其他的，再重新启动服务。
rekey-decrypted = 全部内容都已改回不加密。请从设置里去掉 CHUANGPING_STORE_KEY，再重新启动服务。
rekey-vacuum = PostgreSQL 的文件里还有改之前的内容，普通的清理也不擦掉。要擦掉，选一个人少的时候运行（那时没有人能用）：VACUUM FULL chuangping.conversations, chuangping.deliveries, chuangping.set_aside; CHECKPOINT;
rekey-backups = 以前的备份还是备份时的样子，恢复它们要用那时的密钥：旧密钥请另外保存，到最后一份这样的备份删掉为止。
rekey-overtaken = 另一个 chuangping rekey 把它换成了别的密钥。请只留一个在运行，再运行一次
