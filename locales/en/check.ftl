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

## chuangping rekey

cli-rekey-details =
    First put the new key in front in CHUANGPING_STORE_KEY (the older ones after it) and restart every process of the service; then run this
    command. The same goes for a store that was not encrypted before. It may be interrupted at any time: run it again, and it goes on.
    At the end it says that the older keys can go. docs/encryption.md tells each step.

rekey-option-decrypt = back to no encryption
rekey-option-dry-run = only count what stands under which key; nothing is changed
rekey-no-key = No key is set. First set CHUANGPING_STORE_KEY to a base64 key of 32 bytes (openssl rand -base64 32 makes one); to go back to no encryption, add --decrypt.
rekey-store = Conversations: { $place }
rekey-count-plain = Not encrypted: { $count }
rekey-count-newest = With the newest key ({ $key }): { $count }
rekey-count-other = With key { $key }: { $count }
rekey-nothing-changed = This only counted; nothing was changed.
rekey-progress = { $done } of { $total } done
rekey-lost = { $count ->
    [one] One value opens with no key (damaged, changed or moved). It stays as it is and is deleted in its time. Its person begins anew.
   *[other] { $count } values open with no key (damaged, changed or moved). They stay as they are and are deleted in their time. Their people begin anew.
 }
rekey-encrypted = Everything is encrypted with key { $key } now. CHUANGPING_STORE_KEY can be this one alone: take the others out, and restart the service.
rekey-decrypted = Nothing is encrypted any more. Take CHUANGPING_STORE_KEY out of the settings, and restart the service.
rekey-vacuum = PostgreSQL's files still hold what was there before, and ordinary cleaning does not wipe it. To wipe it, run this at a quiet time (nobody can be served meanwhile): VACUUM FULL chuangping.conversations, chuangping.deliveries, chuangping.set_aside; CHECKPOINT;
rekey-backups = Earlier backups are as they were, and need the keys of their time: keep the older keys elsewhere until the last such backup is gone.
rekey-overtaken = Another chuangping rekey has turned the store to another key. Let only one run, and run it again
