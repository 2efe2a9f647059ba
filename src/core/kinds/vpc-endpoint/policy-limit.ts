/** Characters of an endpoint policy, white space included. https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html */
export const LONGEST_POLICY = 20_480;
