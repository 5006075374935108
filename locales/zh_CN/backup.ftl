### chuangping backup 和 chuangping restore 的话。

## chuangping backup

cli-backup-details =
    FOLDER 是放备份的文件夹，没有就新建。备份一份设置里的存储（SQLite 或 PostgreSQL 都行），查过完好才算数，只有所有者可读，
    最后一行写出它的位置；过了天数的旧备份随后删掉。文件夹里的 .journal 记着哪些对话后来删除了，要和备份放在一起。
backup-option-keep-days = 备份留多少天，只能更短；不写就按设置 CHUANGPING_BACKUP_DAYS（默认 { $days }）
backup-kept-too-long = --keep-days 至多 { $days }：隐私说明里写的就是这个天数。要留得更久，请改 CHUANGPING_BACKUP_DAYS，服务也要用同样的设置。
backup-no-folder = “{ $folder }”不能用来放备份：{ $reason }。请换一个文件夹，或改它的权限。
backup-no-store = 没有文件“{ $file }”，没有什么可备份的；请用 CHUANGPING_STORE 写明存对话的地方。
backup-row-too-long = 表 { $table } 里有一行太长，放不进备份：没有做成备份，旧的都在。请用 chuangping check-store 查一查。

## 备份文件

backup-no-file = 没有文件“{ $file }”，请写明一份备份。
backup-foreign = “{ $file }”不是 chuangping backup 做的备份。什么都没有改。
backup-newer = “{ $file }”由更新的版本做成，本程序读不懂。请升级本程序。什么都没有改。
backup-cut = 备份“{ $file }”不完整，后面缺了一截。请重新拷贝，或用另一份。什么都没有改。
backup-damaged = 备份“{ $file }”已损坏。请用另一份。什么都没有改。
backup-contradicts = 备份的内容自相矛盾，放不进存储。请用另一份。什么都没有改。
backup-journal-unreadable = 读不懂记删除的文件“{ $file }”，不知道哪些对话不该回来。什么都没有改。请从备份的另一处拷来完好的；确实没有了，移开它再恢复一次。

## chuangping restore

cli-restore-details =
    FILE 是 chuangping backup 做的一份备份，恢复到设置里的存储；存储换了一种（SQLite、PostgreSQL）也行。先停服务。
    备份之后删除过的对话（备份旁边的 .journal 文件里记着）不会回来，备份时还没发出去的话不再补发。要么整个恢复，要么原样不动。
restore-option-replace = 那里已有对话时，替换掉全部
restore-option-moved = 备份之后没有服务过任何人（例如换一种存储）：还没发出去的话照样要发
restore-not-empty = 存储里已有 { $count } 场对话，没有动。确实要用备份替换它们，请加 --replace。
restore-in-use = 有服务正在用 { $where }，没有动。请先停掉它，再恢复。
restore-done = 恢复了 { $count } 场对话，备份做于 { $made }。
restore-deleted = 有 { $count } 场后来删除了，没有恢复。
restore-unsent = 备份时有 { $count } 条话还没发出去，多半后来发了，不再补发；那些人再开口时会看到当前的问题。
