# The command ask

ask-option-profile = the profile of whoever asks (the first of the file; - is standard input)
ask-no-question = There is no question: write it behind the command, such as chuangping ask { $question }
ask-no-profile = The file holds no profile.
ask-bad-record = Write line { $record } as {"{"}"ask": "question"{"}"}, with "profile" if you like.
