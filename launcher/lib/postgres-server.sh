# shellcheck shell=bash
# shellcheck disable=SC2034  # variables are read by the other files
# One PostgreSQL cluster of our own, run from a folder of programs (installed ones or the private tree).
# An instance is a folder with data/, postgres.log and settings; `run` keeps the user's data, `test` keeps nothing of worth.
# The server runs as an unprivileged user, listens on the loopback address only and opens no socket file.

# Prints UID:GID that runs the server of INSTANCE_DIR. PostgreSQL refuses root, and needs a user with a name.
server_user() {
  local data=$1/data
  if [ "$(id -u)" != 0 ]; then
    printf '%s:%s' "$(id -u)" "$(id -g)"
  elif [ -d "$data" ]; then
    stat -c '%u:%g' "$data"
  elif [ "${SUDO_UID:-0}" != 0 ]; then
    printf '%s:%s' "$SUDO_UID" "${SUDO_GID:-$SUDO_UID}"
  elif id postgres >/dev/null 2>&1; then
    printf '%s:%s' "$(id -u postgres)" "$(id -g postgres)"
  else
    printf '%s:%s' "$(id -u nobody)" "$(id -g nobody)"
  fi
}

# Runs a command as UID:GID with an environment that holds nothing of the caller's.
as_user() {
  local user=$1
  shift
  local clean=(env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "$@")
  if [ "$(id -u)" != 0 ]; then
    exec "${clean[@]}"
  elif has setpriv; then
    exec setpriv "--reuid=${user%:*}" "--regid=${user#*:}" --clear-groups -- "${clean[@]}"
  else
    exec chroot "--userspec=$user" --skip-chdir / "${clean[@]}"
  fi
}

# Prints the process id of the running server of INSTANCE_DIR, or nothing. After a crash or a reboot another process may
# have the number that postmaster.pid names, so the process must also work in our data folder.
server_pid() {
  local data=$1/data pid cwd
  [ -r "$data/postmaster.pid" ] || return 0
  pid=$(head -n 1 "$data/postmaster.pid")
  case $pid in '' | *[!0-9]*) return 0 ;; esac
  [ -d "/proc/$pid" ] || return 0
  cwd=$(readlink "/proc/$pid/cwd") || return 0
  if [ "$cwd" = "$(cd "$data" && pwd -P)" ]; then printf '%s' "$pid"; fi
}

server_port() { sed -n 4p "$1/data/postmaster.pid" 2>/dev/null; }

port_free() { ! (exec 7<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Prints the first free port at or after FROM.
free_port() {
  local port=$1
  while ! port_free "$port"; do port=$((port + 1)); done
  printf '%s' "$port"
}

memory_mb() {
  local total=4096 limit
  if [ -r /proc/meminfo ]; then total=$(($(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo) / 1024)); fi
  limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || true)
  case $limit in '' | *[!0-9]*) ;; *) if [ $((limit / 1048576)) -lt "$total" ]; then total=$((limit / 1048576)); fi ;; esac
  printf '%s' "$total"
}

# Prints VALUE kept between LOW and HIGH.
clamp() {
  if [ "$1" -lt "$2" ]; then printf '%s' "$2"; elif [ "$1" -gt "$3" ]; then printf '%s' "$3"; else printf '%s' "$1"; fi
}

