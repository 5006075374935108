# The result

result-title = Your result
result-title-so-far = Result so far (not finished)
result-eligible = By your answers you can apply for { $tier } ({ $path }).
result-needs_review = By your answers the conditions for { $tier } ({ $path }) are met, but one point must be confirmed by the authority.
result-none = By your answers no level can be applied for yet. See below what is missing.
result-undecided = It cannot be said yet: some things are not known.
result-tier = { $tier }: { $status }
result-path = Nearest way: { $path }

status-held = held already
status-eligible = open to you
status-needs_review = met, to be confirmed
status-undetermined = cannot be said yet
status-ineligible = not yet

requirement-met = met
requirement-unmet = missing
requirement-unknown = not known

path-regular = regular application
path-skilled = way for skilled workers
path-conversion = conversion of a title
path-exceptional = exceptional application
path-green_channel = green channel

control-aim-assistant = What is missing for Assistant Engineer
control-aim-engineer = What is missing for Engineer
control-aim-senior = What is missing for Senior Engineer
