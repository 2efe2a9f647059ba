provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu_west_1"
  region = "eu-west-1"
}

provider "aws" {
  alias  = "shared_us_east_1"
  region = "us-east-1"

  allowed_account_ids = var.shared_role_arn == null ? null : ["111122223333"]

  dynamic "assume_role" {
    for_each = var.shared_role_arn == null ? [] : [var.shared_role_arn]

    content {
      role_arn = assume_role.value
    }
  }
}

provider "aws" {
  alias  = "partner_us_east_1"
  region = "us-east-1"

  dynamic "assume_role" {
    for_each = var.partner_role_arn == null ? [] : [var.partner_role_arn]

    content {
      role_arn = assume_role.value
    }
  }
}
