#!/usr/bin/env bash
# summary: stop the API and the workers; with --all the database too; no data are lost
set -euo pipefail

# shellcheck source=launcher/lib/database.sh
. "$CLINNEXUS_ROOT/launcher/lib/database.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

case ${1-} in
  '' | --all) ;;
  *)
    printf 'usage: ./clinnexus down [--all]\n\nStops the API and the workers, with --all the database too. All data stay.\n' >&2
    exit 2
    ;;
esac

stopped=''
for name in api $(worker_names); do
  if service_stop "$name"; then
    say "stopped $name"
    stopped=yes
  fi
done
if [ -z "$stopped" ]; then say 'neither the API nor a worker was running'; fi
if [ "${1-}" = --all ]; then
  exec bash "$CLINNEXUS_ROOT/launcher/db.sh" stop
fi
say 'the database goes on running; ./clinnexus down --all stops it too'
