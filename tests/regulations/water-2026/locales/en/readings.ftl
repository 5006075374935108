# The regulation's own names of chapters and clauses, and how it is read, in English.

chapter-1 = Part A. General provisions
chapter-2 = Part B. Conditions
chapter-3 = Part C. Review and entry into force

clause-1 = Section 1
clause-2 = Section 2
clause-3 = Section 3
clause-4 = Section 4
clause-5 = Section 5
clause-5-1 = Section 5(A)
clause-5-2 = Section 5(B)
clause-5-2-1 = Section 5(B)1
clause-5-2-2 = Section 5(B)2
clause-5-2-3 = Section 5(B)3
clause-5-2-4 = Section 5(B)4
clause-6 = Section 6
clause-7 = Section 7

reading-R1-title = The higher covers the lower
reading-R1-source = common understanding
reading-R1-text = Where a class of licence or method is asked for, a higher class counts; Section 5(B)2 does not write international methods, and is read in the same way.
