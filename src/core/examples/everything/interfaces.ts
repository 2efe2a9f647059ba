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
    keyName: 'operations',
    instanceProfile: 'appliance',
    userData: '#!/bin/bash\n# forwards what comes in\nsysctl -w net.ipv4.ip_forward=1\necho "${HOSTNAME} is ready"\n',
    metadataTokens: 'optional',
    metadataHopLimit: 2,
    metadataIpv6: true,
    metadataTags: true,
    rootVolumeSize: 20,
    rootVolumeType: 'io2',
    rootVolumeIops: 3000,
    rootVolumeEncrypted: false,
    terminationProtection: true,
    shutdownBehavior: 'terminate',
    monitoring: true,
    tenancy: 'dedicated',
    placementGroup: 'appliances',
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
  s.add('instance', 'mail', dual, {
    privateIp: '10.0.64.10',
    secondaryIps: ['10.0.64.11', '10.0.64.12'],
    ipv6AddressCount: 2,
    securityGroups: [group],
    publicIp: 'no',
    metadataEndpoint: false,
  });
  const fields = { securityGroups: [group], ipv4PrefixCount: 1 };
  s.add('network-interface', 'containers', dual, { ...fields, interfaceType: 'trunk', ipv6PrefixCount: 1 });
  s.add('network-interface', 'hpc', dual, { ...fields, interfaceType: 'efa', ipv6AddressCount: 2, primaryIpv6: true });
};
