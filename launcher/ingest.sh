#!/usr/bin/env bash
# summary: take documents into the digital twin: ingest FILE... [--study CODE]
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

[ -d "$app_dir/command-line" ] || build_if_needed
# A run waits in the queue for as long as it takes; the user should know why.
if [ -z "${CLINNEXUS_API_URL-}" ] && api_ready; then
  working=''
  for name in $(worker_names); do
    if [ -n "$(service_pid "$name")" ]; then working=yes; fi
  done
  [ -n "$working" ] || say 'no worker runs here, so documents will wait in the queue; start one with ./clinnexus up'
fi
client ingest "$@"
