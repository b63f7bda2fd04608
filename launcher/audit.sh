#!/usr/bin/env bash
# summary: export or check the audit trail: audit export FILE, audit verify FILE [--key verification-key.pem]
set -euo pipefail

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

[ -d "$app_dir/command-line" ] || build_if_needed
key=()
case " $* " in
  *' --key'*) ;;
  *' verify '*) if [ -f "$audit_dir/verification-key.pem" ]; then key=(--key "$audit_dir/verification-key.pem"); fi ;;
esac
client audit "$@" ${key[@]+"${key[@]}"}
