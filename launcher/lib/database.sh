# shellcheck shell=bash
# shellcheck disable=SC2034  # variables are read by the other files
# Finds or provides PostgreSQL with pgvector, in this order: the DB_* settings, a Docker engine, a PostgreSQL on this
# machine that has pgvector, the private tree. The launcher asks for the instance `run`, the tests for `test`.
# A way that worked for `run` is kept as long as it works: its data are there, and only there.

# shellcheck source=launcher/lib/common.sh
. "$CLINNEXUS_ROOT/launcher/lib/common.sh"
# shellcheck source=launcher/lib/postgres-tree.sh
. "$CLINNEXUS_ROOT/launcher/lib/postgres-tree.sh"
# shellcheck source=launcher/lib/postgres-server.sh
. "$CLINNEXUS_ROOT/launcher/lib/postgres-server.sh"

REASON=''
TRIED=''

# When root runs us, the server runs as another user, who may not be able to reach a folder of root's home.
database_state() {
  local probe user
  if [ "$(id -u)" = 0 ]; then
    probe=$state_dir/database/run
    user=$(server_user "$probe")
    mkdir -p "$probe"
    if ! (as_user "$user" test -x "$probe"); then
      printf '/var/lib/clinnexus/%s' "$(printf '%s' "$CLINNEXUS_ROOT" | cksum | cut -d ' ' -f 1)"
      return
    fi
  fi
  printf '%s' "$state_dir"
}

# Sets INSTANCE, INSTANCE_DIR and, from the settings, DB_NAME, DB_USER, DB_PASSWORD, DB_RUNTIME_*; DB_WAY, DB_HOST and DB_PORT when known.
database_open() {
  INSTANCE=$1
  STATE=$(database_state)
  INSTANCE_DIR=$STATE/database/$INSTANCE
  mkdir -p "$INSTANCE_DIR"
  WANTED_HOST=$(setting DB_HOST)
  WANTED_PORT=$(setting DB_PORT)
  WANTED_NAME=$(setting DB_NAME clinnexus)
  WANTED_USER=$(setting DB_USER clinnexus)
  WANTED_PASSWORD=$(setting DB_PASSWORD clinnexus)
  DB_RUNTIME_USER=$(setting DB_RUNTIME_USER clinnexus_app)
  DB_RUNTIME_PASSWORD=$(setting DB_RUNTIME_PASSWORD clinnexus_app)
  case $WANTED_NAME$WANTED_USER$DB_RUNTIME_USER in
    *[!A-Za-z0-9_-]*) fail 'DB_NAME, DB_USER and DB_RUNTIME_USER may hold letters, digits, _ and - only' ;;
  esac
  case $WANTED_PORT in *[!0-9]*) fail "DB_PORT must be a number: $WANTED_PORT" ;; esac
  DB_WAY=''
  DB_HOST=''
  DB_PORT=''
  DB_NAME=$WANTED_NAME
  DB_USER=$WANTED_USER
  DB_PASSWORD=$WANTED_PASSWORD
  DB_BIN=''
  database_recall
  if [ -n "$WANTED_HOST" ] && ! database_is_own; then
    DB_WAY=settings
    DB_HOST=$WANTED_HOST
    DB_PORT=${WANTED_PORT:-5432}
    DB_NAME=$WANTED_NAME
    DB_USER=$WANTED_USER
    DB_PASSWORD=$WANTED_PASSWORD
  fi
}

# Reads what an earlier start of this instance wrote.
database_recall() {
  local name value
  [ -r "$INSTANCE_DIR/settings" ] || return 0
  while IFS='=' read -r name value; do
    case $name in
      DB_WAY | DB_HOST | DB_PORT | DB_NAME | DB_USER | DB_PASSWORD | DB_BIN) printf -v "$name" '%s' "$value" ;;
    esac
  done <"$INSTANCE_DIR/settings"
}

database_remember() {
  local new=$INSTANCE_DIR/settings.new
  (umask 077 && database_print raw DB_WAY DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD DB_BIN >"$new")
  mv "$new" "$INSTANCE_DIR/settings"
}

