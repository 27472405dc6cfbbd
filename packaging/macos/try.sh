#!/bin/sh
# try.sh DMG: install from the image as a person would, and test what was installed.
set -eu
image=$1
place=$(hdiutil attach -nobrowse -readonly "$image" | awk -F '\t' '/\/Volumes\// { print $NF }')
ditto "$place/Santral Desktop.app" "/Applications/Santral Desktop.app"
hdiutil detach "$place"
app="/Applications/Santral Desktop.app"
codesign --verify --deep --strict "$app"
spctl --assess --type execute --verbose=2 "$app"
report=$(mktemp)
"$app/Contents/MacOS/santral-desktop" self-test --output "$report"
cat "$report"
"$app/Contents/MacOS/santral-desktop" quit --wait 30 || [ $? = 3 ]
rm -rf "$app" "$report"
