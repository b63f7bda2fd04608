#!/usr/bin/env bash
# summary: set everything up, ingest the sample protocols and search them
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

bash "$CLINNEXUS_ROOT/launcher/up.sh" "$@"
client demo --samples "$CLINNEXUS_ROOT/samples"
