-- servers: 15 15
-- settings: source shared_preload_libraries=pglogical
-- options: --plugin pglogical
-- role: @ROLE@
-- expect: schema|-|pglogical|USAGE|blocker/none/none
-- expect: schema|-|pglogical|SELECT|blocker/none/none
CREATE ROLE @ROLE@ LOGIN REPLICATION;
CREATE EXTENSION pglogical;
