#!/usr/bin/env bash
# summary: start, stop, status, env, psql, migrate, drift, new-migration, lint, adopt: the database of this project
set -euo pipefail

# shellcheck source=launcher/lib/database.sh
. "$CLINNEXUS_ROOT/launcher/lib/database.sh"

usage() {
  cat <<'TEXT'
usage: ./clinnexus db COMMAND

  start     find or provide PostgreSQL with pgvector; does nothing when it runs
  stop      stop what start started (and the server that tests use); the data stay
  status    say where the database is and whether it runs (exit code 3: it does not)
  env       print DB_HOST, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD, DB_RUNTIME_USER, DB_RUNTIME_PASSWORD, fit for eval and export
  psql ...  open psql on it as the owner, with your arguments
  migrate   bring it to the revision of this build (another verb of the migrator may follow: migrate status)
  drift     name each difference from what the changelog makes (exit code 1: there are some, 2: it could not be found out)
  new-migration "short message" [--from-diff]
            write the next revision, empty, or from what was changed by hand in the database (DB_*) since the head
  lint      look through the revisions since 0100 with squawk, which npm brings (exit code 1: findings, 2: there is no npm)
  adopt     take over a database that the Python original migrated; see docs/migrations.md

Settings, from the environment or from the file .env:
  DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD   a server of yours; without DB_HOST one is provided
  DB_RUNTIME_USER DB_RUNTIME_PASSWORD           the login of the applications, which owns nothing; start makes it
  CLINNEXUS_DB_WAY    allow one way only: docker, installed or tree
  CLINNEXUS_HOME      keep the unpacked PostgreSQL there, to share it between clones (default: .clinnexus)
TEXT
}

db_start() {
  database_open run
  database_provide
}

db_stop() {
  local stopped=''
  database_open run
  if [ "$DB_WAY" = settings ]; then
    say "database: $DB_HOST:$DB_PORT is not ours to stop"
  elif [ "$DB_WAY" = docker ]; then
    docker_compose stop db >/dev/null 2>&1 && say 'database: stopped the container'
  else
    lock "$INSTANCE_DIR/lock"
    if server_stop "$INSTANCE_DIR"; then stopped=yes; fi
    unlock
    if [ -n "$stopped" ]; then say 'database: stopped'; else say 'database: it was not running'; fi
  fi
  database_open test
  lock "$INSTANCE_DIR/lock"
  if server_stop "$INSTANCE_DIR"; then say 'database: stopped the server of the tests'; fi
  unlock
}

# Fails when the database of the open instance does not answer.
db_running() {
  case $DB_WAY in
    '') return 1 ;;
    installed | tree) [ -n "$(server_pid "$INSTANCE_DIR")" ] ;;
    *) (exec 7<>"/dev/tcp/$DB_HOST/$DB_PORT") 2>/dev/null ;;
  esac
}

db_status() {
  database_open run
  if [ -z "$DB_WAY" ]; then
    printf 'no database has been started; ./clinnexus db start\n'
    exit 3
  fi
  printf 'way:      %s\naddress:  %s:%s\ndatabase: %s, user %s\n' "$DB_WAY" "$DB_HOST" "$DB_PORT" "$DB_NAME" "$DB_USER"
  case $DB_WAY in installed | tree) printf 'data:     %s\n' "$INSTANCE_DIR/data" ;; esac
  if db_running; then
    printf 'running\n'
  else
    printf 'not running; ./clinnexus db start\n'
    exit 3
  fi
}

db_env() {
  database_open run
  if [ -z "$DB_WAY" ]; then
    DB_HOST=localhost
    DB_PORT=${WANTED_PORT:-5432}
  fi
  db_running || say 'database: it does not run; ./clinnexus db start'
  database_print shell DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD DB_RUNTIME_USER DB_RUNTIME_PASSWORD
}

db_psql() {
  database_open run
  db_running || fail 'the database does not run; ./clinnexus db start'
  export PGPASSWORD=$DB_PASSWORD
  # an owner who is no superuser sees the rows of all workspaces only when it says so
  export PGOPTIONS="${PGOPTIONS-} -c clinnexus.owner_at_work=on"
  local program=psql
  if [ -n "$DB_BIN" ]; then program=$DB_BIN/psql; fi
  if has "$program"; then exec "$program" -h "$DB_HOST" -p "$DB_PORT" -U "$DB_USER" -d "$DB_NAME" "$@"; fi
  if [ "$DB_WAY" = docker ]; then
    local tty=()
    [ -t 0 ] || tty=(-T)
    docker_compose exec "${tty[@]}" db psql -U "$DB_USER" -d "$DB_NAME" "$@"
    exit
  fi
  fail 'there is no psql on this machine (Debian: apt-get install postgresql-client)'
}

