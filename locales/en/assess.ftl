# The commands assess and interview

assess-option-out = write the results to a file, in the format of its ending: .jsonl, .csv, .xlsx, .parquet
assess-option-jobs = how many processes do the work (by default for .xlsx as many as there are cores, 4 at most, else 1); results and their order stay the same
assess-option-columns = what the columns are, as in this file (YAML, in the form that --explain-columns prints)
assess-option-explain-columns = print only what the columns of a table are read as (YAML, to be mended and given to --columns), and assess nothing
assess-explain-one = --explain-columns looks at one table: { $endings }.
assess-option-profile = answer from this file (.json, .jsonl, .csv, .xlsx, .parquet; - is JSON lines on standard input)
assess-option-target = the goal: auto (which level one can apply for, the default), or one of the policy's tiers
no-such-tier = { $named } is wrong: it can only be one of { $tiers }.
no-such-target = { $named } is wrong: it can only be one of { $targets }.
assess-worker-ended = One of the processes ended before its work was done, so the results are not complete; run it again, or with --jobs 1
assess-trace-alone = --trace is written one by one: it cannot go with --out or --jobs.
explain-option-tier = look at this tier only
explain-nothing-required = { $clause } requires nothing of these tiers: name another clause, or leave out { $named }.
assess-option-cluster = have a Dask cluster assess the .parquet files of a folder: the scheduler's address (tcp://host:8786), or local (this machine)
assess-folder-out = “{ $folder }” is a folder: name the folder for its results with --out.
assess-cluster-folder = --cluster reads a folder of .parquet files: chuangping assess FOLDER --out ANOTHER --cluster { $address }
assess-partitions-done = { $done ->
    [one] One file was
   *[other] { $done } files were
} written to “{ $folder }”.
cluster-missing = Working on a cluster needs Dask: run pip install 'chuangping[cluster]', or leave --cluster out.
cluster-unreachable = No Dask scheduler answers at “{ $address }”: check the address (such as tcp://10.0.0.5:8786) and whether it is running, or use --cluster local.
cluster-without-workers = No worker came to “{ $address }” within a minute: start some first (dask worker { $address }).
cluster-no-policy = This worker does not have the policy “{ $policy }”: install the same version there, or keep the policy's folder where all can read it under one path.
cluster-other-version = The assistant or the policy “{ $policy }” on this worker is another one than here: install the same version there.
cluster-task-failed = “{ $partition }” was not assessed ({ $reason }); the other files are not affected, and it can be run again.
