#!/usr/bin/env bash
# summary: start the database, the API and the workers; does nothing when they run
set -euo pipefail

# shellcheck source=launcher/lib/database.sh
. "$CLINNEXUS_ROOT/launcher/lib/database.sh"
# shellcheck source=launcher/lib/services.sh
. "$CLINNEXUS_ROOT/launcher/lib/services.sh"

usage() {
  cat <<'TEXT'
usage: ./clinnexus up [--workers N]

Finds or provides the database, builds what is missing or older than its sources, migrates, and starts
the API and N workers (1 unless told) in the background. Repeat it as you like.

  CLINNEXUS_API_PORT   port of the API (default 8080)
TEXT
}

workers=''
while [ $# -gt 0 ]; do
  case $1 in
    --workers)
      workers=${2-}
      shift
      ;;
    --workers=*) workers=${1#*=} ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done
case $workers in
  *[!0-9]* | 0 | ???*)
    say '--workers takes a number from 1 to 99'
    exit 2
    ;;
esac

worker_well() { [ -f "$run_dir/$1.health" ]; }

# Before anything slow: a port that another program has would only be noticed at the end.
check_port() {
  if [ -z "$(service_pid api)" ] && port_is_taken "$api_port"; then
    fail "port $api_port is in use by another program; choose another one with CLINNEXUS_API_PORT=8081 ./clinnexus up (or in .env)"
  fi
}

start_api() {
  if [ -z "$(service_pid api)" ]; then service_start api api; fi
}

# Starts what is missing of N workers, and stops what is too many when N was given.
start_workers() {
  local number name
  for number in $(seq 1 "${workers:-1}"); do
    name=ingestion-worker-$number
    if [ -z "$(service_pid "$name")" ]; then
      rm -f "$run_dir/$name.health"
      service_start "$name" ingestion-worker "--clinnexus.worker.health-file=$run_dir/$name.health"
    fi
  done
  for name in $(worker_names); do
    if [ -n "$workers" ] && [ "${name##*-}" -gt "$workers" ]; then
      say "stopping $name"
      service_stop "$name" || true
    fi
  done
}

stop_old_build() {
  local name stopped=''
  for name in api $(worker_names); do
    if service_stop "$name"; then stopped=yes; fi
  done
  if [ -n "$stopped" ]; then say 'stopped what ran with the build before'; fi
}

migrate() {
  local log=$log_dir/migrate.log began
  began=$(date +%s)
  if ! migrator update >"$log" 2>&1; then
    tail -n 8 "$log" >&2
    fail "the database could not be migrated; see $log"
  fi
  say "$(tail -n 1 "$log") ($(seconds_since "$began") s)"
}

began=$(date +%s)
mkdir -p "$run_dir" "$log_dir"
find_java
trap 'say "interrupted; what was started goes on running: ./clinnexus status, ./clinnexus down"; exit 130' INT TERM
check_port
database_open run
# shellcheck disable=SC2119  # no way is left out
database_provide
lock "$state_dir/up.lock"
build_if_needed
if [ -n "$BUILT" ]; then stop_old_build; fi
export_database
export CLINNEXUS_API_PORT=$api_port
if [ -z "$(service_pid api)" ] || [ -n "$BUILT" ]; then migrate; fi
if [ -z "$(service_pid api)" ] || [ ! -f "$credentials" ]; then first_login; fi
# the page to try the API out holds no data, and a browser has no key to fetch it with
CLINNEXUS_PUBLIC_DESCRIPTION=$(setting CLINNEXUS_PUBLIC_DESCRIPTION true)
export CLINNEXUS_PUBLIC_DESCRIPTION
start_api
start_workers
service_wait api api_ready
for name in $(worker_names); do service_wait "$name" worker_well "$name"; done
unlock
say "ready after $(seconds_since "$began") s"
say "API            $api_url/api/v1"
say "description    $api_url/swagger-ui/index.html"
say "workers        $(worker_names | wc -l | tr -d ' ')"
say 'to stop        ./clinnexus down'
