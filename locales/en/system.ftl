# Errors that the operating system reports, said behind "cannot open file …:"

system-enoent = there is no such file or folder
system-eexist = there is a file of that name already
system-eacces = permission denied
system-eperm = permission denied
system-eisdir = this is a folder, not a file
system-enotdir = a part of the path is no folder
system-enospc = the disk is full
system-edquot = the disk quota is used up
system-erofs = the disk is read-only
system-enametoolong = the file's name is too long
system-eio = the disk failed to read or write
system-ebadf = the input or output is closed
system-emfile = too many files are open
system-eloop = the links lead in a circle
