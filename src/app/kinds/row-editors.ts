import { FlowLogFormatEditor } from './flow-log-format';
import { NetworkAclEntriesEditor } from './network-acl-entries';
import { RoutesEditor } from './routes';
import { SecurityGroupRulesEditor } from './security-group-rules';
import { TableEditor } from './table';

/** Editors of fields that hold rows, by the name that a kind's field gives them. */
export const rowEditors = {
  routes: RoutesEditor,
  'security-group-rules': SecurityGroupRulesEditor,
  'network-acl-entries': NetworkAclEntriesEditor,
  'flow-log-format': FlowLogFormatEditor,
  table: TableEditor,
};
