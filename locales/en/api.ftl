# The API for programs: refusals and descriptions of /api/v1. Whoever reads them writes programs.

api-name = The Chuangping assistant's API: 《{ $document }》
api-about = Each address answers with the object that the command of that name prints. What a profile does not tell is unknown, never no. Nothing is stored. { $in_work } requests of a key (without keys: of an address) are worked on at once, and { $waiting } more may wait.
api-answered = The result

api-operation-assess = Assesses one profile (profile), or up to 1000 (profiles; one that is refused says why in its place)
api-operation-next = The screen to ask next: profile is what is known, in_vain what was asked and not known
api-operation-plan = The nearest ways to a tier (to)
api-operation-explain = What a clause (clause) comes to for this profile; without clause the whole result is explained
api-operation-understand = What an answer (fact, text) means, or what a whole story (story) tells
api-operation-ask = Answers a question
api-operation-article = A clause with those above it
api-operation-search = The clauses nearest to a question
api-operation-facts = Everything that a profile may tell
api-operation-policies = The versions of the regulation, and which of them is in force

api-title-400 = Bad Request
api-title-401 = Unauthorized
api-title-403 = Not allowed from here
api-title-404 = Not Found
api-title-405 = Method Not Allowed
api-title-408 = Request Timeout
api-title-409 = Conflict
api-title-413 = Content Too Large
api-title-415 = Unsupported Media Type
api-title-422 = Unprocessable Content
api-title-429 = Too Many Requests
api-title-500 = Internal Server Error
api-title-503 = Service Unavailable

api-off = The API is not open here. Whoever runs the service opens it with CHUANGPING_API.
api-nothing-here = There is nothing at this address. { $address } lists the addresses.
api-method = This address does not take that method; use { $allowed }.
api-no-key = There is no key, or a wrong one. Send the header Authorization: Bearer KEY; whoever runs the service gives keys.
api-media-type = Send the body as JSON (UTF-8, not compressed), with the header Content-Type: application/json.
api-too-large = A body has at most { $most } MB; send many profiles in several requests.
api-late = The body did not come in time; send it again.
api-crowd = Too many of your requests wait for their answers. Wait for those, and send this one again after the seconds of Retry-After.
api-slow = There was no answer in time. Send it again after the seconds of Retry-After; less at a time is quicker.
api-broken = The service made a mistake and has noted it; your request is not at fault. Try again later.
api-bad-query = The parameters of the address cannot be read: write UTF-8, percent-encoded, at most 20 of them.
api-twice = This parameter stands there twice; keep one
api-no-such-policy = There is no such policy; there is: { $policies }
api-tier-without-clause = tier goes with clause: name a clause, or leave out tier

api-wrong = "{ $named }" is not right; see the description of the API
api-wrong-missing = "{ $named }" is missing; add it
api-wrong-extra-forbidden = There is no "{ $named }" here; check the spelling, or leave it out
api-wrong-model-type = The body must be a JSON object: write {"{"}"name": value{"}"}
api-wrong-dict-type = "{ $named }" must be a JSON object
api-wrong-list-type = "{ $named }" must be a list
api-wrong-string-type = "{ $named }" must be a text in quotation marks
api-wrong-string-too-long = "{ $named }" has at most { $max_length } characters; write less
api-wrong-string-pattern-mismatch = "{ $named }" is empty; write something
api-wrong-too-long = "{ $named }" takes at most { $max_length } at once; send several requests
api-wrong-literal-error = "{ $named }" can only be { $expected }
api-wrong-int-parsing = "{ $named }" must be a whole number, such as 3
api-wrong-greater-than-equal = "{ $named }" is at least { $ge }
api-wrong-less-than-equal = "{ $named }" is at most { $le }
api-wrong-one-of = Write one of these, and only one: { $names }
