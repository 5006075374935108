# Facts: yes and no, how to answer, numbers and units. The facts themselves stand with their policy.

flag-yes = Yes
flag-no = No

hint-choice = Choose one, or type your answer, for example “{ $example }”.
hint-flag = Choose Yes or No, or type your answer.
hint-set = Choose as many as apply, then press Done; or type your answer.
hint-count = Type a number, for example “2”; “0” if there is none.
hint-years = Type the years, for example “4年3个月” or “4.25”, or the date it began, for example “2019-07-15” (or only “2019-07”).
hint-amount = In units of 10,000 yuan (万元): “1200” means 12 million yuan. A rough range will do, for example “800-900”.
hint-percent = In per cent, for example “2.5”; a rough range will do, for example “3-4%”.

kind-count = { $number }
kind-years = { $number ->
    [one] { $number } year
   *[other] { $number } years
 }
kind-amount = { $scale ->
    [millions] { $millions } million yuan
   *[yuan] { $yuan } yuan
 }
kind-percent = { $number }%
