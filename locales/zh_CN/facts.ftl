# 事实：是与否、怎么填、数与单位。办法自己的事实在它的文件夹里。

flag-yes = 是
flag-no = 否

hint-choice = 点选一项，也可以直接打字，例如“{ $example }”。
hint-flag = 点“是”或“否”，也可以直接打字。
hint-set = 可以多选，选好后点“完成”；也可以直接打字。
hint-count = 请填数字，例如“2”；一个也没有就填“0”。
hint-years = 请填年数，例如“4年3个月”；也可以填起始日期，例如“2019年7月15日”，只记得年月也行。
hint-amount = 单位：万元。请填数字，例如“1200”或“一千二百万”；说个大概范围也行，例如“八百多万”。
hint-percent = 单位：%。请填数字，例如“2.5”；说个大概范围也行，例如“3%到4%”。

kind-count = { $number }
kind-years = { $number } 年
kind-amount = { $number } 万元
kind-percent = { $number }%
