# What every proof uses. Each step prints one line: "PROOF ok|failed NAME: DETAIL".
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
proof=${PROOF:-/proof}
log=$proof/log
failed=0

step() { # NAME COMMAND…: what it prints goes into the log; its last line is the detail
  step=$1
  shift
  echo "=== $step: $*" >>"$log"
  if "$@" >"$proof/said" 2>&1; then ok=ok; else ok=failed failed=1; fi
  cat "$proof/said" >>"$log"
  echo "PROOF $ok $step: $(tail -n 1 "$proof/said" | cut -c 1-300)"
}

as_person() { # as somebody without rights, with a home, a display and sound
  setpriv --reuid 1000 --regid 1000 --clear-groups env -i HOME=/home/person USER=person \
    LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin DISPLAY="$DISPLAY" PULSE_SERVER="$PULSE_SERVER" \
    XDG_RUNTIME_DIR=/run/user/1000 DBUS_SESSION_BUS_ADDRESS=unix:path=/nobody "$@"
}

new_person() {
  useradd --create-home --uid 1000 person
  mkdir -p /run/user/1000
  chown 1000:1000 /run/user/1000
  chmod 700 /run/user/1000
}

no_python() {
  if command -v python || command -v python3; then return 1; fi
  if ls /usr/bin/python* /usr/lib/python3* 2>/dev/null; then return 1; fi
  echo "no Python on this machine"
}

until_it_says() { # SECONDS COMMAND…: until the command succeeds
  turns=$(($1 * 10))
  shift
  while ! "$@"; do
    turns=$((turns - 1))
    [ $turns -gt 0 ] || return 1
    sleep 0.1
  done
}

files() { # everything that a package manager does not keep for itself
  find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /proof -o -path /home -o -path /tmp \
    -o -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/cache -o -path /var/log -o -path /run \) \
    -prune -o -print | sort
}
