#!/bin/sh
# Install, test itself, run, upgrade while it runs, remove: with packages alone, as an ordinary person.
# Wants /proof/first.deb and /proof/second.deb, the same program under two release numbers, and /proof/first.rpm.
. /proof/steps.sh

install() { apt-get -q -y install --no-install-recommends "$1"; }
first=$(dpkg-deb -f /proof/first.deb Version)
second=$(dpkg-deb -f /proof/second.deb Version)
home=/usr/lib/santral-desktop

self_test() { # the report goes outside, what failed is told here
  as_person santral-desktop self-test --json 2>/proof/engine.log >/proof/self-test.json
  code=$?
  tr '{' '\n' </proof/self-test.json | sed -n 's/"name": "\(.*\)", "result": "\(.*\)", "detail": "\(.*\)"}.*/\2 \1: \3/p'
  echo "$(grep -o '"result": "failed"' /proof/self-test.json | wc -l) failed"
  return $code
}

tour_twice() { # its steps have seconds to hold in, which a busy machine may not have at first
  tour && return 0
  rm -rf /home/person/tour /proof/tour
  tour && echo "$(tail -n 1 /proof/tour.log), at the second try"
}

tour() { # everything, on the simulated PBX, as a person would do it
  as_person sh -c 'cd && santral-desktop demo --tour --output tour' >/proof/tour.log 2>/proof/engine.log &
  until_it_says 60 engine_runs && started_plainly
  plain=$?
  wait $!
  code=$?
  cp -r /home/person/tour /proof/tour
  grep -v '^ *✓' /proof/tour.log
  return $((code + plain))
}

engines() { # the processes of the web engine
  for exe in /proc/[0-9]*/exe; do
    case "$(readlink "$exe" 2>/dev/null)" in *QtWebEngineProcess*) echo "${exe%/exe}" ;; esac
  done
}
engine_runs() { [ -n "$(engines)" ]; }

started_plainly() { # what we start would load our libraries instead of its own
  for process in $(engines); do
    if tr '\0' '\n' <"$process/environ" | grep -E '^(LD_LIBRARY_PATH|_PYI_)'; then return 1; fi
  done
}

status() { as_person santral-desktop status --json; }
is_up() { status >/dev/null 2>&1; }
is_down() { ! is_up; }

begin() { # the program, and a picture of it for whoever builds
  as_person santral-desktop </dev/null >/proof/program.log 2>&1 &
  until_it_says 60 is_up || { cat /proof/program.log; return 1; }
  which_runs
}

picture() { # who builds takes it from outside
  sleep 2 # what a person would see a moment later
  touch "/proof/picture-$1"
  until_it_says 20 test ! -e "/proof/picture-$1" && echo "taken"
}

which_runs() { readlink /proc/[0-9]*/exe 2>/dev/null | grep "^$home/" | sort -u; }

still_itself() { # after an upgrade it can still load what it had not loaded
  which_runs
  which_runs | grep -q "^$home/$first/" || return 1
  as_person santral-desktop show && as_person santral-desktop call 02121112233 && status && which_runs
}

end() {
  as_person santral-desktop quit
  until_it_says 20 is_down && echo "ended"
}

now_second() {
  begin && which_runs && which_runs | grep -q "^$home/$second/" && end
}

only_second() { # the folder of the first goes when nobody runs it any more
  apt-get -q -y install --reinstall /proof/second.deb
  ls -A $home
  [ "$(ls -A $home)" = "$second" ]
}

nothing_left() {
  files >/proof/after
  grep -i santral /proof/after && return 1
  find /etc /usr /var/lib /opt -xdev -iname '*santral*' ! -path '/var/lib/rpm/*' | grep . && return 1
  echo "no file of ours"
}

rpm_() { # older Debians' rpm wants to hear that it is meant
  if rpm --help | grep -q force-debian; then set -- --force-debian "$@"; fi
  rpm "$@"
}

rpm_install() { # by rpm itself; the libraries are there, but not as packages that it knows
  apt-get -q -y install --no-install-recommends rpm >/dev/null
  rpm_ --install --nodeps /proof/first.rpm && ls -l /usr/bin/santral-desktop
}

rpm_remove() { rpm_ --erase santral-desktop && nothing_left; }

step "no Python" no_python
new_person
step "package lists" apt-get -q update
step "install" install /proof/first.deb
step "no Python, now as before" no_python
step "files as packed" dpkg --verify santral-desktop
step "self-test" self_test
step "tour" tour_twice
step "no window for root, and it says why" sh -c '! DISPLAY= santral-desktop'
step "start" begin
step "picture" picture first
step "upgrade while it runs" install /proof/second.deb
step "goes on with its own files" still_itself
step "picture" picture upgraded
step "ends when asked" end
step "the next start is the new one" now_second
step "old files are gone" only_second
step "remove" apt-get -q -y purge santral-desktop
step "nothing left" nothing_left
step "the rpm's files and scripts" rpm_install
step "self-test of what rpm installed" self_test
step "rpm leaves nothing" rpm_remove
exit $failed
