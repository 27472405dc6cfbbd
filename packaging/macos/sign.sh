#!/bin/sh
# sign.sh APP IDENTITY RIGHTS: sign a bundle from the inside out. RIGHTS is the folder that mac_plists.py wrote.
# Each part gets the rights that it needs and no others; --deep would give all the program's.
set -eu
app=$1 identity=$2 rights=$3

sign() { codesign --force --timestamp --options runtime --sign "$identity" "$@"; }

# 1. every library and extension
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) \
  -exec codesign --force --timestamp --options runtime --sign "$identity" {} +

# 2. the web engine's helper, with its own rights, before the framework that holds it
find "$app/Contents" -type d -name QtWebEngineProcess.app | while read -r helper; do
  sign --entitlements "$rights/engine.plist" "$helper"
done

# 3. the frameworks, the deepest first
find "$app/Contents" -depth -type d -name '*.framework' | while read -r framework; do
  sign "$framework"
done

# 4. the program
sign --entitlements "$rights/program.plist" "$app"

codesign --verify --deep --strict --verbose=2 "$app"
# the helper must have kept its own rights, and must not hear
find "$app/Contents" -type d -name QtWebEngineProcess.app | while read -r helper; do
  codesign --display --entitlements - --xml "$helper" >"$rights/signed.plist"
  grep -q allow-jit "$rights/signed.plist"
  if grep -q audio-input "$rights/signed.plist"; then exit 1; fi
done
