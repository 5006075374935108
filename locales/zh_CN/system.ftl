# 操作系统报告的错误，接在“打不开文件……：”这样的话后面

system-enoent = 没有这个文件或文件夹
system-eexist = 已经有同名的文件
system-eacces = 没有权限
system-eperm = 没有权限
system-eisdir = 这是一个文件夹，不是文件
system-enotdir = 路径中间有一段不是文件夹
system-enospc = 磁盘已满
system-edquot = 磁盘配额已用完
system-erofs = 磁盘是只读的
system-enametoolong = 文件名太长
system-eio = 磁盘读写出错
system-ebadf = 输入或输出已经关闭
system-emfile = 打开的文件太多
system-eloop = 链接绕成了一圈
