# 服务与存储：启动、停止与存储的错误

service-storage-corrupt = 数据库文件已损坏：{ $path }。请用备份替换，或把它移到别处后重新启动（会新建一个空的）。该文件未被改动
service-storage-damaged = 数据库文件有一处损坏：{ $path }。只有存在那里的对话用不了，其他人不受影响。请用 chuangping check-store 查看，再用备份替换
service-storage-foreign = { $path } 是别的程序的数据库，不是本程序的。请用 CHUANGPING_STORE=sqlite:///文件路径 换一个位置。该文件未被改动
service-storage-newer = { $path } 由更新的版本写成（结构 { $found }，本程序只认识到 { $known }）。请升级本程序，或用 CHUANGPING_STORE 换一个位置。该文件未被改动
service-storage-busy = 数据库正被别的程序占用：{ $path }。请稍候再试，或停掉占用它的程序
service-storage-full = 磁盘已满，对话无法保存：{ $path }。请腾出空间
service-storage-missing = 数据库文件不在了：{ $path }。把它放回原处，服务会自己接着用；确实不要了，就重新启动（会新建一个空的）
service-storage-read-only = 数据库文件不能写入：{ $path }（磁盘或文件是只读的）。请改成可写
service-storage-no-wal = { $path } 所在的文件系统不支持 SQLite 的 WAL 方式（多为网络盘）。请用 CHUANGPING_STORE=sqlite:///文件路径 换到本机磁盘
service-database-away = 连不上数据库 { $where }：{ $reason }。请确认 PostgreSQL 在运行、地址和密码正确；它恢复后，正在运行的服务会自己接着用
service-database-busy = 数据库 { $where } 太忙，没有及时应答。请稍候再试，或查看是什么占着它
service-database-full = 数据库 { $where } 所在的磁盘已满，对话无法保存。请腾出空间
service-database-read-only = 数据库 { $where } 只能读，不能写（多为备用服务器）。请把地址改成主服务器，或在地址后加上 ?target_session_attrs=read-write
service-database-forbidden = 没有权限使用数据库 { $where }。请让这个用户可以在其中建立并使用名为 chuangping 的 schema
service-database-foreign = 数据库 { $where } 里有别的程序的 chuangping schema。请换一个数据库。它未被改动
service-database-newer = 数据库 { $where } 由更新的版本写成（结构 { $found }，本程序只认识到 { $known }），不能与本版本并用。请升级本程序。它未被改动
service-database-unusable = 无法使用数据库 { $where }：{ $reason }。请检查 CHUANGPING_STORE 写的是不是本程序的数据库
service-database-address = 读不懂数据库的地址 { $where }。CHUANGPING_STORE 应写成 postgresql://用户:密码@主机:端口/数据库
service-database-library = 要用 PostgreSQL，需要装上它的库：pip install "chuangping[postgresql]"
service-store-key-missing = { $where } 里的对话是加密的（密钥编号 { $key }），却没有设密钥。请把 CHUANGPING_STORE_KEY 设成那把密钥。没有改动任何内容
service-store-key-wrong = { $where } 里的对话是用另一把密钥加密的（编号 { $key }），CHUANGPING_STORE_KEY 里没有它。请把它写进去，几把用逗号分隔，新的在前。没有改动任何内容
service-store-key-older = { $where } 里还有内容用旧密钥（编号 { $key }）加密，CHUANGPING_STORE_KEY 里没有它。请把它接在新密钥后面，用逗号分隔；运行 chuangping rekey 之后才能去掉。没有改动任何内容
service-store-key-turning = { $where } 正在接连更换密钥，对话暂时存不进去。请只留一个 chuangping rekey 在运行
service-tracing-library = 环境变量（OTEL_…）要求记录追踪，需要装上它的库：pip install "chuangping[opentelemetry]"；不要追踪，就设 OTEL_SDK_DISABLED=true
service-storage-unusable = 无法使用数据库文件 { $path }：{ $reason }。请检查路径与权限，或用 CHUANGPING_STORE=sqlite:///文件路径 换一个位置
service-telegram-earlier = 同一个聊天里更早的一条（{ $update }）还没有存下，先等它重来
service-conversation-overtaken = 这场对话同时被别处不停地改动，这次的回答没有保存。请再试一次
service-conversation-damaged = 存放这场对话的那一处文件损坏了，读写都不成；其他人的对话不受影响

service-listening = 创评助手已就绪：{ $address }（按 Ctrl+C 停止）
service-store = 对话存在这里：{ $place }
service-stopped = 已停止，对话都已保存。
service-host-unknown = 无法监听 { $host }：本机没有这个地址。请检查 CHUANGPING_HOST 或 --host，例如 127.0.0.1
service-port-taken = 端口 { $port } 已被占用。请换一个，例如 chuangping serve --port { $other }，或停掉占用它的程序
service-port-forbidden = 没有权限监听端口 { $port }。请换 1024 以上的端口，例如 chuangping serve --port 8000
service-port-unusable = 无法监听端口 { $port }：{ $reason }
service-sockets-many = systemd 交来了 { $count } 个套接字，这里只用一个。请在 .socket 单元里只留一行 ListenStream
service-socket-unfit = systemd 交来的套接字不是在监听的 TCP 端口。请检查 .socket 单元，例如 ListenStream=127.0.0.1:8000
service-option-host = 监听地址（默认 127.0.0.1）
service-option-port = 监听端口（默认 8000）
service-option-workers = 用几个进程一起服务（默认 1；多于 1 时请用 PostgreSQL）
service-option-check = 只检查设置并列出，不启动