# Prints NAME=value lines; `shell` quotes what a shell would split.
database_print() {
  local form=$1 name
  shift
  for name in "$@"; do
    if [ "$form" = shell ]; then printf '%s=%q\n' "$name" "${!name}"; else printf '%s=%s\n' "$name" "${!name}"; fi
  done
}

# After `export $(./clinnexus db env)` the settings name our own server: that is not a server of the user's.
# For the tests it is one: they leave the server of a run alone and go on to the next way.
database_is_own() {
  local own=$STATE/database/run/settings
  case $WANTED_HOST in localhost | 127.0.0.1) ;; *) return 1 ;; esac
  [ -r "$own" ] || return 1
  # another database of the same server is not the one that start made: what is said of it must not happen to ours
  [ "${WANTED_PORT:-5432} $WANTED_NAME $WANTED_USER" = "$(sed -n 's/^DB_PORT=//p' "$own") $(sed -n 's/^DB_NAME=//p' "$own") $(sed -n 's/^DB_USER=//p' "$own")" ]
}

# Starts, or finds, the database of the open instance and says which way it chose. $1 names ways to leave out.
# CLINNEXUS_DB_WAY (settings, docker, installed or tree) allows only that one.
database_provide() {
  local without=" $* " only=${CLINNEXUS_DB_WAY-} way order='docker installed tree'
  if [ "$DB_WAY" = settings ]; then
    way_settings || fail "$REASON"
    return
  fi
  lock "$INSTANCE_DIR/lock"
  database_recall
  if [ "$INSTANCE" = run ] && [ -n "$DB_WAY" ]; then order="$DB_WAY ${order//$DB_WAY/}"; fi
  for way in $order; do
    if [ -n "$only" ] && [ "$way" != "$only" ]; then continue; fi
    case $without in *" $way "*) continue ;; esac
    REASON=''
    if "way_$way"; then
      # the installed programs and the private tree work on the same data
      case $INSTANCE:$DB_WAY:$way in run:docker:installed | run:docker:tree | run:installed:docker | run:tree:docker)
        say "database: ATTENTION: an earlier start chose another way ($DB_WAY); what was stored there is not in this database"
        ;;
      esac
      DB_WAY=$way
      database_remember
      unlock
      return 0
    fi
    TRIED="$TRIED
  $way: $REASON"
  done
  database_none_found
}

database_none_found() {
  fail "no PostgreSQL with pgvector can be had here. Tried:
  settings: DB_HOST is not set, neither in the environment nor in .env$TRIED
Any one of these is enough:
  - set DB_HOST (and DB_PORT, DB_NAME, DB_USER, DB_PASSWORD) to a PostgreSQL 15 or later that has pgvector
  - install Docker with the compose plugin, and start it
  - install PostgreSQL 15 or later and its pgvector package (on Debian 13: apt-get install postgresql-17-pgvector)
  - on Debian or Ubuntu: apt-get install mmdebstrap debian-archive-keyring"
}

way_settings() {
  if ! (exec 7<>"/dev/tcp/$DB_HOST/$DB_PORT") 2>/dev/null; then
    REASON="DB_HOST is set, but nothing answers at $DB_HOST:$DB_PORT. Start that server, or remove DB_HOST and let \`./clinnexus db start\` provide one."
    return 1
  fi
  say "database: using the server of the DB_* settings, $DB_HOST:$DB_PORT"
  if has psql; then
    # the server is not ours: what its owner forbids, an administrator may still do, and the migrator tries again
    PGPASSWORD=$DB_PASSWORD PGCONNECT_TIMEOUT=10 database_login psql -h "$DB_HOST" -p "$DB_PORT" -U "$DB_USER" -d "$DB_NAME" ||
      say "database: $REASON"
  fi
}

# Makes the login of the applications, see the script. The arguments are the command that runs psql as the owner; what the
# script needs to know goes through its input, so that no password is an argument.
database_login() {
  local script=$CLINNEXUS_ROOT/migrations/src/main/resources/db/runtime-login.sql
  REASON=$({
    printf 'set clinnexus.runtime_user = %s; set clinnexus.runtime_password = %s;\n' \
      "$(sql_literal "$DB_RUNTIME_USER")" "$(sql_literal "$DB_RUNTIME_PASSWORD")"
    cat "$script"
  } | "$@" -X -q -v ON_ERROR_STOP=1 -v VERBOSITY=terse 2>&1) || {
    REASON="the login $DB_RUNTIME_USER of the applications can not be made: $REASON"
    return 1
  }
}

