# 每个事实的问法、短名、缘由与选项。

topic-basics = 范围与诚信
topic-bench = 等级、上岗证与年限
topic-results = 检测业绩

question-serves_waterworks = 您是在清源市供水单位从事水质检测工作吗？
label-serves_waterworks = 供水单位检测岗位
item-serves_waterworks = 我在清源市供水单位从事水质检测工作
why-serves_waterworks = 办法只适用于清源市供水单位的水质检测人员。

question-falsified = 您有过检测数据造假吗？
label-falsified = 检测数据造假
item-falsified = 我没有过检测数据造假
why-falsified = 检测数据造假的，不得申报。

question-grade = 您已取得的检测师等级是哪一级？
label-grade = 检测师等级
why-grade = 申报一级检测师，要先取得二级检测师。
value-grade-none = 无
value-grade-second = 二级检测师
value-grade-first = 一级检测师

question-grade_years = 取得现有等级有多少年了？
label-grade_years = 取得等级后的年限
why-grade_years = 申报一级检测师，要求取得二级检测师满 3 年。

question-licence = 您持有的最高一类水质检测上岗证是哪一类？
label-licence = 上岗证
why-licence = 二级要 C 类，一级要 A 类。
value-licence-none = 无
value-licence-c = C类上岗证
value-licence-b = B类上岗证
value-licence-a = A类上岗证

question-bench_years = 您从事水质检测有多少年了？
label-bench_years = 水质检测年限
why-bench_years = 申报二级检测师要满 2 年，一级要满 5 年。

question-samples = 您一共检测过多少个水样？现场采样的也算在内。
label-samples = 检测水样
why-samples = 检测能力看水样的个数，也可以看合格率的提高。
measure-samples = { $number } 个

question-field_samples = 其中您本人到现场采样的有多少个？
label-field_samples = 现场采样
item-field_samples = 本人到现场采样的水样
why-field_samples = 现场采样 200 个及以上算一项改进成果。
measure-field_samples = { $number } 个

question-pass_rate_gain = 您的工作使出厂水合格率提高了百分之几？
label-pass_rate_gain = 合格率提高
why-pass_rate_gain = 检测能力可以看合格率的提高，也可以看水样的个数。

question-reagent_savings = 您的改进节约了多少药剂费用？
label-reagent_savings = 节约药剂费用
item-reagent_savings = 改进节约了药剂费用
why-reagent_savings = 节约药剂费用 3 万元及以上算一项改进成果。

question-methods_drafted = 您参与编制过哪些水质检测方法？
label-methods_drafted = 检测方法
item-methods_drafted = 参与编制水质检测方法
why-methods_drafted = 参与编制国家方法或企业方法算一项改进成果。
value-methods_drafted-international = 国际方法
value-methods_drafted-national = 国家方法
value-methods_drafted-enterprise = 企业方法

question-contest_prize = 您在水质检测比武中得过的最高奖项是什么？
label-contest_prize = 比武奖项
item-contest_prize = 在水质检测比武中得奖
why-contest_prize = 铜奖及以上算一项改进成果。
value-contest_prize-none = 无
value-contest_prize-bronze = 铜奖
value-contest_prize-silver = 银奖
value-contest_prize-gold = 金奖
