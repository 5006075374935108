# Tools for other people's assistants (MCP): what an assistant reads of them, and errors for it and for who runs it.

agents-title = Chuangping
agents-instructions =
    Tools for self-assessment by 《{ $document }》 ({ $number }): which title somebody can apply for, by which path, what is missing, by which clause. People plan years by the result, and a wrong answer is worse than none, so:
    1. Whether somebody can apply is told by assess alone. Do not conclude it from what you know, from the wording of clauses, or from plan or search. Before assess was called, say that nothing has been assessed yet.
    2. Write only what the person said. What is not in the profile is unknown; that is not "none" and not "no". Do not guess, do not fill in usual values, do not infer one thing from another. Ask the person for what is unknown, screen by screen as next_question says; what they do not know or will not tell stays out of the profile, and its name goes into in_vain.
    3. Where somebody tells a whole story, use read_story first. Show the person each thing that was heard with the words it was heard in, and write it into the profile once they confirm it; what is in doubtful, or only has a range, must be asked.
    4. Write numbers and units as `write` says in each question of next_question and in the resource facts: amounts in 万元 (10,000 yuan), 2.5% as 2.5, 4 years and 3 months as 4.25.
    5. When you tell the result, give the clauses that it rests on (label in clauses), the number of the assessment (id in receipt), and the notice word for word where there is one.
    6. The result is for reference. It is no official decision and no legal advice: the review experts decide, and what the regulation does not say is for the authority to answer.
    7. Answer in the person's language and name it in language. Nothing is kept here: every call needs the whole profile as told so far.
agents-instructions-chat = Who would rather answer the questions themselves can open { $address } . Give this address alone, and put nothing that the person told into it.

agents-title-next_question = What to ask next
agents-tool-next_question =
    What to ask the person next: the facts of one screen (facts), and how to ask for each (questions: the question, why it is asked, the choices, how to write the answer into the profile). It tells no verdict.
    Ask in the words of question and write what the person answers. Do not answer for them, and do not skip a question because the answer seems likely. form says how the screen asks: question asks one thing; declaration has several things to be stated truthfully; ask them together, but each needs the person's own answer: "all fine" is not true for every one, as with some of them "no" is what is fine; choices has one choice for each; ticks lists all, lets the person say which they have, asks how many or which level for those, and writes the value of nothing for what they clearly say they do not have.
    Before what is sensitive say that it need not be answered. What the person does not know or will not tell stays out of the profile; put its name into in_vain, and it is not asked again. Once done is true nothing need be asked any more: call assess. While nothing is known, the profile is {"{}"}.
agents-title-assess = Assess a profile
agents-tool-assess =
    Assesses one person by what they said. This result alone tells whether they can apply.
    The status of each tier: held, they have it already; eligible, they can apply by what they said; needs_review, the conditions are met but the authority must confirm some of it; undetermined, nothing can be concluded yet because something is unknown; ineligible, by what they said they cannot apply yet. Never turn undetermined into yes or no: open_facts are what can still change it, so go on with next_question.
    likely is the highest tier to apply for now: the highest that is eligible, or else the highest that is needs_review; null where there is none yet. requirements has each clause: met, unmet or unknown. paths are different ways; one of them is enough.
    When you answer, give the clauses (clauses), the number of the assessment (id in receipt) and the notice word for word, and say that it is for reference and the review experts decide.
agents-title-plan = What is missing
agents-tool-plan =
    The easiest ways to a tier (to), the easiest first. changes is what is to be reached, not what the person has: never write it into a profile. earliest is an estimate of the first day to apply, null where no day can be told. cost only compares how hard they are; it has no unit, so do not tell it. blocked are clauses that no effort meets; reached is true where the conditions are met already.
    This is an estimate, neither a promise nor a verdict: whether they can apply now is told by assess. What is unknown counts as still to be done, so finish next_question first.
agents-title-explain = Why
agents-tool-explain =
    How the result came about. With a clause: step by step whether the profile meets it, does not, or that it is unknown (trace: each part of the rule, what is known, how much is asked). Without one: the whole result; result has ready sentences line by line, each with its clauses, to be told to the person.
    Where it is too long, shortened says what was left out and how to see it; what is left out is not absent.
