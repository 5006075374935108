# 服務與存儲：啟動、停止與存儲的錯誤

service-storage-corrupt = 數據庫文件已損壞：{ $path }。請用備份替換，或把它移到別處後重新啟動（會新建一個空的）。該文件未被改動
service-storage-damaged = 數據庫文件有一處損壞：{ $path }。只有存在那裡的對話用不了，其他人不受影響。請用 chuangping check-store 查看，再用備份替換
service-storage-foreign = { $path } 是別的程序的數據庫，不是本程序的。請用 CHUANGPING_STORE=sqlite:///文件路徑 換一個位置。該文件未被改動
service-storage-newer = { $path } 由更新的版本寫成（結構 { $found }，本程序只認識到 { $known }）。請升級本程序，或用 CHUANGPING_STORE 換一個位置。該文件未被改動
service-storage-busy = 數據庫正被別的程序佔用：{ $path }。請稍候再試，或停掉佔用它的程序
service-storage-full = 磁盤已滿，對話無法保存：{ $path }。請騰出空間
service-storage-missing = 數據庫文件不在了：{ $path }。把它放回原處，服務會自己接著用；確實不要了，就重新啟動（會新建一個空的）
service-storage-read-only = 數據庫文件不能寫入：{ $path }（磁盤或文件是只讀的）。請改成可寫
service-storage-no-wal = { $path } 所在的文件系統不支持 SQLite 的 WAL 方式（多為網絡盤）。請用 CHUANGPING_STORE=sqlite:///文件路徑 換到本機磁盤
service-database-away = 連不上數據庫 { $where }：{ $reason }。請確認 PostgreSQL 在運行、地址和密碼正確；它恢復後，正在運行的服務會自己接著用
service-database-busy = 數據庫 { $where } 太忙，沒有及時應答。請稍候再試，或查看是什麼佔著它
service-database-full = 數據庫 { $where } 所在的磁盤已滿，對話無法保存。請騰出空間
service-database-read-only = 數據庫 { $where } 只能讀，不能寫（多為備用服務器）。請把地址改成主服務器，或在地址後加上 ?target_session_attrs=read-write
service-database-forbidden = 沒有權限使用數據庫 { $where }。請讓這個用戶可以在其中建立並使用名為 chuangping 的 schema
service-database-foreign = 數據庫 { $where } 裡有別的程序的 chuangping schema。請換一個數據庫。它未被改動
service-database-newer = 數據庫 { $where } 由更新的版本寫成（結構 { $found }，本程序只認識到 { $known }），不能與本版本並用。請升級本程序。它未被改動
service-database-unusable = 無法使用數據庫 { $where }：{ $reason }。請檢查 CHUANGPING_STORE 寫的是不是本程序的數據庫
service-database-address = 讀不懂數據庫的地址 { $where }。CHUANGPING_STORE 應寫成 postgresql://用戶:密碼@主機:端口/數據庫
service-database-library = 要用 PostgreSQL，需要裝上它的庫：pip install "chuangping[postgresql]"
service-store-key-missing = { $where } 裡的對話是加密的（密鑰編號 { $key }），卻沒有設密鑰。請把 CHUANGPING_STORE_KEY 設成那把密鑰。沒有改動任何內容
service-store-key-wrong = { $where } 裡的對話是用另一把密鑰加密的（編號 { $key }），CHUANGPING_STORE_KEY 裡沒有它。請把它寫進去，幾把用逗號分隔，新的在前。沒有改動任何內容
service-store-key-older = { $where } 裡還有內容用舊密鑰（編號 { $key }）加密，CHUANGPING_STORE_KEY 裡沒有它。請把它接在新密鑰後面，用逗號分隔；運行 chuangping rekey 之後才能去掉。沒有改動任何內容
service-store-key-turning = { $where } 正在接連更換密鑰，對話暫時存不進去。請只留一個 chuangping rekey 在運行
service-tracing-library = 環境變量（OTEL_…）要求記錄追蹤，需要裝上它的庫：pip install "chuangping[opentelemetry]"；不要追蹤，就設 OTEL_SDK_DISABLED=true
service-storage-unusable = 無法使用數據庫文件 { $path }：{ $reason }。請檢查路徑與權限，或用 CHUANGPING_STORE=sqlite:///文件路徑 換一個位置
service-telegram-earlier = 同一個聊天裡更早的一條（{ $update }）還沒有存下，先等它重來
service-conversation-overtaken = 這場對話同時被別處不停地改動，這次的回答沒有保存。請再試一次
service-conversation-damaged = 存放這場對話的那一處文件損壞了，讀寫都不成；其他人的對話不受影響

service-listening = 創評助手已就緒：{ $address }（按 Ctrl+C 停止）
service-store = 對話存在這裡：{ $place }
service-stopped = 已停止，對話都已保存。
service-host-unknown = 無法監聽 { $host }：本機沒有這個地址。請檢查 CHUANGPING_HOST 或 --host，例如 127.0.0.1
service-port-taken = 端口 { $port } 已被佔用。請換一個，例如 chuangping serve --port { $other }，或停掉佔用它的程序
service-port-forbidden = 沒有權限監聽端口 { $port }。請換 1024 以上的端口，例如 chuangping serve --port 8000
service-port-unusable = 無法監聽端口 { $port }：{ $reason }
service-sockets-many = systemd 交來了 { $count } 個套接字，這裡只用一個。請在 .socket 單元裡只留一行 ListenStream
service-socket-unfit = systemd 交來的套接字不是在監聽的 TCP 端口。請檢查 .socket 單元，例如 ListenStream=127.0.0.1:8000
service-option-host = 監聽地址（默認 127.0.0.1）
service-option-port = 監聽端口（默認 8000）
service-option-workers = 用幾個進程一起服務（默認 1；多於 1 時請用 PostgreSQL）
service-option-check = 只檢查設置並列出，不啟動