sql_literal() { printf "'%s'" "${1//\'/\'\'}"; }

way_docker() {
  local info
  has docker || { REASON='there is no docker command'; return 1; }
  if ! info=$(timeout 20 docker info --format '{{.ServerVersion}}' 2>&1) || [ -z "$info" ]; then
    REASON="the Docker engine does not answer: $(printf '%s' "$info" | tail -n 1)"
    return 1
  fi
  DB_BIN=''
  if [ "$INSTANCE" = test ]; then
    docker_image_present "$info" || return 1
    say "database: using Docker engine $info for the tests ($(docker_image))"
    return 0
  fi
  docker_compose_up "$info"
}

# Pulls the image unless it is there: Testcontainers would try for minutes where there is no registry.
docker_image_present() {
  local engine=$1 image answer
  image=$(docker_image)
  docker image inspect "$image" >/dev/null 2>&1 && return 0
  say "database: pulling $image"
  answer=$(timeout 900 docker pull --quiet "$image" 2>&1 9>&-) && return 0
  docker_failed "Docker engine $engine runs, but $image can not be pulled: $(printf '%s' "$answer" | tail -n 1)"
}

# Sets REASON, and says it at once: whoever runs Docker expects it to be used.
docker_failed() {
  REASON=$1
  say "database: $REASON; trying the next way"
  return 1
}

# The image is named once, in docker-compose.yml.
docker_image() {
  local image
  image=$(setting CLINNEXUS_DB_IMAGE)
  [ -n "$image" ] || image=$(sed -n 's/.*CLINNEXUS_DB_IMAGE:-\([^}]*\)}.*/\1/p' "$CLINNEXUS_ROOT/docker-compose.yml")
  printf '%s' "$image"
}

docker_compose() {
  if docker compose version >/dev/null 2>&1; then
    docker compose --project-directory "$CLINNEXUS_ROOT" "$@"
  else
    docker-compose --project-directory "$CLINNEXUS_ROOT" "$@"
  fi
}

docker_compose_up() {
  local engine=$1 log=$INSTANCE_DIR/docker.log port
  if ! docker compose version >/dev/null 2>&1 && ! has docker-compose; then
    docker_failed "Docker engine $engine runs, but its compose plugin is missing"
    return
  fi
  port=$(docker_compose port db 5432 2>/dev/null | sed 's/.*://' || true)
  [ -n "$port" ] || port=$(free_port "${WANTED_PORT:-${DB_PORT:-5432}}")
  # the volume keeps the name, user and password it was made with
  if [ "$DB_WAY" != docker ]; then
    DB_NAME=$WANTED_NAME
    DB_USER=$WANTED_USER
    DB_PASSWORD=$WANTED_PASSWORD
  fi
  if ! DB_PORT=$port DB_NAME=$DB_NAME DB_USER=$DB_USER DB_PASSWORD=$DB_PASSWORD \
    docker_compose up --detach --wait db >"$log" 2>&1 9>&-; then
    docker_failed "Docker engine $engine runs, but the container did not start: $(tail -n 1 "$log") (see $log)"
    return
  fi
  DB_HOST=localhost
  DB_PORT=$port
  # by TCP like the health check: where the socket file lies is the image's affair
  if ! PGPASSWORD=$DB_PASSWORD database_login docker_compose exec -T --env PGPASSWORD db \
    psql -h 127.0.0.1 -U "$DB_USER" -d "$DB_NAME"; then
    docker_failed "$REASON"
    return
  fi
  say "database: running in Docker $engine at localhost:$port"
}

