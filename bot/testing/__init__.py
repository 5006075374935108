"""For those who add a channel: one written conversation to play in it, and what every channel must hold to.

await play(one_conversation(), person)              # bot.testing.playing: any channel
for check in CHECKS: await check(channel)           # bot.testing.contract: channels of text
"""
