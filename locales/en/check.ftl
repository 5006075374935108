# Checking a policy's data: chuangping check

cli-check-details =
    Clause by clause: each number, level and connective stands in the text (or in the decision it rests on),
    each demand counts for a path, each fact is asked and used, each clause and decision that is named exists.
    With FOLDER, the policy in that folder is checked. Exit status 0 if all is well; otherwise one line a fault and 2.

check-policy = { $policy }: { $title } ({ $number })
check-clauses = Clauses: { $clauses }, of which { $demanding } demand something; a path leads to each of them
check-rules = Rules: numbers { $thresholds }, levels and choices { $levels }, connectives { $connectives }, all as in the text or the decision they rest on
check-facts = Facts: { $facts }, each asked and each used by a rule
check-paths = Tiers { $tiers }, paths { $paths }; decisions on the reading { $decisions }
check-untranslated = Not translated into: { $languages } (the source language is spoken there)
check-sound = No faults found.
check-no-folder = There is no folder “{ $folder }”; name the one that holds the policy.

## chuangping check-store

cli-check-store-details =
    FILE is the SQLite file that holds the conversations; without it, the store of the settings is checked, be it SQLite or PostgreSQL. Every page and row is checked and every conversation is read, nothing is changed; many conversations take minutes, while the service may go on. The exit status is 0 if it is sound, 1 if it is damaged, 2 if there is no such file.

check-store-no-file = There is no file “{ $file }”; name the one that holds the conversations, or set CHUANGPING_STORE.
check-store-place = { $place }, { $megabytes } MB
check-store-conversations = Conversations: { $count }
check-store-fault = Damaged: { $fault }
check-store-damaged = The store is damaged. Stop the service and restore a backup (docs/backup.md).
check-store-unreadable = { $count ->
    [one] { $count } conversation cannot be read (id { $ids }). Its person begins anew when they come back, and the old one is kept apart; nobody else is concerned.
   *[other] { $count } conversations cannot be read (ids { $ids }). Their people begin anew when they come back, and the old ones are kept apart; nobody else is concerned.
 }
check-store-untimely = { $count ->
    [one] { $count } conversation bears a time that makes no sense. The running service will count it as touched just then, and delete it in time like all others.
   *[other] { $count } conversations bear a time that makes no sense. The running service will count them as touched just then, and delete them in time like all others.
 }
check-store-sound = No faults found.
