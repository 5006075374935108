# The roster: a staff office has a whole table assessed on the web. $megabytes and $people are the bounds, $minutes what is left.

web-roster-to = Roster
web-roster-title = A whole roster at once
web-roster-heading = A whole roster, assessed at once
web-roster-lead = Upload the table that your office keeps: for everybody in it you learn what they may apply for, what is missing and the nearest way, in one Excel file.
web-roster-for-offices = Assessing the whole office?{ " " }
web-roster-for-offices-go = Upload a roster
web-roster-privacy = An uploaded roster lies encrypted, and only the browser that uploaded it holds the key. It is deleted when you download the result or cancel, and after 15 minutes at the latest. It is opened in memory alone while it is worked on, and written to no disk or log. Backups of the server may hold encrypted pieces of it, which nobody can open without the key.

web-roster-file = Choose the file of your roster
web-roster-bounds = The table as it is, in whatever layout: Excel, WPS, CSV and others. At most { $megabytes } MB and { $people } people.
web-roster-upload = Upload and check the columns
web-roster-sending = Uploading; please keep this page open…
web-roster-no-table = No table yet?{ " " }
web-roster-get-template = Download the empty template
web-roster-template-name = Roster template.xlsx
web-roster-there-is-one = You have a table here already. One at a time: go on with it, or delete it first.
web-roster-go-on = Go on with it

web-roster-kept = How the file is kept
web-roster-kept-sealed = Only this browser can open it.
web-roster-kept-sealed-text = { " " }The file lies encrypted, and the key is in your browser alone: no other browser and no other person can open it.
web-roster-kept-gone = Gone when you are done.
web-roster-kept-gone-text = { " " }It is deleted as soon as you download the result or cancel, and after 15 minutes at the latest, whatever happens.
web-roster-kept-seen = No trace.
web-roster-kept-seen-text = { " " }It is opened in memory alone while it is worked on, and nothing of it is written to a disk or a log.
web-roster-kept-consent = Your office answers for the people in it.
web-roster-kept-consent-text = { " " }Make sure that they agree to this use of their data, and remove columns that are not needed, such as ID or phone numbers, before you upload.
web-roster-how = How it works
web-roster-how-bring = Upload
web-roster-how-bring-text = { " " }your office’s own table.
web-roster-how-check = Check
web-roster-how-check-text = { " " }what each column was taken for, and correct what was not recognised.
web-roster-how-take = Download
web-roster-how-take-text = { " " }one Excel file, one row a person; doubtful cells are marked, never guessed.

web-roster-columns = Check each column
web-roster-columns-text = The heads are in row { $rows }, and there are { $people } people. Please check what each column was taken for.
web-roster-left-open = { $count ->
    [one] One column is doubtful and marked: please choose. Left as it is, it counts as no fact.
   *[other] { $count } columns are doubtful and marked: please choose. Left as they are, they count as no facts.
}
web-roster-column = Column { $letters }
web-roster-no-head = (no head)
web-roster-empty = (empty in the first rows)
web-roster-no-fact = Not a fact, carried through
web-roster-in-unit = { $label } ({ $unit })
web-roster-one-value = { $label }: { $value }
web-roster-open = { "Doubtful. " }
web-roster-start = All right, assess them
web-roster-get-columns = Save this mapping
web-roster-get-columns-text = The file can be given to chuangping assess --columns, so that the same table need not be checked again.
web-roster-passed = Rows that are nobody, not assessed: { $rows }.
web-roster-choice-twice = “{ $label }” is chosen for more than one column: { $columns }. Please keep one, and set the others to “Not a fact, carried through”.
web-roster-choice-none = No column is chosen as a fact, so there is nothing to assess. Please choose at least one.
web-roster-choice-unknown = One column has a choice that is not on the list. Please choose again.

