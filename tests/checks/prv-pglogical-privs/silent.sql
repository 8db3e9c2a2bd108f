-- settings: source shared_preload_libraries=pglogical
-- options: --plugin pglogical
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN REPLICATION;
CREATE EXTENSION pglogical;
GRANT USAGE ON SCHEMA pglogical TO @ROLE@;
GRANT SELECT ON ALL TABLES IN SCHEMA pglogical TO @ROLE@;
