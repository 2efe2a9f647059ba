# Dual stack: IPv6 by an egress-only gateway, and a subnet for IPv6 only. Drawn with VPC Designer.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}
