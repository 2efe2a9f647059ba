# What this export leaves to you:
# - "dangling" has no accepter VPC; it is left out.
# - The static route to "nowhere" of "office" is left out: it is no IPv4 CIDR.
# - "dangling" has no virtual private gateway or transit gateway; it is left out.
# - Propagation into "vpn" from "spare-vgw" is left out: it is no virtual private gateway of that VPC.
