# The commands assess and interview

assess-option-out = write the results to a file, in the format of its ending: .jsonl, .csv, .xlsx, .parquet
assess-option-jobs = how many processes do the work (1 by default); results and their order stay the same
assess-option-columns = what the columns are, as in this file (YAML, in the form that --explain-columns prints)
assess-option-explain-columns = print only what the columns of a table are read as (YAML, to be mended and given to --columns), and assess nothing
assess-explain-one = --explain-columns looks at one table: { $endings }.
assess-option-profile = answer from this file (.json, .jsonl, .csv, .xlsx, .parquet; - is JSON lines on standard input)
assess-option-target = the goal: auto (which level one can apply for, the default), or one of the policy's tiers
assess-no-such-target = --target is wrong: it can only be one of { $targets }.
assess-worker-ended = One of the processes ended before its work was done, so the results are not complete; run it again, or with --jobs 1
assess-trace-alone = --trace is written one by one: it cannot go with --out or --jobs.
explain-option-tier = look at this tier only
explain-nothing-required = { $clause } requires nothing of these tiers: name another clause, or leave out --tier.
