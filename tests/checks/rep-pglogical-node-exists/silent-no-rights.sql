-- Emulates the catalog of pglogical.
-- outcome: not evaluated
-- reason: may not read the tables of pglogical
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA pglogical;
CREATE TABLE pglogical.node (node_id oid, node_name name);
CREATE TABLE pglogical.local_node (node_id oid, node_local_interface oid);
CREATE TABLE pglogical.subscription (sub_id oid, sub_name name, sub_origin oid, sub_target oid);
INSERT INTO pglogical.node VALUES (1, 'here');
