#!/usr/bin/env bash
# summary: show what changed in a version: diff STUDY [--from LABEL] [--save tracked.docx]
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

[ -d "$app_dir/command-line" ] || build_if_needed
client diff "$@"
