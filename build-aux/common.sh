# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts of this folder share. To be sourced; sets $top to the root of the source tree.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P) || exit 1
# What another build or a git hook left in the environment is not meant for this one.
unset MAKEFLAGS GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

say() { printf '%s\n' "$*" >&2; }

on_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# is_there PACKAGE PROBE: whether one line of the table of needs is met
is_there() {
  local module=${2#pkg:}
  if command -v dpkg-query >/dev/null && dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; then
    return
  fi
  case $2 in
    pkg:*) command -v pkg-config >/dev/null && pkg-config --atleast-version="${module#*>=}" "${module%>=*}" ;;
    command:*) command -v "${2#command:}" >/dev/null ;;
    file:*) [ -e "${2#file:}" ] ;;
    *) ! on_debian ;;
  esac
}

# debian_mirror: where this machine gets Debian from, or MALBILD_MIRROR
debian_mirror() {
  if [ -n "${MALBILD_MIRROR-}" ]; then
    printf '%s\n' "$MALBILD_MIRROR"
    return
  fi
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/^Debian Debian //p' | head -n 1
}

# as_root COMMAND...: runs it as root, asking a person in the way the machine has
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  elif [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] && command -v pkexec >/dev/null; then
    pkexec "$@"
  elif [ -t 0 ] && command -v su >/dev/null; then
    su -c "$(printf '%q ' "$@")"
  else
    return 1
  fi
}

# need GROUP...: sees to it that everything of these groups is installed, or says what is missing and exits 2
met=()
need() {
  met+=("$@")
  local groups=" $* " group package probe words packages=() missing=()
  while IFS='|' read -r group package probe words; do
    case $group in ''|'#'*) continue ;; esac
    case $groups in *" $group "*) ;; *) continue ;; esac
    is_there "$package" "$probe" && continue
    packages+=("$package")
    missing+=("$words")
  done <"$top/build-aux/needs"
  [ ${#packages[@]} -gt 0 ] || return 0

  if ! on_debian; then
    say "Målbild needs these first; please install them with your system's package manager:"
    printf '  - %s\n' "${missing[@]}" >&2
    exit 2
  fi
  say "Installing what is missing: ${packages[*]}"
  # An index that cannot be fetched (one of many sources, no network just now) need not stop the installation.
  # shellcheck disable=SC2016
  as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 sh -c '
    apt-get update -qq >/dev/null 2>&1
    apt-get install -qq -y --no-install-recommends "$@" >/dev/null' sh "${packages[@]}" && return
  say "That did not succeed. As root, please run:"
  say "  apt-get install --no-install-recommends ${packages[*]}"
  exit 2
}

# build DIRECTORY [MESON-OPTION...]: configures it unless it is, and builds everything. If $strict is set, a build
# that says anything has failed.
build() {
  local dir=$1
  shift
  # A tree that was copied brings along a build that points at the original.
  if [ -f "$dir/meson-info/meson-info.json" ] && ! grep -qF "\"source\": \"$top\"" "$dir/meson-info/meson-info.json"; then
    rm -rf "$dir/meson-private" "$dir/meson-info" "$dir/build.ninja"
  fi
  mkdir -p "$dir" || exit 1
  local configure=(ninja -C "$dir" build.ninja) group
  # What was not there when it was configured (a tool of the tests, say) is looked for again once it is.
  for group in "${met[@]}"; do
    grep -qx "$group" "$dir/needs-met" 2>/dev/null || configure=(meson setup --reconfigure "$dir" "$top")
  done
  if [ ! -f "$dir/build.ninja" ]; then
    say "Configuring ${dir#"$top/"} ..."
    configure=(meson setup "$dir" "$top" "$@")
  fi
  if ! "${configure[@]}" >"$dir/configure.log" 2>&1; then
    tail -n 20 "$dir/configure.log" >&2
    say "Configuring failed; the whole of it is in $dir/configure.log"
    exit 1
  fi
  printf '%s\n' "${met[@]}" | sort -u - <(cat "$dir/needs-met" 2>/dev/null) >"$dir/needs-met.new"
  mv "$dir/needs-met.new" "$dir/needs-met"
  say "Building ${dir#"$top/"} ..."
  ninja -C "$dir" --quiet 2>&1 | grep -v '^ninja: no work to do' | tee "$dir/build.log" >&2
  [ "${PIPESTATUS[0]}" -eq 0 ] || exit 1
  if [ -n "${strict-}" ] && [ -s "$dir/build.log" ]; then
    say "The build should have had nothing to say."
    exit 1
  fi
}

# The programs and their surroundings while they are not installed.
uninstalled() {
  malbild=$1/src/app/malbild
  malbild_cli=$1/src/cli/malbild-cli
  [ -x "$malbild" ] || malbild=$1/src/malbild
  export GSETTINGS_SCHEMA_DIR=$1/data MALBILD_LOCALEDIR=$1/po
}
