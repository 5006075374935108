### chuangping backup 和 chuangping restore 的話。

## chuangping backup

cli-backup-details =
    FOLDER 是放備份的文件夾，沒有就新建。備份一份設置裡的存儲（SQLite 或 PostgreSQL 都行），查過完好才算數，只有所有者可讀，
    最後一行寫出它的位置；過了天數的舊備份隨後刪掉。文件夾裡的 .journal 記著哪些對話後來刪除了，要和備份放在一起。
backup-option-keep-days = 備份留多少天，只能更短；不寫就按設置 CHUANGPING_BACKUP_DAYS（默認 { $days }）
backup-kept-too-long = --keep-days 至多 { $days }：隱私說明裡寫的就是這個天數。要留得更久，請改 CHUANGPING_BACKUP_DAYS，服務也要用同樣的設置。
backup-no-folder = “{ $folder }”不能用來放備份：{ $reason }。請換一個文件夾，或改它的權限。
backup-no-store = 沒有文件“{ $file }”，沒有什麼可備份的；請用 CHUANGPING_STORE 寫明存對話的地方。
backup-row-too-long = 表 { $table } 裡有一行太長，放不進備份：沒有做成備份，舊的都在。請用 chuangping check-store 查一查。

## 備份文件

backup-no-file = 沒有文件“{ $file }”，請寫明一份備份。
backup-foreign = “{ $file }”不是 chuangping backup 做的備份。什麼都沒有改。
backup-newer = “{ $file }”由更新的版本做成，本程序讀不懂。請升級本程序。什麼都沒有改。
backup-cut = 備份“{ $file }”不完整，後面缺了一截。請重新拷貝，或用另一份。什麼都沒有改。
backup-damaged = 備份“{ $file }”已損壞。請用另一份。什麼都沒有改。
backup-contradicts = 備份的內容自相矛盾，放不進存儲。請用另一份。什麼都沒有改。
backup-journal-unreadable = 讀不懂記刪除的文件“{ $file }”，不知道哪些對話不該回來。什麼都沒有改。請從備份的另一處拷來完好的；確實沒有了，移開它再恢復一次。

## chuangping restore

cli-restore-details =
    FILE 是 chuangping backup 做的一份備份，恢復到設置裡的存儲；存儲換了一種（SQLite、PostgreSQL）也行。先停服務。
    備份之後刪除過的對話（備份旁邊的 .journal 文件裡記著）不會回來，備份時還沒發出去的話不再補發。要麼整個恢復，要麼原樣不動。
restore-option-replace = 那裡已有對話時，替換掉全部
restore-option-moved = 備份之後沒有服務過任何人（例如換一種存儲）：還沒發出去的話照樣要發
restore-not-empty = 存儲裡已有 { $count } 場對話，沒有動。確實要用備份替換它們，請加 --replace。
restore-in-use = 有服務正在用 { $where }，沒有動。請先停掉它，再恢復。
restore-done = 恢復了 { $count } 場對話，備份做於 { $made }。
restore-deleted = 有 { $count } 場後來刪除了，沒有恢復。
restore-unsent = 備份時有 { $count } 條話還沒發出去，多半後來發了，不再補發；那些人再開口時會看到當前的問題。
