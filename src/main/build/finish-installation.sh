#!/bin/sh
# Makes an installation ready to run: finish-installation.sh INSTALLATION JAVA_HOME
#
# Runs the program once, so that the Java given keeps an archive of the classes that were loaded (class data sharing):
# a start with it takes about half the time. Without it everything works as well, so a failed run is told and no more.
set -eu

installation=$1
export JAVA_HOME="$2"

# What is run: it should load the classes of a usual start, and end by itself.
training="run --stop-when-ready"

archive=$installation/lib/letterbox.jsa
chmod +x "$installation/bin/letterbox"
rm -f "$archive"

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

code=0
# shellcheck disable=SC2086  # a command and its arguments
env -u LETTERBOX_CONFIG -u LETTERBOX_AGENCIES -u LETTERBOX_DATABASE_URL \
    LETTERBOX_HOME="$home/data" LETMC_API_KEY=training LETMC_SHORT_NAME=training LETMC_BASE_URL=http://127.0.0.1:9 LETTERBOX_HTTP_PORT=0 \
    LETTERBOX_JAVA_OPTS="-XX:ArchiveClassesAtExit=$archive -Xlog:disable -Xlog:all=error:stderr" \
    "$installation/bin/letterbox" $training >"$home/output" 2>&1 </dev/null || code=$?

if [ "$code" -ne 0 ] || [ ! -f "$archive" ]; then
    [ -f "$archive" ] && result="the archive was made all the same" || result="there is no archive: the program starts more slowly"
    printf 'warning: the run that makes the class archive (letterbox %s) ended with %s; %s. It said:\n' \
        "$training" "$code" "$result" >&2
    cat "$home/output" >&2
fi
