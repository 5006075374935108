# What the channels say of the policy when they begin.

# Which title it is about, at the beginning of a sentence
subject = Titles in innovation technology management engineering, Hunan Province

# Whose notice to look for when the term is over
authorities = the province

# A question as an example, without its question mark
example-question = 软著算吗
