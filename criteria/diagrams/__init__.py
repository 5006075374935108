"""The exact core: a policy's rules as decision diagrams, compiled once, from which every question is
answered.

    diagrams = compiled(policy, "normal")
    masks = diagrams.allowance.masks({"education": "master"})   # the values that each cluster may still have
    tier = diagrams.tiers[0]
    reaching(diagrams, masks)(tier.requirements["7"])           # the ends that can be reached: 1 << MET

From the rules to the answers, a module a step:

- `codes`: the values of each fact fall into the few classes that the rules tell apart
  (`Diagrams.codes.columns`);
- `clusters`: facts that bound each other are one variable whose values are what can occur together
  (`Diagrams.clusters`, in the order in which the diagrams ask them: the number of a cluster is its
  level);
- `table`: functions of the clusters' values as nodes, two functions being equal exactly if they are one
  number;
- `compiling`: clauses, paths and tiers as such functions (`Diagrams.tiers`: `status`, `paths[id]`,
  `requirements[clause]`; `Diagrams.likely`); `levels`, `children`, `reaches`, `asks` tell of each node,
  children having smaller numbers than who asks them, ends being the numbers below `Diagrams.ends`;
- `allowed`: what a profile leaves of each cluster's values;
- `reaching`: which ends a function can still reach, and so every status;
- `views`, `remaining`: what remains of functions once a profile is put in, and so every fact that matters;
- `openers`, `prospects`: what the answers still to come can bring, some facts being asked in vain;
- `columns`, `lanes`, `open_lanes`: the same for many profiles side by side.

`Diagrams` is plain data that can be pickled, and knows nothing of the policy it was made of.
"""
