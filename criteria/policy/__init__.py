"""What a policy is, and how its folder is read and checked."""
