# The statistics page, for whoever runs the service. ‹5› means fewer than 5 people.

statistics-title = Statistics
statistics-entry = This page is for those who run this service.
statistics-token = Token (CHUANGPING_ADMIN_TOKEN)
statistics-enter = Show
statistics-leave = Leave
statistics-wrong = That is not the token. Please check it.
statistics-too-often = There were too many wrong tries. Please wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
} and try again.

statistics-how = Only people are counted; nobody's answers are looked at. Fewer than { $least } people are written ‹{ $least }›, totals are approximate, and the figures are renewed each time { $least } more people have begun. People who deleted their conversation stay counted, but no figure tells who they are.
statistics-few = ‹{ $least }›
statistics-about = about { $count }
statistics-month = Month
statistics-people = People
statistics-question = Question
statistics-result = Result

statistics-begun = People who began
statistics-results = { $month }: the results
statistics-results-how = Of those who began in this month and saw a result: the highest title they can apply for.
statistics-no-tier = no title yet
statistics-stopped = { $month }: where people stopped
statistics-stopped-how = Those who began in this month and have no result yet stand at this question now.
statistics-unanswered = { $month }: questions without an answer
statistics-unanswered-how = Those who chose “not sure” or “skip”, in the order of the clauses.
statistics-few-questions = { $count ->
    [one] one more question, with fewer than { $least } people
   *[other] { $count } more questions, each with fewer than { $least } people
}
