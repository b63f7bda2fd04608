#!/usr/bin/env bash
# summary: show the logs of the API and the workers; -f follows them
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

follow=()
names=()
for argument in "$@"; do
  case $argument in
    -f | --follow) follow=(-F) ;;
    -h | --help | -*)
      printf 'usage: ./clinnexus logs [-f] [api | ingestion-worker-1 | build | migrate]...\n'
      exit 0
      ;;
    *) names+=("$argument") ;;
  esac
done

files=()
if [ ${#names[@]} = 0 ]; then
  for file in "$log_dir"/api.log "$log_dir"/ingestion-worker-*.log; do
    if [ -f "$file" ]; then files+=("$file"); fi
  done
else
  for name in "${names[@]}"; do
    [ -f "$log_dir/$name.log" ] || fail "there is no log of $name in $log_dir"
    files+=("$log_dir/$name.log")
  done
fi
[ ${#files[@]} -gt 0 ] || fail 'nothing has been started yet: ./clinnexus up'
exec tail -n 40 "${follow[@]}" "${files[@]}"