web-roster-working = Assessing
web-roster-progress = { $done } of { $total } people done
web-roster-working-text = You can leave this page and come back. It takes two minutes at most; if it is not done by then, it stops and tells you.
web-roster-silent = Stopped on the way
web-roster-silent-text = What worked on this table has stopped; the server may have just been restarted. Your table and your choices are still here: you can start again.
web-roster-start-again = Start again
web-roster-failed-overdue = It was not done after two minutes and was stopped. Please split the table and upload the parts one by one.
web-roster-failed-died = What worked on this table has stopped; something in the table may be too much for it. You can try again. If that does not help, save the table as a new .xlsx or .csv and upload that.

web-roster-done = { $count ->
    [one] Done: one person
   *[other] Done: { $count } people
}
web-roster-may = May apply for { $tier }
web-roster-doubtful = Doubtful cells
web-roster-people = { $count }
web-roster-cells = { $count }
web-roster-to-confirm = { $count } of those who may apply meet everything, but something must be confirmed by the panel; the result says what.
web-roster-done-text = Doubtful cells were not used; the result says where they are and why. Fill them in and upload again: the results may change.
web-roster-take = Download the result
web-roster-take-text = Once the download begins, table and result are deleted from the server, and nothing is left.
web-roster-result-name = { $name }-result.xlsx
web-roster-again = Change and assess again
web-roster-again-text = A column was taken for the wrong thing?
web-roster-delete = Delete now
web-roster-until = { $minutes ->
    [one] Deleted by itself in a minute.
   *[other] Deleted by itself in { $minutes } minutes.
}

web-roster-gone = Nothing is here any more
web-roster-gone-text = This table and its result are not on the server: downloaded, deleted, or older than 15 minutes. Or it was uploaded in another browser, and cannot be opened here.
web-roster-another = Upload another one

web-roster-too-heavy = This table takes too much memory. Please split it, or remove sheets and columns that are not needed, and upload it again.
web-roster-too-many = There are more than { $most } people in the table, too many for the web. Please upload it in parts, or have your administrator use the command chuangping assess.
web-roster-too-wide = The table has { $count } columns; the web takes { $most } at most. Please remove those that are not needed, and upload it again.
web-roster-nobody = There is nobody below the heads. Is it the right file? Are the people on another sheet? Only the first one is read.

web-roster-fault-no-file = No file came, or it is empty. Please choose the file and upload it.
web-roster-fault-no-form = This upload could not be understood. Please choose the file on this page and upload it again.
web-roster-fault-stale = This page was open for too long, or the browser keeps no cookies. Please choose the file and upload it again; if that does not help, allow cookies for this site.
web-roster-fault-too-large = The file is larger than { $megabytes } MB and was not taken. Please remove pictures and sheets that are not needed, or split the table, and upload it again.
web-roster-fault-late = The upload was not complete after two minutes and was not taken. Please use a faster network, or remove sheets that are not needed, and upload it again.
web-roster-fault-too-often = Too many uploads in a short time. Please try again in { $seconds } seconds.
web-roster-fault-there-is-one = You have a table here already, so the new one was not taken. Please finish or delete it first.
web-roster-fault-busy = Others’ tables are being worked on. Please try again in a minute.
web-roster-fault-away = The store does not answer now, so the file was not taken. Please try again in a few seconds.
web-roster-fault-refused = This table cannot be taken: { $why }
web-roster-fault-unreadable = Opening this file stopped the program, so it was not taken. Please open it in Excel or WPS, save it as a new .xlsx or .csv, and upload that.
web-roster-fault-slow = Opening this file took too long, so it was not taken. Please remove sheets and blank rows that are not needed, save it anew, and upload it again.
web-roster-everybody = What is so of everybody
web-roster-everybody-text = What the table does not tell, and without which nothing can be concluded. Say it here once if it is true of each of them; leave it open if it is not, or not sure: the assessment relies on it, and the summary names it.
web-roster-everybody-unsaid = not said (counts as unknown)
web-roster-everybody-yes = yes, of everybody
web-roster-everybody-no = no, of nobody
web-roster-everybody-twice = A column was chosen for “{ $label }”, and it is said of everybody as well; keep one of the two.
