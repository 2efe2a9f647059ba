import type { Design } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { scene } from '../../scene';

interface Scene {
  readonly line: ResourceId;
  /** Joins a gateway to `line`. */
  readonly join: (gateway: ResourceId, name?: string, allowedPrefixes?: readonly string[]) => ResourceId;
  /** A virtual private gateway on a VPC of these addresses. */
  readonly vpcGateway: (cidr: string) => ResourceId;
}

/** The Direct Connect gateway "dx", and the virtual private gateway "vgw" on "main" (10.0.0.0/16) that joins it by "join". */
export function lineScene(draw: (s: Sketch, at: Scene) => void = () => {}, amazonSideAsn = 64512): () => Design {
  return scene((s, vpc) => {
    const line = s.add('direct-connect-gateway', 'dx', null, { amazonSideAsn });
    const join = (gateway: ResourceId, name = 'more', allowedPrefixes: readonly string[] = []) =>
      s.add('direct-connect-association', name, s.region(), { directConnectGateway: line, gateway, allowedPrefixes });
    join(s.add('virtual-private-gateway', 'vgw', vpc), 'join');
    const vpcGateway = (cidr: string) =>
      s.add('virtual-private-gateway', `vgw ${cidr}`, s.add('vpc', `vpc ${cidr}`, s.region(), { cidr }));
    draw(s, { line, join, vpcGateway });
  });
}

/** The same with these allowed prefixes. */
export const withPrefixes = (...allowedPrefixes: readonly string[]): (() => Design) =>
  scene((s, vpc) => {
    const directConnectGateway = s.add('direct-connect-gateway', 'dx', null);
    const gateway = s.add('virtual-private-gateway', 'vgw', vpc);
    s.add('direct-connect-association', 'join', s.region(), { directConnectGateway, gateway, allowedPrefixes });
  });
