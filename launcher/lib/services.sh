# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154  # variables shared with lib/common.sh and the verbs
# The applications as background processes: build, start, stop, ask. Sourced after lib/common.sh.
# .clinnexus/ holds app/ (what runs, unpacked from the jars), run/ (process ids), logs/ and files/ (the originals).

app_dir=$state_dir/app
run_dir=$state_dir/run
log_dir=$state_dir/logs
stamp=$state_dir/build.stamp
files_dir=$(setting CLINNEXUS_FILES_DIRECTORY "$state_dir/files")
case $files_dir in /*) ;; *) files_dir=$CLINNEXUS_ROOT/$files_dir ;; esac
audit_dir=$(setting CLINNEXUS_AUDIT_DIRECTORY "$state_dir/audit")
case $audit_dir in /*) ;; *) audit_dir=$CLINNEXUS_ROOT/$audit_dir ;; esac

# The launcher's key for the API: made by first_login, readable by its owner only.
credentials=$state_dir/credentials

api_port=$(setting CLINNEXUS_API_PORT 8080)
api_url=http://127.0.0.1:$api_port

# Java's file names follow the locale, and some machines have none.
case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
  *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

seconds_since() { printf '%d' $(($(date +%s) - $1)); }

# Sets JAVA to a Java 17 or later.
find_java() {
  local version
  JAVA=java
  if [ -n "${JAVA_HOME-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then JAVA=$JAVA_HOME/bin/java; fi
  has "$JAVA" || fail 'there is no java command; install a JDK 17 or later (Debian: apt-get install openjdk-17-jdk-headless maven)'
  version=$("$JAVA" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | sed -n 1p)
  [ "${version:-0}" -ge 17 ] || fail "Java 17 or later is needed, and $JAVA is version ${version:-unknown}; set JAVA_HOME to a newer JDK"
}

# What the build depends on, newer than the last build.
build_is_stale() {
  local newer
  [ -f "$stamp" ] || return 0
  for newer in api ingestion-worker migrations command-line; do
    [ -d "$app_dir/$newer" ] || return 0
  done
  newer=$(find "$CLINNEXUS_ROOT"/pom.xml "$CLINNEXUS_ROOT"/*/pom.xml "$CLINNEXUS_ROOT"/*/src/main -newer "$stamp" -print 2>/dev/null | sed -n 1p)
  [ -n "$newer" ]
}

# Builds the applications when they are missing or older than their sources. Sets BUILT when it did.
build_if_needed() {
  local began maven=mvn log=$log_dir/build.log watcher=''
  BUILT=''
  build_is_stale || return 0
  find_java
  has mvn || maven=$CLINNEXUS_ROOT/mvnw
  mkdir -p "$log_dir"
  began=$(date +%s)
  say 'building the applications; the first time this takes some minutes'
  if [ -t 2 ]; then
    : >"$log"
    build_watch "$log" "$began" &
    watcher=$!
  fi
  if ! (cd "$CLINNEXUS_ROOT" && "$maven" -B -Dmaven.test.skip=true -DskipChecks -pl api,ingestion-worker,command-line,migrations -am package) \
    >"$log" 2>&1 </dev/null 9>&-; then
    build_unwatch "$watcher"
    grep -m 5 '^\[ERROR\]' "$log" >&2 || tail -n 5 "$log" >&2
    fail "the build failed; see $log"
  fi
  unpack_applications
  build_unwatch "$watcher"
  touch "$stamp"
  BUILT=yes
  say "built in $(seconds_since "$began") s"
}

# Shows on the terminal which module is at work, as long as the process that asked for it lives.
build_watch() {
  local at
  exec 9>&-
  while kill -0 $$ 2>/dev/null; do
    at=$(sed -n 's/^\[INFO\] Building ClinNexus \(:: \)\{0,1\}\(.*\) [0-9][^ ]* *\[\(.*\)\/\(.*\)\]$/module \3 of \4: \2/p' "$1" | tail -n 1)
    printf '\r\033[Kclinnexus: %s (%d s)' "${at:-starting Maven}" "$(seconds_since "$2")" >&2
    sleep 1
  done
}

build_unwatch() {
  [ -n "$1" ] || return 0
  kill "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
  printf '\r\033[K' >&2
}

# Prints the jar that the build made for MODULE; ENDING is a pattern for the end of its name.
jar_in() {
  local file
  # shellcheck disable=SC2086  # the ending is a pattern
  for file in "$CLINNEXUS_ROOT/$1/target/clinnexus-$1-"$2.jar; do
    if [ -f "$file" ]; then printf '%s' "$file"; fi
  done
}

# Unpacked, an application starts faster, and a later build does not pull the jar from under it.
unpack_applications() {
  local name jar fresh=$app_dir.new
  rm -rf "$fresh"
  mkdir -p "$fresh"
  for name in api ingestion-worker; do
    jar=$(jar_in "$name" '*-exec')
    (cd "$fresh" && "$JAVA" -Djarmode=tools -jar "$jar" extract --destination "$name" >/dev/null 2>&1) ||
      fail "$jar cannot be unpacked"
    mv "$fresh/$name/clinnexus-"*.jar "$fresh/$name/$name.jar"
  done
  for name in command-line migrations; do
    mkdir "$fresh/$name"
    cp "$(jar_in "$name" '*[0-9T]')" "$fresh/$name/$name.jar"
    cp -R "$CLINNEXUS_ROOT/$name/target/lib" "$fresh/$name/lib"
  done
  rm -rf "$app_dir"
  mv "$fresh" "$app_dir"
}

# Makes DB_* of the running database known to what is started from here.
export_database() {
  database_open run
  export DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD DB_RUNTIME_USER DB_RUNTIME_PASSWORD
}

# Runs one verb of the migrator.
migrator() {
  find_java
  (cd "$CLINNEXUS_ROOT" && "$JAVA" -Xmx256m -XX:TieredStopAtLevel=1 -jar "$app_dir/migrations/migrations.jar" "$@") 9>&-
}

# Makes the launcher's key, and prints the administrator's one-time secret while nobody can log in.
first_login() {
  local answer
  if ! answer=$(migrator first-login "$@" --key-file "$credentials" 2>&1); then
    fail "no key for the launcher could be made: $(printf '%s' "$answer" | tail -n 1)"
  fi
  if [ -n "$answer" ]; then
    say "$answer"
    say "set your password with it: README.md, \"Log in\"; ./clinnexus first-login prints another one"
  fi
}

# Prints the process id of a running service, or nothing. Another process may have got the number since.
service_pid() {
  local pid
  [ -r "$run_dir/$1.pid" ] || return 0
  pid=$(cat "$run_dir/$1.pid")
  case $pid in '' | *[!0-9]*) return 0 ;; esac
  if [ -d /proc/self ]; then
    if tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "-Dclinnexus.service=$CLINNEXUS_ROOT/$1 "; then printf '%s' "$pid"; fi
  elif ps -p "$pid" -o command= 2>/dev/null | grep -qF -- "-Dclinnexus.service=$CLINNEXUS_ROOT/$1 "; then
    printf '%s' "$pid"
  fi
}

# Starts NAME from the application APP with arguments for it. It outlives us, and Ctrl-C does not reach it.
service_start() {
  local name=$1 app=$2 log=$log_dir/$1.log detach=(nohup) java=("$JAVA" -Xmx512m)
  shift 2
  mkdir -p "$run_dir" "$log_dir" "$files_dir"
  if [ -f "$log" ] && [ "$(wc -c <"$log")" -gt 20000000 ]; then mv "$log" "$log.old"; fi
  if has setsid; then detach=(setsid); fi
  # the quick compiler alone halves the API's start; the worker's hot loops are worth the slow one
  if [ "$app" = api ]; then java+=(-XX:TieredStopAtLevel=1); fi
  (
    cd "$CLINNEXUS_ROOT" || exit 1
    # an application has no use for the owner's password
    unset DB_USER DB_PASSWORD
    exec "${detach[@]}" "${java[@]}" "-Dclinnexus.service=$CLINNEXUS_ROOT/$name" -jar "$app_dir/$app/$app.jar" \
      "--clinnexus.files.directory=$files_dir" "--clinnexus.audit.directory=$audit_dir" "$@"
  ) </dev/null >>"$log" 2>&1 9>&- &
  printf '%s\n' "$!" >"$run_dir/$name.pid"
}

# Stops NAME: asks, then after 20 seconds forces. Fails when it did not run.
service_stop() {
  local pid tenths=0
  pid=$(service_pid "$1")
  rm -f "$run_dir/$1.pid" "$run_dir/$1.health"
  [ -n "$pid" ] || return 1
  kill "$pid" 2>/dev/null || return 0
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.1
    tenths=$((tenths + 1))
    if [ "$tenths" = 200 ]; then kill -KILL "$pid" 2>/dev/null || return 0; fi
  done
}

worker_names() {
  local file
  for file in "$run_dir"/ingestion-worker-*.pid; do
    if [ -e "$file" ]; then basename "$file" .pid; fi
  done
}

# Fails unless the API says that it is ready.
api_ready() {
  local status
  status=$(http_status "$api_port" /actuator/health/readiness) && [ "$status" = 200 ]
}

# Prints the status of GET PATH on this machine, with nothing but bash.
http_status() {
  local port=$1 path=$2 line
  (
    exec 7<>"/dev/tcp/127.0.0.1/$port" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$path" "$port" >&7
    IFS=' ' read -r -t 5 -u 7 _ line _ || exit 1
    printf '%s' "$line"
  ) 2>/dev/null
}

port_is_taken() { (exec 7<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Waits until CONDITION holds for service NAME; fails at once when the process is gone.
service_wait() {
  local name=$1 tenths=0
  shift
  until "$@"; do
    if [ -z "$(service_pid "$name")" ]; then
      service_complain "$name"
      fail "$name did not start; see $log_dir/$name.log"
    fi
    [ "$tenths" -lt 1200 ] || fail "$name is not ready after two minutes; see $log_dir/$name.log"
    sleep 0.1
    tenths=$((tenths + 1))
  done
}

# Shows why a service stopped: the last lines of its log that tell something.
service_complain() {
  grep -v -e '^\s*at ' -e '^\s*$' "$log_dir/$1.log" 2>/dev/null | tail -n 6 | sed 's/^/  /' >&2 || true
}

# Runs the client with the terminal's width, so that it can draw bars.
client() {
  local columns=0 size
  find_java
  if [ -t 2 ]; then
    size=$(stty size <&2 2>/dev/null) || size='0 80'
    columns=${size#* }
    [ "$columns" -gt 0 ] || columns=80
  fi
  # the launcher's own key is for the API of this machine, so it goes nowhere else
  if [ -z "${CLINNEXUS_API_URL-}" ] && [ -r "$credentials" ]; then
    CLINNEXUS_LAUNCHER_KEY=$(sed -n 's/^api_key=//p' "$credentials")
    export CLINNEXUS_LAUNCHER_KEY
  fi
  CLINNEXUS_API_KEY=$(setting CLINNEXUS_API_KEY) CLINNEXUS_API_URL=${CLINNEXUS_API_URL:-$api_url} \
    "$JAVA" -Xmx256m -XX:TieredStopAtLevel=1 -Xshare:auto "-Dcolumns=$columns" -jar "$app_dir/command-line/command-line.jar" "$@"
}
