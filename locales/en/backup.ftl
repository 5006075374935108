### What chuangping backup and chuangping restore say.

## chuangping backup

cli-backup-details =
    FOLDER is where backups are kept; it is made where it is missing. The store of the settings is backed up, be it SQLite or PostgreSQL. A backup counts once it was checked, only its owner can read it, and the last line tells where it is; then those that are too old go. The .journal files in the folder tell which conversations were deleted since: keep them with the backups.
backup-option-keep-days = Days that backups are kept, no more than the setting says; without it, those of CHUANGPING_BACKUP_DAYS ({ $days } by default)
backup-kept-too-long = --keep-days may be { $days } at most: /privacy tells people that number. To keep backups longer, set CHUANGPING_BACKUP_DAYS, for the service as well.
backup-no-folder = Backups cannot be kept in “{ $folder }”: { $reason }. Name another folder, or change who may write there.
backup-no-store = There is no file “{ $file }”, so there is nothing to back up; name the place of the conversations with CHUANGPING_STORE.
backup-row-too-long = A row of the table { $table } is too long for a backup: none was made, the older ones are as they were. Look into it with chuangping check-store.

## The file of a backup

backup-no-file = There is no file “{ $file }”; name a backup.
backup-foreign = “{ $file }” is no backup made by chuangping backup. Nothing was changed.
backup-newer = “{ $file }” was made by a newer version, which this program cannot read. Update this program. Nothing was changed.
backup-cut = The backup “{ $file }” is not whole: its end is missing. Copy it again, or use another one. Nothing was changed.
backup-damaged = The backup “{ $file }” is damaged. Use another one. Nothing was changed.
backup-contradicts = What the backup holds contradicts itself, and no store takes it. Use another one. Nothing was changed.
backup-journal-unreadable = “{ $file }”, which tells what was deleted, cannot be read, so it is not known what must not come back. Nothing was changed. Copy a sound one from where else you keep the backups; if there is none, move it away and restore again.

## chuangping restore

cli-restore-details =
    FILE is a backup made by chuangping backup; it is restored into the store of the settings, from either kind into either kind. Stop the service first. Conversations that were deleted since (the .journal files beside the backup tell) do not come back, and what was not sent yet when the backup was made is not sent any more. Either all is restored, or all is as it was.
restore-option-replace = Replace all conversations that are there
restore-option-moved = Nobody was served since the backup was made (a move to another kind of store): what was not sent yet is sent
restore-not-empty = { $count ->
    [one] The store holds { $count } conversation, and was not changed. To have the backup take its place, add --replace.
   *[other] The store holds { $count } conversations, and was not changed. To have the backup take their place, add --replace.
 }
restore-in-use = A service is using { $where }; nothing was changed. Stop it first, then restore.
restore-done = { $count ->
    [one] Restored { $count } conversation, from a backup made on { $made }.
   *[other] Restored { $count } conversations, from a backup made on { $made }.
 }
restore-deleted = { $count ->
    [one] { $count } was deleted since, and not restored.
   *[other] { $count } were deleted since, and not restored.
 }
restore-unsent = { $count ->
    [one] { $count } reply was not sent yet when the backup was made. It most likely was later, and is not sent again; its person sees the open question when they next say something.
   *[other] { $count } replies were not sent yet when the backup was made. They most likely were later, and are not sent again; those people see the open question when they next say something.
 }
