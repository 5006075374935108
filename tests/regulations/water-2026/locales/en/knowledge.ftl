# Terms, and what lies beyond the measures.

term-pass_rate = 出厂水合格率: rate of passing samples of finished water
term-pass_rate-meaning = The share of samples of finished water in which every indicator passes, by the year.
term-pass_rate-source = the clause itself

outside-exam_fee-about = fees of the written test
outside-exam_fee-ask = Whether fees are charged is said in the notice of Qingyuan City's association of waterworks.
outside-elsewhere-about = matters beyond the measures
outside-elsewhere-ask = This is not in the measures; for the grades of testers ask Qingyuan City's water bureau.
