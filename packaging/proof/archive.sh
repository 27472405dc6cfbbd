#!/bin/sh
# The archive that brings its own libraries, on a system that has only what every desktop has.
# Wants /proof/archive.tar.* .
. /proof/steps.sh

unpack() { as_person tar -C /home/person -xf /proof/archive.tar.* && ls /home/person; }
program=/home/person/santral-desktop/santral-desktop

step "no Python" no_python
new_person
step "package lists" apt-get -q update
step "what every desktop has" apt-get -q -y install --no-install-recommends libgl1 libegl1 \
  ca-certificates fonts-dejavu-core xz-utils zstd
step "unpack" unpack
step "self-test" as_person $program self-test
exit $failed
