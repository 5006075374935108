# Tiers, the way, how each tier is reviewed, the decision and the requirements.

tier-second_class = Second-class Tester
tier-first_class = First-class Tester

path-stepwise = step by step

review-second_class = How it is reviewed: a written and a practical test.
review-first_class = How it is reviewed: a written and a practical test.

decision-R1 = the higher counts

requirement-1 = Testing at a waterworks
requirement-2 = Honest test data
requirement-3 = Years of testing
requirement-4 = Licence and grade
requirement-5-1 = Ability to test
requirement-5-2 = Improvements

understanding-licences-which_class = There are class A, B and C licences; please say which one.

barred-1 = These rules are only for those who test water in Qingyuan's waterworks. By your answers that is not the case now.
barred-1-ask = If you are not sure, ask your employer first.