agents-title-read_story = Hear a story
agents-tool-read_story =
    Hears what a profile may tell in what a person says of themselves. story must be the person's own words: do not rewrite, sum up or translate them, and add nothing.
    facts is what was heard: quote the words, value the value, range only bounds (ask), since the day from which it counts (work out with the person how many years that is today), unsaid what matters and was not said (ask). doubtful is what is not sure, and why; unheard is what was of no use.
    What was heard is no verdict and not yet confirmed: show it with the words, and write it into the profile once the person confirms it.
agents-title-search = Search the clauses
agents-tool-search = Finds clauses of the regulation by everyday words (it is in Chinese), the nearest first; score is how near. Clauses say what is asked, not whether somebody meets it: that is told by assess. That nothing is found need not mean that the regulation is silent: try other words, or read the resource regulation; if there is still nothing, tell the person that nothing was found and make nothing up.
agents-title-article = Read a clause
agents-tool-article = The official text of a clause by its number or name, followed by the clauses above it. Quote text as it stands.

agents-argument-profile = What the person said, as {"{"}"name": value{"}"}. Names and how to write values: see the answer of next_question, or the resource facts. Leave out what was not said; never write false, 0 or "none" for it. While nothing is known: {"{}"}
agents-argument-in_vain = Names of facts that were asked already and that the person does not know or will not tell; they are not asked again
agents-argument-target = The tier that the person aims at; auto sees how far they come
agents-argument-to = The tier to come to
agents-argument-clause = The clause to explain, by its number or name; without it the whole result is explained
agents-argument-tier = Only what is asked for this tier; goes with clause
agents-argument-id = The number or name of the clause
agents-argument-story = The person's own words, at most 5,000 characters
agents-argument-q = What to look for, in everyday words, at most 500 characters
agents-argument-top = How many clauses at most; 3 if left out
agents-argument-today = As of which day, as YYYY-MM-DD; today if left out. Leave it out unless the person asks about another day
agents-argument-policy = Which version of the regulation; the one in force that day if left out. Usually left out
agents-argument-language = In which language the result speaks
agents-argument-phase = The phase of evaluation: normal, or first for the first round; as this service is set if left out. Usually left out

agents-write-flag = Write true (yes) or false (no)
agents-write-choice = Write the name of one of values
agents-write-set = Write a list of names of values; [] where there is none
agents-write-count = Write a whole number; 0 where there is none
agents-write-years = Write years, with decimals where needed: 4 years and 3 months is 4.25
agents-write-amount = Write how many 万元 (10,000 yuan): 8 million yuan is 800, 120 million yuan is 12000, 50,000 yuan is 5
agents-write-percent = Write the number of percent: 2.5% is 2.5, not 0.025

agents-title-facts = What a profile may tell
agents-resource-facts = Every fact that a profile may tell: name, meaning, choices, clauses; write says how a value of each kind is written, and in which unit amounts, years and percentages are
agents-title-regulation = The regulation
agents-resource-regulation = The official text of all clauses (in Chinese), each with its number in brackets. It says what is asked; whether somebody meets it is told by assess

agents-shortened-trace = Too long: of trace only the upper { $levels } levels are here, what is below was left out. For every step of one clause call explain with that clause.
agents-shortened-list = Too long: { $name } has { $all } entries, only the first { $count } are here and the rest was left out. Ask for less, such as one clause, fewer results, or the story in parts.
agents-shortened-regulation = (Too long: the clauses from { $id } on are not here; read them one by one with article, or find them with search.)
agents-more-faults = { $count } more; mend these first.

agents-no-message = This cannot be read: send one JSON-RPC 2.0 message, an object with jsonrpc, method and, where an answer is wanted, id; not several in a list.
agents-no-tool = There is no such tool; there are: { $tools }
agents-no-resource = There is no such resource; there are: { $resources }
agents-no-library = The library of MCP is missing: run pip install 'chuangping[mcp]', then start again.
agents-foreign = This address may not be used. Use this machine's own; for another name ask the administrator to set CHUANGPING_PUBLIC_ADDRESS to it.
agents-waiting = Waiting for an assistant's messages on standard input. Assistants start this command themselves; docs/mcp.md says how to add it. Ctrl+C ends it.
