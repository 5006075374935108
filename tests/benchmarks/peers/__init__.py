"""Other engines beside ours: the same rules, generated from the policy's rule tree, and the same people."""
