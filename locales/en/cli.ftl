# The command line: help, hints and errors

cli-about =
    Chuangping: a guided self-assessment, clause by clause of the regulation.
    Its results are for reference only; the formal review decides.

cli-usage = Usage:{ " " }
cli-usage-options = [OPTIONS]
cli-usage-commands = COMMAND …
cli-options = Options
cli-commands = Commands

cli-serve = Start the web chat, and every other channel that is set up
cli-chat = Hold the conversation in the terminal
cli-assess = Assess profiles by the measures, clause by clause
cli-explain = Explain step by step whether a profile meets a clause, and why
cli-explain-details = PROFILE is a file (.json, .jsonl, .csv, .xlsx; - is standard input), CLAUSE a clause, written as for article.
cli-interview = Let a profile answer the guided questions; see which are asked
cli-replay = Assess anew what a receipt rests on, and see the same result
cli-template = Make an empty table (.csv, .xlsx) to fill profiles in
cli-article = Show the text of a clause
cli-search = Find the clauses for a question
cli-ask = Answer a question: the verdict first, then the clause it rests on
cli-ask-details = Without TEXT, JSON lines are read from standard input: {"{"}"ask": "…", "profile": {"{"}…{"}"}{"}"}.
cli-understand = Understand one answer or a whole story, and give what it tells
cli-mcp = Be a tool of an AI assistant on this machine (MCP on standard input and output)
cli-mcp-details = Assistants start it, one message a line; the policy, the language and the address are those of the settings (CHUANGPING_…). docs/mcp.md says how to add it to assistants.
cli-check = Check the policy's data: do numbers, clauses, questions agree?
cli-check-store = Check the file or database that holds the conversations: is it whole, can each one be read?
cli-backup = Back up all conversations while the service runs
cli-restore = Restore all conversations from a backup; what was deleted since does not come back
cli-rekey = Change the key: bring all that is stored under the newest key, while the service runs

cli-option-help = Show this help
cli-option-version = Show the version
cli-option-format = Format of the output (text in a terminal, json in a pipe)
cli-option-phase = Phase of the evaluation: normal (default) or first
cli-option-trace = Shows every step from the input to the answer
cli-option-story = read a whole story, and tell every fact of it
cli-option-today = The day, and with it the version in force (today)
cli-option-policy = The policy to assess by: its name, or the path of its folder ({ $id })

cli-no-such-option = There is no option "{ $option }". --help shows them all.
cli-no-such-command = There is no command "{ $command }". chuangping --help shows them all.
cli-missing = { $option } is missing. --help shows how to use the command.
cli-no-such-choice = { $option } has a wrong value: choose one of { $choices }.
cli-no-such-number = { $option }: write a whole number of at least { $least }.
cli-one-too-many = There is one argument too many, “{ $argument }”; leave it out and try again.
cli-wrong-value = { $option } has a wrong value: { $fault }
cli-no-day = write a day as YYYY-MM-DD, such as 2026-07-01.
cli-day-far-off = The day must lie between { $first } and { $last }.
cli-system = This could not be finished: { $reason }. If results were being written, check the space on the disk and where they go.
cli-no-such-policy = there is no such policy and no such folder; with the program come: { $policies }.
cli-not-in-force-yet = { $named } is not in force before { $begins }; what follows is by { $policy }. For { $named } add --today { $begins }.
policy-fault = the policy's files are faulty: { $fault }
