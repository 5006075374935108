# 各个渠道开头的话里用到。

# 说的是什么，放在一句话的开头
subject = 清源市水质检测师等级

# 举例用的一个问题，不带问号
example-question = 水样要做多少
example-story = 做了水样120份，带教三年
