#!/bin/sh
# notarise.sh APP-OR-DMG: have Apple look at it, and fasten its answer to it.
# APPLE_KEY (file), APPLE_KEY_ID and APPLE_ISSUER name the key of App Store Connect.
set -eu
thing=$1
sent=$thing
case "$thing" in
*.app)
  sent=${thing%.app}.zip
  ditto -c -k --keepParent "$thing" "$sent"
  ;;
esac
xcrun notarytool submit "$sent" --key "$APPLE_KEY" --key-id "$APPLE_KEY_ID" --issuer "$APPLE_ISSUER" \
  --wait --timeout 45m
xcrun stapler staple "$thing"
xcrun stapler validate "$thing"
