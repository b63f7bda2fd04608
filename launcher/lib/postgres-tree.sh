# shellcheck shell=bash
# shellcheck disable=SC2034  # variables are read by the other files
# The private tree: PostgreSQL and pgvector of Debian 13, unpacked into a folder, on any Debian or Ubuntu.
# Nothing is installed on the machine. Its programs bring their own C library, newer than the machine's, so each one is
# started through the tree's own loader; no root, no chroot and no mount is needed, and data may be anywhere.

tree_suite=trixie
tree_package=postgresql-17-pgvector
tree_layout=1

# The tree holds no data, so several clones may share one: CLINNEXUS_HOME says where.
tree_dir() { printf '%s/postgres-tree' "${CLINNEXUS_HOME:-$1}"; }

tree_ready() { [ "$(cat "$1/.complete" 2>/dev/null)" = "$tree_layout" ]; }

tree_bin() {
  local bin
  for bin in "$1"/usr/lib/postgresql/*/bin; do printf '%s' "$bin"; done
}

# Sets REASON and fails when a tree can not be made here.
tree_possible() {
  if has dpkg && has apt-get; then return 0; fi
  REASON='this is not Debian or Ubuntu'
  return 1
}

# Makes the tree at DIR unless it is there. One process makes it, the others wait.
tree_make() {
  local dir=$1 log
  tree_ready "$dir" && return 0
  tree_possible || return 1
  mkdir -p "$(dirname "$dir")" || { REASON="can not write to $(dirname "$dir")"; return 1; }
  log=$dir.log
  (
    exec 8>>"$dir.lock"
    if has flock; then flock 8; fi
    tree_ready "$dir" && exit 0
    say "database: unpacking PostgreSQL with pgvector into $dir (about 100 MB to download)"
    { tree_tools "$dir" && tree_unpack "$dir"; } >"$log" 2>&1 8>&-
  ) || { REASON="unpacking failed: $(grep -E '^E:' "$log" | tail -n 1 || true) (see $log)"; return 1; }
}

# Sets MMDEBSTRAP and KEYRING: those of the machine; else root installs them; else the packages are unpacked beside DIR.
tree_tools() {
  local dir=$1 tools=$1.tools
  MMDEBSTRAP=mmdebstrap
  KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg
  if has mmdebstrap && [ -f "$KEYRING" ]; then return 0; fi
  if [ "$(id -u)" = 0 ]; then
    export DEBIAN_FRONTEND=noninteractive
    tree_install mmdebstrap debian-archive-keyring || { apt-get update && tree_install mmdebstrap debian-archive-keyring; }
    return
  fi
  if mkdir -p "$tools" && (cd "$tools" && apt-get download mmdebstrap debian-archive-keyring &&
    for file in *.deb; do dpkg-deb -x "$file" . || exit 1; done) && "$tools/usr/bin/mmdebstrap" --version; then
    MMDEBSTRAP=$tools/usr/bin/mmdebstrap
    KEYRING=$tools$KEYRING
    return 0
  fi
  echo 'E: ask an administrator for: apt-get install mmdebstrap debian-archive-keyring'
  return 1
}

tree_install() { apt-get install -y --no-install-recommends "$@"; }

tree_unpack() {
  local dir=$1 new=$1.new
  rm -rf "$new"
  # chrootless: nothing of the tree is executed while it is unpacked, so no privilege is needed
  "$MMDEBSTRAP" --mode=chrootless --variant=extract --include="$tree_package" --keyring="$KEYRING" "$tree_suite" "$new" ||
    return 1
  rm -rf "$new"/usr/share/{doc,man,locale,i18n,perl,perl5,info} "$new"/usr/lib/*/libLLVM* "$new"/usr/lib/*/perl* \
    "${new:?}"/dev
  tree_wrap "$new" || return 1
  chmod -R a+rX "$new"
  rm -rf "$dir"
  mv "$new" "$dir"
  rm -rf "$dir.tools"
  printf '%s\n' "$tree_layout" >"$dir/.complete"
}

# Replaces each program by a script that runs it through the loader. The loader is linked under the program's name, so
# that the process has that name; --argv0 lets PostgreSQL find its own folders, wherever the tree is moved.
tree_wrap() {
  local dir=$1 bin loader libraries program name
  bin=$(tree_bin "$dir")
  for loader in "$dir"/usr/lib/*/ld-linux*.so.*; do libraries=$(dirname "${loader#"$dir"/}"); done
  mkdir -p "$dir/launch"
  for program in "$bin"/*; do
    name=$(basename "$program")
    # the client programs are links to a Perl script of Debian's; those of the server's own folder are not
    [ -L "$program" ] && continue
    mv "$program" "$program.bin"
    ln -f "$loader" "$dir/launch/$name"
    cat >"$program" <<SCRIPT || return 1
#!/bin/sh
bin=\${0%/*}
tree=\${bin%/usr/lib/postgresql/*}
LOCPATH=\$tree/usr/lib/locale
export LOCPATH
exec "\$tree/launch/$name" --library-path "\$tree/$libraries" --argv0 "\$bin/$name" "\$bin/$name.bin" "\$@"
SCRIPT
    chmod 755 "$program"
  done
  # PostgreSQL of Debian reads the time zones of the machine
  [ -d /usr/share/zoneinfo ] || { [ "$(id -u)" = 0 ] && tree_install tzdata; } ||
    { echo "E: install tzdata: there is no /usr/share/zoneinfo"; return 1; }
}
