# shellcheck shell=bash
# shellcheck disable=SC2034  # variables are read by the other files
# What every verb shares: messages, settings, locks. Sourced after CLINNEXUS_ROOT is set.
# Messages go to stderr, so that stdout stays free for what a verb was asked to print.

say() { printf 'clinnexus: %s\n' "$*" >&2; }

fail() {
  printf 'clinnexus: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# Everything a run leaves behind is in this git-ignored folder.
state_dir=$CLINNEXUS_ROOT/.clinnexus

# Prints the value of NAME in the file .env at the root, or nothing. The file is data: it is never executed.
# Format: NAME=value, one per line, no quotes needed; the last line of a name counts, as in docker compose.
dotenv() {
  local name=$1 file=$CLINNEXUS_ROOT/.env line value=''
  [ -f "$file" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    line=${line#"${line%%[![:space:]]*}"}
    line=${line#export }
    case $line in
      "$name="*)
        value=${line#*=}
        value=${value%"${value##*[![:space:]]}"}
        case $value in
          \"*\" | \'*\') value=${value:1:${#value}-2} ;;
        esac
        ;;
    esac
  done <"$file"
  printf '%s' "$value"
}

# Prints the value of NAME from the environment, else from .env, else DEFAULT. Empty counts as absent.
setting() {
  local name=$1 default=${2-} value=${!1-}
  [ -n "$value" ] || value=$(dotenv "$name")
  printf '%s' "${value:-$default}"
}

# Waits for an exclusive lock on FILE; it is held until unlock or the end of the process.
# Descriptor 9 is closed in every server we leave running, or it would hold the lock for ever.
lock() {
  exec 9>>"$1"
  if has flock && ! flock -w 600 9; then
    fail "another process has held $1 for ten minutes"
  fi
}

unlock() { exec 9>&-; }
