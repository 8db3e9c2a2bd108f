-- The extension is there, a node is not. Emulates its catalog.
CREATE SCHEMA pglogical;
CREATE TABLE pglogical.node (node_id oid, node_name name);
CREATE TABLE pglogical.local_node (node_id oid, node_local_interface oid);
CREATE TABLE pglogical.subscription (sub_id oid, sub_name name, sub_origin oid, sub_target oid);
CREATE TABLE public.node (node_id oid, node_name name);
INSERT INTO public.node VALUES (1, 'not this one');
