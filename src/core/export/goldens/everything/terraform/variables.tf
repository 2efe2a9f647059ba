variable "shared_role_arn" {
  description = "ARN of the role to assume in the account \"shared\" (111122223333)"
  type        = string
  default     = null

  validation {
    condition     = var.shared_role_arn == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", var.shared_role_arn))
    error_message = "Expected the ARN of a role, such as arn:aws:iam::111122223333:role/Terraform."
  }
}

check "shared_role_arn" {
  assert {
    condition     = var.shared_role_arn != null
    error_message = "Without shared_role_arn the resources of the account \"shared\" (111122223333) are made in the account of your credentials."
  }
}

variable "partner_role_arn" {
  description = "ARN of the role to assume in the account \"partner\""
  type        = string
  default     = null

  validation {
    condition     = var.partner_role_arn == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", var.partner_role_arn))
    error_message = "Expected the ARN of a role, such as arn:aws:iam::111122223333:role/Terraform."
  }
}

check "partner_role_arn" {
  assert {
    condition     = var.partner_role_arn != null
    error_message = "Without partner_role_arn the resources of the account \"partner\" are made in the account of your credentials."
  }
}

variable "office_hub_tunnel_2_preshared_key" {
  description = "Pre-shared key of tunnel 2 of \"office-hub\": 8 to 64 letters, digits, dots and underscores, and no 0 first. Without it AWS makes one."
  type        = string
  default     = null
  sensitive   = true
}

variable "static_tunnel_1_preshared_key" {
  description = "Pre-shared key of tunnel 1 of \"static\": 8 to 64 letters, digits, dots and underscores, and no 0 first. Without it AWS makes one."
  type        = string
  default     = null
  sensitive   = true
}

variable "static_tunnel_2_preshared_key" {
  description = "Pre-shared key of tunnel 2 of \"static\": 8 to 64 letters, digits, dots and underscores, and no 0 first. Without it AWS makes one."
  type        = string
  default     = null
  sensitive   = true
}
