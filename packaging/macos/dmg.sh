#!/bin/sh
# dmg.sh APP OUT IDENTITY: an image to drag the program from; ditto, because cp follows links.
set -eu
app=$1 out=$2 identity=$3
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
ditto "$app" "$staging/$(basename "$app")"
ln -s /Applications "$staging/Applications"
rm -f "$out"
hdiutil create -volname "Santral Desktop" -srcfolder "$staging" -fs APFS -format ULFO "$out"
codesign --force --timestamp --sign "$identity" "$out"
