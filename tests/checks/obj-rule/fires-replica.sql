-- Sessions on the target begin as replica: then a rule is silent unless it is always on.
-- expect: rule|public|customer|always|warning/none/info
-- expect: rule|public|customer|usual|none/none/info
CREATE TABLE customer (id int PRIMARY KEY);
-- on: target
CREATE TABLE customer (id int PRIMARY KEY);
CREATE RULE usual AS ON INSERT TO customer DO ALSO NOTHING;
CREATE RULE always AS ON UPDATE TO customer DO ALSO NOTHING;
ALTER TABLE customer ENABLE ALWAYS RULE always;
ALTER DATABASE @DATABASE@ SET session_replication_role = 'replica';
