# The command plan: the nearest ways to a tier

cli-plan = the nearest ways to a tier: what is missing, how much, when at the earliest
plan-option-to = the tier to reach, one of the policy's
plan-no-such-tier = --to is wrong: it can only be one of { $tiers }.
plan-reached = { $tier }: held or open already, nothing is missing.
plan-none = { $tier }: there is no way as things stand.
plan-way = { $number }. { $path } (earliest { $earliest })
plan-change = { "   " }{ $label } → { $value }
plan-blocked = { $clause }: no effort changes this; the circumstances themselves must.
