# 层级、途径、怎么评、判断与各项要求的说法。

tier-second_class = 二级检测师
tier-first_class = 一级检测师

path-stepwise = 逐级申报

review-second_class = 怎么评：笔试，加实操考核。
review-first_class = 怎么评：笔试，加实操考核。

decision-R1 = 高一级的算达到

requirement-1 = 在供水单位从事检测
requirement-2 = 检测数据真实
requirement-3 = 水质检测年限
requirement-4 = 上岗证与等级
requirement-5-1 = 检测能力
requirement-5-2 = 改进成果

understanding-licences-which_class = 上岗证分 A、B、C 三类，请说是哪一类。

barred-1 = 这个办法只给清源市供水单位里做水质检测的人用。按您的回答，现在不在这个范围内。
barred-1-ask = 拿不准的，先问所在单位。
