# Checking a policy's data: chuangping check

cli-check-details =
    Clause by clause: each number, level and connective stands in the text (or in the decision it rests on),
    each demand counts for a path, each fact is asked and used, each clause and decision that is named exists.
    With FOLDER, the policy in that folder is checked. Exit status 0 if all is well; otherwise one line a fault and 2.

check-policy = { $policy }: { $title } ({ $number })
check-clauses = Clauses: { $clauses }, of which { $demanding } demand something; a path leads to each of them
check-rules = Rules: { $thresholds } numbers, { $levels } levels and choices, { $connectives } connectives, all as in the text or the decision they rest on
check-facts = Facts: { $facts }, each asked and each used by a rule
check-paths = Tiers and paths: { $tiers } tiers, { $paths } paths; { $decisions } decisions on the reading
check-sound = No faults found.
check-no-folder = There is no folder “{ $folder }”; name the one that holds the policy.
