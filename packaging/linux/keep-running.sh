# A running program reads its modules, pages and libraries late. It goes on reading its own: they stay
# beside the new ones for as long as it runs, and cost no room meanwhile (hard links).
home=/usr/lib/santral-desktop

keep() { # before the new files come: the folders of other releases
  for old in "$home"/*; do
    [ -d "$old" ] && [ "${old##*/}" != "@RELEASE@" ] || continue
    rm -rf "$home/.kept-${old##*/}"
    cp -al "$old" "$home/.kept-${old##*/}"
  done
}

is_used() {
  readlink /proc/[0-9]*/exe 2>/dev/null | grep -qF "$1/"
}

settle() { # when the new files are there
  for kept in "$home"/.kept-*; do
    [ -d "$kept" ] || continue
    old=$home/${kept##*/.kept-}
    rm -rf "$old"
    if is_used "$old"; then mv "$kept" "$old"; else rm -rf "$kept"; fi
  done
  for old in "$home"/*; do
    [ "${old##*/}" = "@RELEASE@" ] || is_used "$old" || rm -rf "$old"
  done
}
