import { attributes, logs } from '../../kinds/load-balancer/attributes';
import { networkCounterparts } from './counterparts-network';
import {
  all,
  type Fields,
  folded,
  isFields,
  listed,
  type Neutral,
  type Reading,
  renamed,
  reworded,
  unwrapped,
} from './rewording';

/** `tunnel1_…` of Terraform are members of the first item of a list, whose lists have each item in an object. */
const tunnels: Reading = (rows) => {
  const { tunnels: whole, ...given } = renamed({ apiTunnels: 'tunnels' })(rows);
  const parts = Object.entries(given).filter(([row]) => /^tunnel[12]_/.test(row));
  const rest = Object.entries(given).filter(([row]) => !/^tunnel[12]_/.test(row));
  const ofTerraform = ['1', '2'].flatMap((n) => {
    const own = parts.filter(([row]) => row[6] === n);
    return own.length === 0 ? [] : [Object.fromEntries(own.map(([row, value]) => [row.slice(8), value]))];
  });
  const one = (tunnel: Neutral): Neutral =>
    Object.fromEntries(
      Object.entries(tunnel as Fields)
        .map(([name, value]): [string, Neutral] => [name.replaceAll('_', '').replace(/^tunnel(?=inside)/, ''), value])
        .map(([name, value]): [string, Neutral] => [
          name,
          name === 'presharedkey' ? 'given' : Array.isArray(value) ? value.map(unboxed) : unwrapped(value),
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const found = whole === undefined ? ofTerraform : listed(whole);
  return { ...Object.fromEntries(rest), ...(found.length === 0 ? {} : { tunnels: found.map(one) }) };
};
const unboxed = (item: Neutral): Neutral => (isFields(item) && item.value !== undefined ? item.value : item);

/** Attributes of a load balancer are keys and values, which Terraform has arguments for. */
const loadBalancer = all(
  reworded('attributes', (pairs) => {
    const values = new Map(listed(pairs).map((pair) => [(pair as Fields).key as string, (pair as Fields).value ?? '']));
    const take = (key: string) => {
      const value = values.get(key);
      values.delete(key);
      return value;
    };
    const found: Record<string, Neutral> = {};
    for (const { field, key } of [...attributes, { field: 'deletionProtection', key: 'deletion_protection.enabled' }]) {
      const value = take(key);
      if (value !== undefined) found[field] = value;
    }
    for (const { field, key } of logs) {
      const members = ['bucket', 'prefix', 'enabled'].map((member) => [member, take(`${key}.${member}`)] as const);
      if (members.some(([, value]) => value !== undefined))
        found[field] = Object.fromEntries(members.filter((pair): pair is [string, Neutral] => pair[1] !== undefined));
    }
    return values.size === 0 ? found : { ...found, attributes: Object.fromEntries(values) };
  }),
  reworded('internal', (value) => ({ scheme: value === 'true' ? 'internal' : 'internet-facing' })),
  reworded('ipamPools', (value) => ({ ipamPool: (value as Fields).ipv4ipampoolid ?? '' })),
  renamed({ minimumCapacity: 'capacity', subnetMapping: 'subnetMappings' }),
);

/** Terraform has an argument for each thing that a flow log can watch; ids of other calls say what they are of. */
const WATCHED = {
  vpc: 'VPC',
  subnet: 'Subnet',
  networkInterface: 'NetworkInterface',
  transitGateway: 'TransitGateway',
  transitGatewayAttachment: 'TransitGatewayAttachment',
} as const;
const flowLog = all(
  ...Object.entries(WATCHED).map(([row, type]) => reworded(row, (value) => ({ resource: value, resourceType: type }))),
  renamed({ tfFiles: 'files' }),
  // A group that is made goes by its ARN in Terraform and by its name elsewhere.
  (rows) => {
    const { destination, ...rest } = rows;
    const group = /^(.*\/log-group) arn$/.exec(String(destination))?.[1];
    return group === undefined ? rows : { ...rest, logGroup: `${group} id` };
  },
);

const endpoint = reworded('dnsOptions', (value) => {
  const { privatednsonlyforinboundresolverendpoint: only, ...rest } = value as Fields;
  const words: Readonly<Record<string, string>> = { OnlyInboundResolver: 'true', AllResolvers: 'false' };
  if (only === undefined) return { dnsOptions: value };
  return { dnsOptions: { ...rest, privatednsonlyforinboundresolverendpoint: words[String(only)] ?? only } };
});

/** Variables are a map by their names, or blocks with a name; references to groups have the name of one or of many. */
const firewallPolicy = reworded('policy', (value) => {
  const renaming: Readonly<Record<string, string>> = {
    statefulrulegroupreferences: 'statefulrulegroupreference',
    statelessrulegroupreferences: 'statelessrulegroupreference',
  };
  const { policyvariables, ...rest } = value as Fields;
  const policy = Object.fromEntries(
    Object.entries(rest).map(([name, inner]) => [renaming[name] ?? name, unwrapped(inner)]),
  );
  if (policyvariables === undefined) return { policy };
  const { key, ipset, ...byName } = (policyvariables as Fields).rulevariables as Fields;
  const variables = key === undefined ? byName : { [String(key).replaceAll('_', '').toLowerCase()]: ipset ?? '' };
  return { policy: { ...policy, policyvariables: variables } };
});

/** A prefix is an object in a call. */
const prefixes = reworded('prefixes', (value) => ({
  prefixes: listed(value).map((item) => (isFields(item) ? (item.cidr ?? '') : item)),
}));

/** By the type in Terraform: how what languages say in rows of their own is brought into rows that all share. */
export const counterparts: Readonly<Record<string, Reading>> = {
  ...networkCounterparts,
  aws_vpn_connection: tunnels,
  aws_lb: loadBalancer,
  aws_lb_listener: all(
    renamed({ action: 'actions' }),
    reworded('certificate', (value) => ({ certificates: { certificatearn: value } })),
  ),
  aws_lb_target_group: folded('healthCheck', {
    healthProtocol: 'protocol',
    healthPath: 'path',
    healthPort: 'port',
    healthInterval: 'interval',
    healthyThreshold: 'healthythreshold',
    unhealthyThreshold: 'unhealthythreshold',
  }),
  aws_flow_log: flowLog,
  aws_vpc_endpoint: endpoint,
  aws_networkfirewall_firewall_policy: firewallPolicy,
  aws_dx_gateway_association: prefixes,
  aws_dx_gateway_association_proposal: prefixes,
  aws_db_instance: renamed({ portText: 'port', storageText: 'storage' }),
  aws_ecs_cluster: renamed({ setting: 'settings' }),
  aws_eks_cluster: renamed({ networkBlock: 'network', networkCall: 'network' }),
  aws_lambda_function: all(
    renamed({ networkBlock: 'network' }),
    folded('code', { codeBucket: 's3bucket', codeKey: 's3key' }),
  ),
  aws_ec2_traffic_mirror_filter_rule: renamed({ tfSourcePorts: 'sourcePorts', tfDestinationPorts: 'destinationPorts' }),
  aws_ec2_transit_gateway_peering_attachment: renamed({ otherAccount: 'account' }),
  aws_ec2_transit_gateway_vpc_attachment: folded('options', {
    applianceMode: 'appliancemodesupport',
    dnsSupport: 'dnssupport',
    ipv6Support: 'ipv6support',
    groupReferencing: 'securitygroupreferencingsupport',
  }),
};
