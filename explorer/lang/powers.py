"""How tightly operators bind, loosest first."""

OR = 10
AND = 20
NOT = 30
COMPARE = 40
ADD = 50
MUL = 60
APPLY = 65  # the argument of a function without brackets
POW = 70
COMPOSE = 80
PRIMARY = 90
