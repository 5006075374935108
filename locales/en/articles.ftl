# Clauses: answers to questions, a clause's page, the table of contents, the commands article and search

article-nearest = The nearest clauses of the measures:
article-nothing-found = No clause of the measures seems to be about this. Ask in other words, or look at the contents.
article-outside = The measures say nothing about this: { $about }.
article-contents = Contents of the measures
article-use = { $tier } ({ $paths })
article-used-by = Used for: { $uses }
article-asks = Asked because of it: { $facts }
article-basis = How this clause is read
article-basis-source = Source: { $source }
article-every-tier = Every tier
article-terms = Terms explained ({ $count })
article-evidence = Usual evidence ({ $count })
article-evidence-issuer = From: { $issuer }
article-evidence-note = The measures themselves list no documents; the year's notice says what to hand in.
article-source = { $certainty }. Source: { $source }
article-certainty-regulation = As the text says
article-certainty-law = As the law says
article-certainty-confirmed = Several sources agree
article-certainty-one_source = One source only; ask the review committee to confirm
article-certainty-presumed = Common practice or inference; ask the review committee to confirm
article-previous = Previous: { $label }
article-following = Next: { $label }

article-option-top = How many clauses at most (default { $count })
article-unknown = There is no clause “{ $reference }”. Write { $id } or { $label }; near it: { $nearest }.
article-unknown-alone = There is no clause “{ $reference }”. Write { $id } or { $label }.
article-no-question = Nothing to search for: write the question behind the command, such as chuangping search { $question }

# What clauses are called: the parts of their numbers (see dialogs/clause_names.py)
named-article = Article { $number }
named-part = ({ $number })
named-point = { $number }
named-item = ({ $number })
named-numbered = ({ $number })
named-twin = { $number ->
    [1] , first
    [2] , second
   *[other] , number { $number }
 }
