# The evidence: what each item is, who gives it out, where we have it from.

evidence-stamped = The papers are to be stamped by the waterworks.
evidence-bench_ledger = The laboratory's ledger of tests, with the applicant's name, the dates and the results.
evidence-issuer-waterworks = the waterworks
evidence-source-practice = common practice
