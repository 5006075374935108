# The command replay: an assessment made again from its receipt

replay-unreadable = The file “{ $file }” cannot be opened: { $reason }. A receipt may stand in a file or come from standard input (-).
replay-empty = No receipt was read; give a line that chuangping assess printed, or the receipt in it.
replay-no-receipt = This is no complete receipt: its “{ $part }” is missing or wrong; give a line that chuangping assess printed, or the receipt in it.
replay-no-sense = The facts of receipt { $id } make no sense ({ $problems }); take the one that was issued.
replay-before-engines = Receipt { $id } is from an older version, which did not yet name the engine, and cannot be replayed as it was; use that version.
replay-altered = The contents of receipt { $id } do not fit its number, it may have been altered; take the one that was issued.
replay-no-such-policy = The policy “{ $policy }” of receipt { $id } is not here; there are: { $policies }.
replay-other-policy = The policy of receipt { $id } was changed since, so it cannot be assessed as it was; take the version of that time (the policy’s content { $hash }).
replay-other-engine = Receipt { $id } was made by version { $engine } of the evaluation, this is { $ours }, so it cannot be assessed as it was; take the version of that time.
