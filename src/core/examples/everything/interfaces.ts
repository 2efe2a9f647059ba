import type { Piece } from './base';

/** Network interfaces of their own: at an instance, with addresses of every sort. */
export const interfaces: Piece = (s, { home, vpc, publicSubnets, privateSubnets, group }) => {
  const appliance = s.add('instance', 'appliance', publicSubnets[0], {
    instanceType: 'c7g.xlarge',
    privateIp: '10.0.0.40',
    securityGroups: [group],
    publicIp: 'no',
    sourceDestCheck: false,
    elasticIp: s.add('elastic-ip', 'appliance', home),
  });
  s.add('network-interface', 'appliance-outside', publicSubnets[0], {
    description: 'Second address to the internet',
    privateIp: '10.0.0.41',
    secondaryIps: ['10.0.0.42', '10.0.0.43'],
    securityGroups: [group],
    sourceDestCheck: false,
    elasticIp: s.add('elastic-ip', 'appliance-outside', home),
    instance: appliance,
  });
  s.add('network-interface', 'appliance-inside', privateSubnets[0], {
    privateIp: '10.0.16.40',
    secondaryIpCount: 2,
    securityGroups: [group],
    instance: appliance,
    deviceIndex: 2,
  });
  const dual = s.add('subnet', 'interfaces-a', vpc, { cidr: '10.0.64.0/24', ipv6Block: 64 });
  const fields = { securityGroups: [group], ipv4PrefixCount: 1 };
  s.add('network-interface', 'containers', dual, { ...fields, interfaceType: 'trunk', ipv6PrefixCount: 1 });
  s.add('network-interface', 'hpc', dual, { ...fields, interfaceType: 'efa', ipv6AddressCount: 2, primaryIpv6: true });
};
