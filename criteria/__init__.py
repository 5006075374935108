"""What the regulation says. Pure: a profile in, an assessment out; knows no chat, no clock and no network."""
