# 操作系統報告的錯誤，接在“打不開文件……：”這樣的話後面

system-enoent = 沒有這個文件或文件夾
system-eexist = 已經有同名的文件
system-eacces = 沒有權限
system-eperm = 沒有權限
system-eisdir = 這是一個文件夾，不是文件
system-enotdir = 路徑中間有一段不是文件夾
system-enospc = 磁盤已滿
system-edquot = 磁盤配額已用完
system-erofs = 磁盤是只讀的
system-enametoolong = 文件名太長
system-eio = 磁盤讀寫出錯
system-ebadf = 輸入或輸出已經關閉
system-emfile = 打開的文件太多
system-eloop = 鏈接繞成了一圈
