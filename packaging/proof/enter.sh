#!/bin/sh
# enter.sh ROOT FOLDER PACKAGES COMMAND…: run a command on a system of its own, which sees FOLDER as /proof
# and keeps what apt fetches in PACKAGES. What is mounted for it is gone when it ends, killed or not, because
# it was mounted for it alone (started by `unshare`). SOUND names the socket of a sound server.
# The root is changed, not only looked past: in a mere chroot the kernel forbids the web engine its sandbox.
set -e
root=$1 folder=$2 packages=$3
shift 3
mount --make-rprivate /
mount --bind "$root" "$root"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mkdir -p "$root/proof" "$root/.outside"
mount --bind "$folder" "$root/proof"
mount --bind "$packages" "$root/var/cache/apt/archives"
if [ -n "$SOUND" ]; then
  touch "$root/proof/sound"
  mount --bind "$SOUND" "$root/proof/sound"
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
cd "$root"
pivot_root . .outside
umount -l /.outside
rmdir /.outside
exec "$@"
