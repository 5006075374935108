# A roster's heads and rows: what is read as what, why something is not taken, which rows are nobody

heads-unknown-words = it is not known what “{ $words }” in the head stands for
heads-another = it says “{ $words }”, which is another thing than the one asked about
heads-several = it may be one of several, and the head does not tell which
heads-not-plain = the head does not say it plainly
heads-unsaid = the head does not say: { $qualifiers }; please confirm
heads-time-beside = read as the date or the years of “{ $head }” to its left
heads-part-of-left = read as a part of “{ $head }” to its left
heads-names-below = names stand below it, no yes or no
heads-rivals = columns { $columns } tell the same thing, and it is not known which of them counts
heads-not-chosen = the mapping file does not name this column
roster-taken = read as “{ $fact }”
roster-taken-in-unit = read as “{ $fact }”, in { $unit }
roster-joined = { $first }; { $second }
roster-offered = not taken; it may be: { $facts } ({ $why })
roster-carried = no fact, carried through
roster-carried-because = carried through: { $why }
roster-unit-yuan = yuan
roster-unit-thousand = thousands of yuan
roster-unit-wan = ten thousands of yuan
roster-unit-million = millions of yuan
roster-unit-yi = hundred millions of yuan
roster-unit-percent = %
roster-unit-permille = ‰
roster-unit-months = months
roster-unit-years = years
roster-unit-date = dates, counted from then
roster-range = { $first }–{ $last }
roster-rows = row { $rows } ({ $reason })
roster-rows-and-more = row { $rows } and more, { $count } in all ({ $reason })
roster-passed-blank = blank
roster-passed-totals = totals
roster-passed-heads = heads again
roster-passed-group = a group's name
roster-passed-note = a remark or signature
roster-passed-example = an example
roster-explain-head =
    The columns of “{ $file }”, to be given to chuangping assess with --columns. The heads are in row { $rows }.
    Each column names its fact (one of { $facts }; chuangping template lists them); a column without a fact is carried through and not assessed.
    unit is what a bare number counts: yuan, thousand, wan (10,000 yuan), million, yi (100 million yuan); percent, permille; years, months, date.
    value: a tick in this column stands for that value. place counts columns of the same head.
roster-told = “{ $file }”: the heads are in row { $rows }; { $read } columns are read as facts, { $carried } carried through. --explain-columns shows each, --columns changes them.
roster-told-offered = “{ $file }”, column { $column }, “{ $head }”: { $told }. If so, write in the mapping file: {"{"}head: { $key }, fact: { $fact }{"}"}
roster-told-carried = “{ $file }”, column { $column }, “{ $head }”: { $told }.
roster-told-sheet = The first sheet of “{ $file }” has no people; the sheet “{ $sheet }” was read.
roster-told-left-out = In “{ $file }” { $count } { $count ->
    [one] cell holds
   *[other] cells hold
 } “/”, “—” or the like and counts as not filled in; where there is none, write “无” or 0.
roster-told-passed = Rows of “{ $file }” that are nobody were not assessed: { $rows }.
roster-explain-everybody =
    What the table does not tell but is so of everybody in it (check it, then take the # away; write nothing that is not true: the assessment relies on it):
roster-told-everybody = Of everybody in “{ $file }”, as the office says: { $told }.
roster-of-everybody = { $fact }: { $value }
