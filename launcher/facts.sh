#!/usr/bin/env bash
# summary: show what a document says: facts STUDY [--document TITLE] [--type GROUP]
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

[ -d "$app_dir/command-line" ] || build_if_needed
client facts "$@"
