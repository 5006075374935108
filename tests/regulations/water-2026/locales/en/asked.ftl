# Questions that clauses decide.

asked-practice = there is a written and a practical examination.
asked-interview = there is a written and a practical examination, no interview.
asked-organiser = the waterworks association of Qingyuan organises it.
