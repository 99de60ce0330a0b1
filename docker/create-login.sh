#!/bin/sh
# Runs once, when the database is new: Fuero's login is no superuser and inherits nothing (it becomes one role at a time).
set -eu
psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" \
  --set=password="$(cat /run/fuero/login-password)" <<'SQL'
create role fuero login nosuperuser noinherit createrole password :'password';
create database fuero owner fuero;
SQL
