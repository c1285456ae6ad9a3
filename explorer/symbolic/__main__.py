"""`python -m explorer.symbolic`: the worker process."""

from explorer.symbolic.worker import main

main()
