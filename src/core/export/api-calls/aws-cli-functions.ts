export const FUNCTIONS = [
  '# Writes down what was made, for delete.sh. AWS answers None where there is nothing.',
  'remember() {',
  '  local name=$1 value=$2',
  '  if [[ -z $value || $value == None ]]; then',
  '    [[ ${3:-} == optional ]] && return',
  '    printf \'AWS gave no %s\\n\' "$name" >&2',
  '    exit 1',
  '  fi',
  '  printf \'%s=%q\\n\' "$name" "$value" >>"$ids_file"',
  '}',
] as const;

export const TOLERATE = [
  '# Runs a command. Errors with one of these codes mean that it is so already.',
  'tolerate() {',
  '  local codes=$1 message',
  '  shift',
  '  if { message=$("$@" 2>&1 >&3); } 3>&1; then return; fi',
  '  if [[ $message =~ \\(($codes)\\) ]]; then return; fi',
  '  printf \'%s\\n\' "$message" >&2',
  '  return 1',
  '}',
] as const;

export const WAIT_UNTIL = [
  '# Asks again and again until the answer is the wanted one.',
  'wait_until() {',
  '  local wanted=$1 failed=$2 answer deadline=$((SECONDS + time_limit))',
  '  shift 2',
  '  while true; do',
  '    answer=$("$@")',
  '    if [[ $answer == "$wanted" ]]; then return; fi',
  '    if [[ -n $failed && $answer =~ ^($failed)$ ]] || ((SECONDS >= deadline)); then',
  '      printf \'Waited for %s, found %s: %s\\n\' "$wanted" "$answer" "$*" >&2',
  '      return 1',
  '    fi',
  '    sleep 5',
  '  done',
  '}',
] as const;

export const IPV6_SUBNET = [
  '# The n-th /64 of an IPv6 block.',
  'ipv6_subnet() {',
  '  local groups low',
  '  IFS=: read -r -a groups <<<"${1%%::*}"',
  '  low=$(((0x${groups[2]:-0} << 16 | 0x${groups[3]:-0}) + $2))',
  '  printf \'%s:%s:%x:%x::/64\' "${groups[0]}" "${groups[1]:-0}" $((low >> 16)) $((low & 0xffff))',
  '}',
] as const;

export const UNDO = [
  '# Deletes one thing. Goes on where it is gone already; tries again while something still uses it.',
  'undo() {',
  '  local what=$1 message tries',
  '  shift',
  '  for ((tries = 1; tries <= 30; tries++)); do',
  '    if message=$("$@" 2>&1 >/dev/null); then',
  '      printf \'Deleted: %s\\n\' "$what"',
  '      return',
  '    fi',
  '    case $message in',
  "      *NotFound* | *NotAssociated* | *NoSuch* | *'does not exist'* | *'not attached'*)",
  '        printf \'Gone already: %s\\n\' "$what"',
  '        return',
  '        ;;',
  '      *DependencyViolation* | *InUse* | *IncorrectState* | *ResourceNotReady*) sleep 10 ;;',
  '      *) break ;;',
  '    esac',
  '  done',
  '  printf \'Not deleted: %s\\n%s\\n\' "$what" "$message" >&2',
  '  failures=$((failures + 1))',
  '}',
] as const;

export const UNTIL_GONE = [
  '# Asks again and again until it is gone: in that state, not found, or no longer listed.',
  'until_gone() {',
  '  local wanted=$1 failed=$2 answer deadline=$((SECONDS + time_limit))',
  '  shift 2',
  '  while ((SECONDS < deadline)); do',
  '    if ! answer=$("$@" 2>&1); then return; fi',
  '    if [[ $answer == "$wanted" || -z $answer || $answer == None ]]; then return; fi',
  '    if [[ -n $failed && $answer =~ ^($failed)$ ]]; then return; fi',
  '    sleep 5',
  '  done',
  '}',
] as const;

export const CREATE_REMARKS = [
  'Makes the network with the AWS CLI, version 2 or 1.29 and later.',
  'It is not idempotent: run again, it would make everything a second time. So it stops while the file of a',
  'former run is there. What it makes is written to that file at once: delete.sh takes it away again, also after a',
  'run that failed halfway.',
];

export const DELETE_REMARKS = [
  'Takes away what create.sh made, in reverse order, and nothing else: it goes by the ids that create.sh wrote down.',
  'It goes on where something is gone already, so it can be run again.',
];
