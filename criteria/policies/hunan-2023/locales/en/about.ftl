# What the channels say of the policy when they begin.

# Which title it is about, at the beginning of a sentence
subject = Titles in innovation technology management engineering, Hunan Province

# Whose notice to look for when the term is over
authorities = the provincial Association for Science and Technology (省科协) and Human Resources Department (省人社厅)

# Where the last day of the term comes from: the text names none, it is counted
counted-until = the text names no last day; two years counted from the date of issue

# A question as an example, without its question mark
example-question = 软著算吗
example-story = bachelor, assistant engineer since July 2019, level 1 innovation method certificate
