# What makes no sense in a profile: what, where, how to mend it

problem-separator = ; { "" }
profile-fact = { $fact } ({ $label })
profile-unknown-fact = There is no fact “{ $fact }”: use a name of the vocabulary
profile-not-a-flag = { $fact } is { $value }, not yes or no: write true or false
profile-not-a-number = { $fact } is { $value }, not a number: write a number
profile-not-whole = { $fact } is { $value }, not a whole number: write a whole number
profile-not-finite = { $fact } is { $value }, not a finite number: write a plain number
profile-negative = { $fact } is { $value }, below 0: write 0 or more
profile-too-large = { $fact } is { $value }, too large: write at most { $expected }
profile-too-large-in-yuan = { $fact } is { $value }, too large, as if in 元: write it in 万元, at most { $expected }; if it is in 元, write { $meant }
profile-too-large-a-date = { $fact } is { $value }, too large, as if it were the date { $meant }: write how much it is, at most { $expected }
profile-unknown-value = { $fact } has no value { $value }: use one of { $expected }
profile-not-a-set = { $fact } is { $value }, not a list: write a list of { $expected }
profile-unknown-member = { $fact } has no member { $value }: use { $expected }
profile-larger-than-whole = { $fact } is larger than { $other } ({ $value }): a part cannot exceed its whole, mend one of the two
profile-without = { $fact } is { $value }, but { $other } is none: leave it out, or mend the other
profile-not-an-object = This record is no JSON object: write {"{"}"fact": value{"}"}
profile-empty-range = The range { $value } of { $fact } is empty: write the smaller number first
