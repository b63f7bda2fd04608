#!/usr/bin/env bash
# summary: measure how well documents are read: evaluate DIR... [--json FILE] (docs/accuracy.md)
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

case ${1-} in
  '' | -h | --help) [ -d "$app_dir/command-line" ] || build_if_needed ;;
  *) if [ -z "${CLINNEXUS_API_URL-}" ]; then bash "$CLINNEXUS_ROOT/launcher/up.sh"; fi ;;
esac
processes=()
if [ -z "${CLINNEXUS_API_URL-}" ]; then
  for name in $(worker_names); do
    pid=$(service_pid "$name")
    if [ -n "$pid" ]; then processes+=("--worker-process=$pid"); fi
  done
fi
[ -d "$app_dir/command-line" ] || build_if_needed
client evaluate "$@" ${processes[@]+"${processes[@]}"}
