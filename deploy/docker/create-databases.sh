#!/bin/bash
# Runs once, when PostgreSQL's volume is still empty: a role and a database for each service.
set -euo pipefail

create_database() {
  psql --quiet --username "$POSTGRES_USER" --dbname postgres \
    --set ON_ERROR_STOP=1 --set service="$1" --set password="$2" <<'SQL'
create role :"service" login password :'password';
create database :"service" owner :"service";
-- no service reads another's tables
revoke connect, temporary on database :"service" from public;
SQL
}

create_database indicator "$INDICATOR_DB_PASSWORD"
create_database project "$PROJECT_DB_PASSWORD"
create_database reporting "$REPORTING_DB_PASSWORD"
