#!/bin/sh
# Windows' installers under Wine, around a stand-in that writes down how it is called: what is put where, what
# is asked of the program and when, and that all of it goes again. PROOF is the folder with setup.exe and setup.msi.
. "$(dirname "$0")/steps.sh"
export WINEPREFIX="$PROOF/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="

c=$WINEPREFIX/drive_c
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SantralDesktop'
called() { tr -d '\r' <"$temp/santral-called.txt" 2>/dev/null; }
waits() { "$@" && wineserver -w; }
mine() { find "$c/users" -type d -path '*Local/Programs/Santral Desktop'; }
all="$c/Program Files/Santral Desktop"

windows() { wine wineboot -i && wine winecfg -v win10 && wineserver -w; }

install() { # WORD…
  waits wine "$PROOF/setup.exe" /S "$@"
}

for_one() {
  install /CurrentUser && grep windows-user "$(mine)/lib/resources/release.json" || return 1
  [ -x "$(mine)/uninstall.exe" ] && wine reg query "$key" /v QuietUninstallString | grep uninstall.exe
}

over_it() { # what the older release had goes; a running program is asked to end before
  touch "$(mine)/lib/old.dll" && install /CurrentUser && [ ! -e "$(mine)/lib/old.dll" ] || return 1
  called | grep -x 'quit --wait 30'
}

in_a_call() { # nothing is touched, and whoever installs silently is told by the code
  printf 4 >"$temp/santral-ends-with.txt"
  touch "$(mine)/lib/old.dll"
  wine "$PROOF/setup.exe" /S /CurrentUser
  code=$?
  wineserver -w
  echo "ended with $code"
  [ $code = 4 ] && [ -e "$(mine)/lib/old.dll" ]
}

forced() {
  rm "$temp/santral-ends-with.txt"
  install /CurrentUser /Force && called | grep -x 'quit --wait 30 --force'
}

remove() {
  waits wine "$(mine)/uninstall.exe" /CurrentUser /S && called | grep -x unregister || return 1
  if wine reg query "$key" 2>/dev/null | grep Santral; then return 1; fi
  gone
}

gone() {
  wineserver -w
  if find "$c" -iname '*santral*' ! -name santral-called.txt | grep .; then return 1; fi
  echo "no file of ours"
}

for_all() {
  install /AllUsers && grep windows-machine "$all/lib/resources/release.json" || return 1
  waits wine "$all/uninstall.exe" /AllUsers /S && gone
}

msi() {
  waits wine msiexec /i "$(winepath -w "$PROOF/setup.msi")" /qn || return 1
  [ -e "$all/santral-desktop.exe" ] && grep windows-machine "$all/lib/resources/release.json"
}

msi_away() { waits wine msiexec /x "$(winepath -w "$PROOF/setup.msi")" /qn && gone; }

step "Windows" windows
temp=$(find "$c/users" -type d -iname temp | head -n 1)
step "install for one person" for_one
step "install over it" over_it
step "not during a call" in_a_call
step "during a call when forced" forced
step "remove" remove
step "install for all, and remove" for_all
step "install the MSI" msi
step "remove the MSI" msi_away
exit $failed
