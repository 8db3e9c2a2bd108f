-- Emulates the catalog of pglogical, which the server does not have.
-- servers: 10 15
-- servers: 18 15
-- expect: node|-|here "<&>"|-|warning/info/none
-- expect: node|-|there|-|warning/info/none
CREATE SCHEMA pglogical;
CREATE TABLE pglogical.node (node_id oid, node_name name);
CREATE TABLE pglogical.local_node (node_id oid, node_local_interface oid);
CREATE TABLE pglogical.subscription (sub_id oid, sub_name name, sub_origin oid, sub_target oid);
INSERT INTO pglogical.node VALUES (1, 'here "<&>"'), (2, 'there');
INSERT INTO pglogical.local_node VALUES (1, 1);
INSERT INTO pglogical.subscription VALUES (1, 's', 2, 1);
