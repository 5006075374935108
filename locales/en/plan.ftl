# The command plan: the easiest ways to a tier

cli-plan = the easiest ways to a tier: what is missing, how far, by when
plan-option-to = the tier to reach, one of the measures'
plan-no-costs = { $policy } does not say what effort changes and what it costs, so no ways can be found. Write costs.yaml in its folder.
plan-reached = { $tier }: held, or open to you already; nothing to prepare.
plan-none = { $tier }: no way as things stand.
plan-blocked = : no effort changes this; the circumstances have to.
