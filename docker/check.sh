#!/usr/bin/env bash
# Checks the files of this folder without a Docker engine, with the tools that are there, and says which were not.
set -euo pipefail
cd "$(dirname "$0")/.."

if docker compose version >/dev/null 2>&1; then
  MYSQL_PASSWORD=any MYSQL_ROOT_PASSWORD=any docker compose --env-file /dev/null -f docker/compose.yaml config --quiet
  if MYSQL_PASSWORD='' MYSQL_ROOT_PASSWORD='' \
      docker compose --env-file /dev/null -f docker/compose.yaml config --quiet 2>/dev/null; then
    echo "compose.yaml: accepted an empty password" >&2
    exit 1
  fi
  echo "compose.yaml: accepted by docker compose, refused without passwords"
else
  echo "compose.yaml: NOT checked, docker has no compose plugin here"
fi

if command -v npx >/dev/null; then
  npx --yes dockerfilelint@1.8.0 docker/Dockerfile
else
  echo "Dockerfile: NOT checked, there is no npx here"
fi

mysqld=target/mysql/mysql-8.0.31/bin/mysqld
if [ -x "$mysqld" ]; then
  mapfile -t flags < <(sed -n 's/^ *- \(--[a-z].*\)$/\1/p' docker/compose.yaml)
  [ "${#flags[@]}" -gt 0 ] || { echo "compose.yaml: no flags for mysqld found" >&2; exit 1; }
  user=()
  [ "$(id -u)" -ne 0 ] || user=(--user=root)
  LD_LIBRARY_PATH=target/mysql/mysql-8.0.31/lib/private \
    "$mysqld" --no-defaults --basedir="$PWD/target/mysql/mysql-8.0.31" "${user[@]}" --validate-config "${flags[@]}"
  echo "compose.yaml: mysqld accepts ${flags[*]}"
else
  echo "compose.yaml: flags of mysqld NOT checked, run the tests on MySQL first (mvn verify unpacks a server)"
fi
