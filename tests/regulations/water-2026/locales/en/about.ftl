# What the channels say of the policy when they begin.

# What it is about, at the beginning of a sentence
subject = Grades of water testers in Qingyuan City

# A question as an example, without its question mark
example-question = 水样要做多少
example-story = 做了水样120份，带教三年
