#!/usr/bin/env bash
# summary: show where documents contradict each other: conflicts STUDY
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

[ -d "$app_dir/command-line" ] || build_if_needed
client conflicts "$@"
