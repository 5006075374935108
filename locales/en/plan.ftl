# The command plan: the nearest ways to a tier

cli-plan = the nearest ways to a tier: what is missing, how much, when at the earliest
plan-option-to = the tier to reach, one of the policy's
plan-no-such-tier = --to is wrong: it can only be one of { $tiers }.
plan-no-costs = { $policy } has no plans: it does not tell what effort moves and how much of it. Write costs.yaml into its folder.
plan-reached = { $tier }: held or open already, nothing is missing.
plan-none = { $tier }: there is no way as things stand.
plan-way = { $number }. { $path } (earliest { $earliest })
plan-change = { "   " }{ $label } → { $value }
plan-blocked = { $clause }: no effort changes this; the circumstances themselves must.