# Prints true when the version A is lower than B.
version_below() { [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | sed -n 1p)" = "$1" ]; }

# Prints our settings for INSTANCE on PORT; VECTOR is the version of pgvector.
server_configuration() {
  local instance=$1 port=$2 vector=$3 memory maintenance
  memory=$(memory_mb)
  maintenance=$(clamp $((memory / 16)) 64 1024)
  cat <<CONF
# written at every start; settings of your own go to postgresql.conf, after the include line
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
log_error_verbosity = terse     # the details of an error may hold document text
random_page_cost = 1.1
jit = off
CONF
  if [ "$instance" = test ]; then
    cat <<'CONF'
shared_buffers = 128MB
maintenance_work_mem = 128MB
max_connections = 200
fsync = off                     # the data of tests may be lost with the power
synchronous_commit = off
full_page_writes = off
CONF
    maintenance=128
  else
    cat <<CONF
shared_buffers = $(clamp $((memory / 8)) 128 1024)MB
effective_cache_size = $(clamp $((memory / 2)) 256 16384)MB
maintenance_work_mem = ${maintenance}MB
max_wal_size = 2GB
wal_compression = on
CONF
  fi
  if version_below "$vector" 0.8.2; then
    printf '%s\n' 'max_parallel_maintenance_workers = 0   # parallel HNSW builds of pgvector below 0.8.2 are not safe'
  fi
  # parallel work needs room in /dev/shm, which containers keep small
  if [ "$(df -Pk /dev/shm 2>/dev/null | sed -n '2s/^[^ ]* *\([0-9]*\).*/\1/p')" -lt $((maintenance * 2048)) ] 2>/dev/null ||
    [ ! -d /dev/shm ]; then
    printf '%s\n' 'dynamic_shared_memory_type = mmap'
  fi
}

# Makes the data folder of INSTANCE_DIR, whole or not at all.
server_init() {
  local dir=$1 bin=$2 user=$3 db_user=$4 db_password=$5 new=$1/data.new locale
  rm -rf "$new"
  mkdir -p "$new/data"
  printf '%s\n' "$db_password" >"$new/password"
  chown -R "$user" "$new"
  chmod -R go= "$new"
  locale=(--locale=C.UTF-8)
  if [ "$(server_major "$bin")" -ge 17 ]; then
    locale+=(--locale-provider=builtin --builtin-locale=C.UTF-8)
  fi
  # tests throw their data away, so theirs need not reach the disk
  if [ "$(basename "$dir")" = test ]; then locale+=(--no-sync); fi
  if ! (cd / && as_user "$user" "$bin/initdb" -D "$new/data" --username="$db_user" --pwfile="$new/password" \
    --auth=scram-sha-256 --encoding=UTF8 --data-checksums "${locale[@]}") >"$dir/initdb.log" 2>&1; then
    REASON="initdb failed: $(tail -n 1 "$dir/initdb.log") (see $dir/initdb.log)"
    rm -rf "$new"
    return 1
  fi
  printf "\ninclude_if_exists = 'clinnexus.conf'\n" >>"$new/data/postgresql.conf"
  mv "$new/data" "$dir/data"
  rm -rf "$new"
}

server_major() { "$1/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/'; }

# Starts the server of INSTANCE_DIR unless it runs. The caller holds the instance's lock. Sets REASON when it fails.
# Usage: server_start INSTANCE_DIR BIN VECTOR_VERSION PORT USER PASSWORD
server_start() {
  local dir=$1 bin=$2 vector=$3 port=$4 db_user=$5 db_password=$6 user major
  [ -n "$(server_pid "$dir")" ] && return 0
  user=$(server_user "$dir")
  if [ -d "$dir/data" ]; then
    major=$(cat "$dir/data/PG_VERSION")
    if [ "$major" != "$(server_major "$bin")" ]; then
      REASON="the data in $dir/data belong to PostgreSQL $major, but $bin is $(server_major "$bin")"
      return 1
    fi
  else
    server_init "$dir" "$bin" "$user" "$db_user" "$db_password" || return 1
  fi
  server_configuration "$(basename "$dir")" "$port" "$vector" >"$dir/data/clinnexus.conf"
  chown "$user" "$dir/data/clinnexus.conf"
  server_forget_stale_pid "$dir"
  if [ "$(stat -c %s "$dir/postgres.log" 2>/dev/null || echo 0)" -gt 10485760 ]; then
    mv "$dir/postgres.log" "$dir/postgres.log.1"
  fi
  server_launch "$dir" "$bin" "$user"
}

# PostgreSQL itself recovers from a stale postmaster.pid, except when its number now belongs to a living process of the
# same user; then it refuses to start. We know that this process is not our server. The shared memory still guards the data.
server_forget_stale_pid() {
  local data=$1/data pid
  pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null || true)
  if [ -n "$pid" ] && [ -d "/proc/$pid" ]; then rm -f "$data/postmaster.pid"; fi
}

server_launch() {
  local dir=$1 bin=$2 user=$3 launched attempt
  # after a kill -9 the old server's children may need a moment to leave
  for attempt in 1 2 3; do
    (cd / && as_user "$user" setsid "$bin/postgres" -D "$dir/data") </dev/null >>"$dir/postgres.log" 2>&1 9>&- &
    launched=$!
    while kill -0 "$launched" 2>/dev/null; do
      if [ -n "$(server_pid "$dir")" ] && [ "$(sed -n 8p "$dir/data/postmaster.pid" | tr -d ' ')" = ready ]; then
        disown "$launched" 2>/dev/null || true
        return 0
      fi
      sleep 0.05
    done
    if [ "$attempt" != 3 ]; then sleep 1; fi
  done
  REASON="the server did not start: $(grep -E 'FATAL|PANIC' "$dir/postgres.log" | tail -n 1) (see $dir/postgres.log)"
  return 1
}

# Stops the server of INSTANCE_DIR, sessions ended, data written. Returns 1 when it did not run.
server_stop() {
  local dir=$1 pid waited=0
  pid=$(server_pid "$dir")
  [ -n "$pid" ] || return 1
  kill -INT "$pid" || fail "can not stop process $pid: it belongs to another user"
  while [ -n "$(server_pid "$dir")" ]; do
    if [ "$waited" -ge 1200 ]; then fail "the server (process $pid) has not stopped within a minute"; fi
    waited=$((waited + 1))
    sleep 0.05
  done
}
