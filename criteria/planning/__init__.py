"""The nearest ways to a tier, each with what to change, at what cost, and by when at the earliest.

Of somebody who is an assistant engineer for three years, short of 200 of 1,000, and aims at engineer:

    plans         the ways that cost least, told as changes with their days (`Plan`, `Outlook`)
    steps, moves  what a fact can be moved to, at what price: the benefit to 1,000 for two units
    ways, nearest the cheapest paths through a tier's diagrams by such moves
    title_law, lawful, levels   the stages of a new title: assistant now, engineer after four years
    timing, staging             the first day of each change
"""

from criteria.planning.plans import Outlook, Plan, Planner, plan

__all__ = ["Outlook", "Plan", "Planner", "plan"]
