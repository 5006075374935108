# 命令 replay：按憑據重算

replay-unreadable = 打不開文件“{ $file }”：{ $reason }。憑據可以寫在文件裡，也可以從標準輸入給（寫 -）。
replay-empty = 沒有讀到憑據；請給出 chuangping assess 輸出的一行，或其中的 receipt。
replay-no-receipt = 這不是一份完整的憑據：“{ $part }”這一項缺了或不對；請給出 chuangping assess 輸出的一行，或其中的 receipt。
replay-no-sense = 憑據 { $id } 裡的事實不合情理（{ $problems }）；請用當時給出的那一份。
replay-before-engines = 憑據 { $id } 是舊版本給出的，那時還不寫評估程序的版本（engine），不能照原樣重算；請用當時的版本。
replay-altered = 憑據 { $id } 的內容和編號對不上，可能改動過；請用當時給出的那一份。
replay-no-such-policy = 憑據 { $id } 所依據的辦法“{ $policy }”這裡沒有，現有：{ $policies }。
replay-other-policy = 憑據 { $id } 所依據的辦法後來改過，不能照原樣重算；請用當時的版本（辦法的內容編號 { $hash }）。
replay-other-engine = 憑據 { $id } 是用第 { $engine } 版評估程序算出的，這裡是第 { $ours } 版，不能照原樣重算；請用當時的版本。
