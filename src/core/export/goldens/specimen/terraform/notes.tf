# What this export leaves to you:
# - "dangling" has no accepter VPC; it is left out.
