# 事實：是與否、怎麼填、數與單位。辦法自己的事實在它的文件夾裡。

flag-yes = 是
flag-no = 否

hint-choice = 點選一項，也可以直接打字，例如“{ $example }”。
hint-flag = 點“是”或“否”，也可以直接打字。
hint-set = 可以多選，選好後點“完成”；也可以直接打字。
hint-count = 請填數字，例如“2”；一個也沒有就填“0”。
hint-years = 請填年數，例如“4年3個月”；也可以填起始日期，例如“2019年7月15日”，只記得年月也行。
hint-amount = 單位：萬元。請填數字，例如“1200”或“一千二百萬”；說個大概範圍也行，例如“八百多萬”。
hint-percent = 單位：%。請填數字，例如“2.5”；說個大概範圍也行，例如“3%到4%”。

kind-count = { $number }
kind-years = { $number } 年
kind-amount = { $number } 萬元
kind-percent = { $number }%
