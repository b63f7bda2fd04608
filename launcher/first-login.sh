#!/usr/bin/env bash
# summary: print a new one-time secret, with which the administrator sets a password
set -euo pipefail

# shellcheck source=launcher/lib/database.sh
. "$CLINNEXUS_ROOT/launcher/lib/database.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

mkdir -p "$run_dir" "$log_dir"
find_java
database_open run
# shellcheck disable=SC2119  # no way is left out
database_provide
build_if_needed
export_database
first_login --new