# Runs the migrator on the running database.
db_migrator() {
  # shellcheck source=launcher/lib/services.sh
  . "$CLINNEXUS_ROOT/launcher/lib/services.sh"
  database_open run
  db_running || fail 'the database does not run; ./clinnexus db start'
  build_if_needed
  export_database
  migrator "$@"
}

# The migrator compares; a database that cannot be compared is not the same as one that differs.
db_drift() {
  database_open run
  db_running || {
    say 'the database does not run; ./clinnexus db start'
    exit 2
  }
  db_migrator drift "$@"
}

# Writes into the sources, so it needs a checkout; only --from-diff needs a database.
db_new_migration() {
  # shellcheck source=launcher/lib/services.sh
  . "$CLINNEXUS_ROOT/launcher/lib/services.sh"
  local changelog=$CLINNEXUS_ROOT/migrations/src/main/resources/db/changelog
  if [ "${2-}" = --from-diff ]; then
    db_migrator new-migration "$changelog" "$@"
  else
    build_if_needed
    migrator new-migration "$changelog" "$@"
  fi
}

# The files of Liquibase are SQL to squawk: what Liquibase reads beside the statements are comments.
db_lint() {
  local squawk=squawk-cli@2.66.0
  cd "$CLINNEXUS_ROOT" || exit 2
  has npx || {
    say 'lint: there is no npx on this machine, so nothing was looked at (Debian: apt-get install npm)'
    exit 2
  }
  npx --yes "$squawk" --version >/dev/null 2>&1 || {
    say "lint: npm cannot provide $squawk, so nothing was looked at"
    exit 2
  }
  npx --yes "$squawk" --config .squawk.toml "$@" migrations/src/main/resources/db/changelog/{[0-9][0-9][0-9][0-9],seed}/*.sql ||
    fail 'lint: correct these statements, or see docs/migrations.md'
}

# For test-support: starts the tests' own server and prints where it is. For docker it prints the image: the caller starts it.
db_test_server() {
  local without=()
  if [ "${1-}" = --without ]; then without=("${@:2}"); fi
  database_open test
  database_provide "${without[@]}"
  # shellcheck disable=SC2034  # printed by name
  DB_IMAGE=$(if [ "$DB_WAY" = docker ]; then docker_image; fi)
  case $DB_WAY in installed | tree) db_stop_when_idle ;; esac
  database_print raw DB_WAY DB_IMAGE DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD
}

# The tests of several modules share the server, so none of them stops it; it leaves after a quarter of an hour without use.
db_stop_when_idle() {
  local watch=$INSTANCE_DIR/watch.pid
  if [ -r "$watch" ] && kill -0 "$(cat "$watch")" 2>/dev/null; then return; fi
  setsid bash "$CLINNEXUS_ROOT/launcher/db.sh" test-watch </dev/null >/dev/null 2>&1 9>&- &
  printf '%s\n' "$!" >"$watch"
}

db_test_watch() {
  local idle=0 others="select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
  database_open test
  while [ -n "$(server_pid "$INSTANCE_DIR")" ]; do
    sleep 60
    idle=$((idle + 1))
    if [ "$(cluster_psql -d postgres -c "$others" 2>/dev/null || echo 0)" != 0 ]; then idle=0; fi
    if [ "$idle" -ge 15 ]; then
      lock "$INSTANCE_DIR/lock"
      if server_stop "$INSTANCE_DIR"; then :; fi
    fi
  done
}

command=${1:-help}
[ $# = 0 ] || shift
case $command in
  start) db_start ;;
  stop) db_stop ;;
  status) db_status ;;
  env) db_env ;;
  psql) db_psql "$@" ;;
  migrate) if [ $# = 0 ]; then db_migrator update; else db_migrator "$@"; fi ;;
  drift) db_drift "$@" ;;
  new-migration) db_new_migration "$@" ;;
  lint) db_lint "$@" ;;
  adopt) db_migrator adopt "$@" ;;
  test-server) db_test_server "$@" ;;
  test-watch) db_test_watch ;;
  help | -h | --help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
