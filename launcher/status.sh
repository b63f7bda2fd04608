#!/usr/bin/env bash
# summary: what runs, and where
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

complete=yes
row() { printf '%-20s %-12s %s\n' "$@"; }

if bash "$CLINNEXUS_ROOT/launcher/db.sh" status >"$state_dir/status.out" 2>/dev/null; then
  row database running "$(sed -n 's/^address: *//p' "$state_dir/status.out") ($(sed -n 's/^way: *//p' "$state_dir/status.out"))"
else
  row database stopped './clinnexus up'
  complete=''
fi
rm -f "$state_dir/status.out"

pid=$(service_pid api)
if [ -z "$pid" ]; then
  row api stopped './clinnexus up'
  complete=''
elif api_ready; then
  row api ready "$api_url/swagger-ui/index.html (process $pid)"
else
  row api 'not ready' "see $log_dir/api.log"
  complete=''
fi

any=''
for name in $(worker_names); do
  any=yes
  pid=$(service_pid "$name")
  if [ -n "$pid" ] && [ -f "$run_dir/$name.health" ]; then
    row "$name" ready "process $pid"
  else
    row "$name" "$(if [ -n "$pid" ]; then echo 'not ready'; else echo stopped; fi)" "see $log_dir/$name.log"
    complete=''
  fi
done
if [ -z "$any" ]; then
  row ingestion-worker stopped './clinnexus up'
  complete=''
fi
[ -n "$complete" ] || exit 3
