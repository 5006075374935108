# How each fact is asked for, its short name, why it is asked, and its values.

topic-basics = Scope and honesty
topic-bench = Grade, licence and years
topic-results = Testing achievements

question-serves_waterworks = Do you test water quality at a waterworks of Qingyuan City?
label-serves_waterworks = Testing post at a waterworks
item-serves_waterworks = I test water for a waterworks of Qingyuan City
why-serves_waterworks = The measures apply only to people who test water quality at Qingyuan's waterworks.

question-falsified = Have you ever falsified test data?
label-falsified = Falsified test data
item-falsified = I have never falsified test data
why-falsified = Whoever falsified test data must not apply.

question-grade = Which grade of tester do you hold?
label-grade = Tester's grade
why-grade = Applying for first class requires holding second class.
value-grade-none = none
value-grade-second = second-class tester
value-grade-first = first-class tester

question-grade_years = How many years have you held that grade?
label-grade_years = Years with the grade
why-grade_years = Applying for first class requires 3 years with second class.

question-licence = What is the highest class of your bench licence?
label-licence = Bench licence
why-licence = Second class needs class C, first class needs class A.
value-licence-none = none
value-licence-c = class C licence
value-licence-b = class B licence
value-licence-a = class A licence

question-bench_years = How many years have you tested water quality?
label-bench_years = Years of testing
why-bench_years = Second class requires 2 years, first class 5.

question-samples = How many water samples have you tested in all? Those taken in the field count too.
label-samples = Samples tested
why-samples = Ability is judged by the number of samples, or by how the pass rate rose.
measure-samples = { $number }

question-field_samples = How many of them did you take in the field yourself?
label-field_samples = Field samples
item-field_samples = Samples that I took in the field myself
why-field_samples = 200 field samples or more count as one improvement.
measure-field_samples = { $number }

question-pass_rate_gain = By how many percent did your work raise the pass rate of finished water?
label-pass_rate_gain = Rise of the pass rate
why-pass_rate_gain = Ability can be judged by the rise of the pass rate, or by the number of samples.

question-reagent_savings = How much did your improvements save in reagents?
label-reagent_savings = Reagents saved
item-reagent_savings = An improvement of mine saved reagent costs
why-reagent_savings = Saving 3 万元 or more in reagents counts as one improvement.

question-methods_drafted = Which testing methods have you helped to write?
label-methods_drafted = Testing methods
item-methods_drafted = I took part in drafting methods of water testing
why-methods_drafted = Helping to write a national or an enterprise method counts as one improvement.
value-methods_drafted-international = international method
value-methods_drafted-national = national method
value-methods_drafted-enterprise = enterprise method

question-contest_prize = What is the best prize that you have won in a testing contest?
label-contest_prize = Contest prize
item-contest_prize = A prize in a water testing contest
why-contest_prize = A bronze prize or better counts as one improvement.
value-contest_prize-none = none
value-contest_prize-bronze = bronze prize
value-contest_prize-silver = silver prize
value-contest_prize-gold = gold prize
