import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const dnsHostnamesNeedsSupport = defineRule({
  id: 'vpc/dns-hostnames-needs-support',
  severity: 'error',
  title: 'DNS hostnames without DNS resolution',
  why: 'Host names are given by the Amazon DNS server; AWS does not turn them on in a VPC that has that server turned off.',
  fix: 'Turn DNS resolution on, or DNS hostnames off.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  kind: 'vpc',
  *check(vpc) {
    if (!vpc.dnsHostnames || vpc.dnsSupport) return;
    yield {
      field: 'dnsHostnames',
      message: `${named(vpc)} has DNS hostnames on and DNS resolution off; AWS may refuse that. Turn DNS resolution on.`,
      repairs: [
        setFields('Turn DNS resolution on', vpc.id, { dnsSupport: true }),
        setFields('Turn DNS hostnames off', vpc.id, { dnsHostnames: false }),
      ],
    };
  },
  bad: [
    {
      title: 'in a VPC that hands out a DNS server of its own',
      design: scene(
        (s, vpc) =>
          s.set('vpc', vpc, {
            dhcpOptions: s.add('dhcp-options', 'options', s.region(), { domainNameServers: ['10.0.0.10'] }),
          }),
        { dnsHostnames: true, dnsSupport: false },
      ),
      at: 'main',
      field: 'dnsHostnames',
    },

    {
      title: 'names without a server',
      design: scene(() => {}, { dnsHostnames: true, dnsSupport: false }),
      at: 'main',
      field: 'dnsHostnames',
    },
  ],
  good: [
    {
      title: 'both on beside a DNS server of its own',
      design: scene((s, vpc) =>
        s.set('vpc', vpc, {
          dhcpOptions: s.add('dhcp-options', 'options', s.region(), { domainNameServers: ['10.0.0.10'] }),
        }),
      ),
    },

    { title: 'both on', design: scene(() => {}) },
    { title: 'both off', design: scene(() => {}, { dnsHostnames: false, dnsSupport: false }) },
    { title: 'a server without names', design: scene(() => {}, { dnsHostnames: false }) },
  ],
});
