# 命令 replay：按凭据重算

replay-unreadable = 打不开文件“{ $file }”：{ $reason }。凭据可以写在文件里，也可以从标准输入给（写 -）。
replay-empty = 没有读到凭据；请给出 chuangping assess 输出的一行，或其中的 receipt。
replay-no-receipt = 这不是一份完整的凭据：“{ $part }”这一项缺了或不对；请给出 chuangping assess 输出的一行，或其中的 receipt。
replay-no-sense = 凭据 { $id } 里的事实不合情理（{ $problems }）；请用当时给出的那一份。
replay-before-engines = 凭据 { $id } 是旧版本给出的，那时还不写评估程序的版本（engine），不能照原样重算；请用当时的版本。
replay-altered = 凭据 { $id } 的内容和编号对不上，可能改动过；请用当时给出的那一份。
replay-no-such-policy = 凭据 { $id } 所依据的办法“{ $policy }”这里没有，现有：{ $policies }。
replay-other-policy = 凭据 { $id } 所依据的办法后来改过，不能照原样重算；请用当时的版本（办法的内容编号 { $hash }）。
replay-other-engine = 凭据 { $id } 是用第 { $engine } 版评估程序算出的，这里是第 { $ours } 版，不能照原样重算；请用当时的版本。