# Sets DB_BIN and VECTOR to the newest PostgreSQL of the machine that has pgvector.
way_installed() {
  local bin major control default found='' best=0 seen=' '
  for bin in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin /usr/local/opt/postgresql@*/bin \
    /opt/homebrew/opt/postgresql@*/bin "$(dirname "$(readlink -f "$(command -v postgres || echo /none/postgres)")")"; do
    if [ ! -x "$bin/postgres" ] || [ ! -x "$bin/initdb" ]; then continue; fi
    case $seen in *" $bin "*) continue ;; esac
    seen="$seen$bin "
    major=$(server_major "$bin")
    [ "$major" -ge 15 ] || { found="$found, PostgreSQL $major (too old)"; continue; }
    control=$(vector_control "$bin" "$major")
    if [ -z "$control" ]; then
      found="$found, PostgreSQL $major in $bin without pgvector (package postgresql-$major-pgvector)"
    elif [ "$major" -gt "$best" ]; then
      best=$major
      default=$(vector_version "$control")
      DB_BIN=$bin
    fi
  done
  if [ "$best" = 0 ]; then
    REASON="no installed PostgreSQL 15 or later has pgvector${found:+ (found:${found#,})}"
    return 1
  fi
  cluster_up "$default" || return 1
  say "database: running the installed PostgreSQL $best with pgvector $default at localhost:$DB_PORT"
}

# Prints the control file of pgvector that belongs to the programs in BIN, or nothing.
vector_control() {
  local bin=$1 major=$2 folder
  for folder in "$("$bin/pg_config" --sharedir 2>/dev/null || echo /none)" "/usr/share/postgresql/$major" "$bin/../share" \
    "$bin/../share/postgresql" "$bin/../share/postgresql@$major"; do
    if [ -f "$folder/extension/vector.control" ]; then
      printf '%s' "$folder/extension/vector.control"
      return
    fi
  done
}

vector_version() { sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" "$1"; }

way_tree() {
  local dir version
  dir=$(tree_dir "$STATE")
  tree_make "$dir" || return 1
  DB_BIN=$(tree_bin "$dir")
  version=$(vector_version "$dir"/usr/share/postgresql/*/extension/vector.control)
  cluster_up "$version" || return 1
  say "database: running the private PostgreSQL $(cat "$INSTANCE_DIR/data/PG_VERSION") with pgvector $version at localhost:$DB_PORT"
}

# Starts our own cluster with DB_BIN. Name, user and password are those it was made with.
cluster_up() {
  local vector=$1 port first=${WANTED_PORT:-5432}
  if [ -n "$(server_pid "$INSTANCE_DIR")" ]; then
    DB_PORT=$(server_port "$INSTANCE_DIR")
  else
    if [ "$INSTANCE" = test ]; then
      first=55432
      cluster_reset_test
    fi
    [ -d "$INSTANCE_DIR/data" ] || cluster_credentials
    port=$(free_port "${DB_PORT:-$first}")
    server_start "$INSTANCE_DIR" "$DB_BIN" "$vector" "$port" "$DB_USER" "$DB_PASSWORD" || return 1
    DB_PORT=$port
  fi
  DB_HOST=localhost
  cluster_database || return 1
}

cluster_credentials() {
  DB_USER=$WANTED_USER
  DB_PASSWORD=$WANTED_PASSWORD
  if [ "$INSTANCE" = test ]; then
    DB_USER=clinnexus
    DB_PASSWORD=clinnexus
    DB_PORT=''
  fi
}

# Test data of another major version are of no use to anyone.
cluster_reset_test() {
  local data=$INSTANCE_DIR/data
  if [ -d "$data" ] && [ "$(cat "$data/PG_VERSION" 2>/dev/null)" != "$(server_major "$DB_BIN")" ]; then rm -rf "$data"; fi
}

cluster_psql() {
  PGPASSWORD=$DB_PASSWORD PGCONNECT_TIMEOUT=10 "$DB_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$DB_PORT" -U "$DB_USER" "$@"
}

cluster_database() {
  local name=$WANTED_NAME
  if [ "$INSTANCE" = test ]; then name=postgres; fi
  if [ "$(cluster_psql -d postgres -c "select 1 from pg_database where datname = '$name'" 2>&1)" != 1 ] &&
    ! REASON=$(cluster_psql -d postgres -c "create database \"$name\"" 2>&1); then
    REASON="the server runs, but the database $name can not be made: $REASON"
    return 1
  fi
  DB_NAME=$name
  if [ "$INSTANCE" = run ]; then database_login cluster_psql -d "$DB_NAME"; fi
}
