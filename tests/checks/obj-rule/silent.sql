-- On the source, on a view of the target, and off.
CREATE TABLE customer (id int PRIMARY KEY);
CREATE RULE r AS ON INSERT TO customer DO ALSO NOTHING;
-- on: target
CREATE TABLE customer (id int PRIMARY KEY);
CREATE RULE r AS ON INSERT TO customer DO ALSO NOTHING;
ALTER TABLE customer DISABLE RULE r;
CREATE VIEW seen AS SELECT id FROM customer;
CREATE RULE s AS ON INSERT TO seen DO INSTEAD INSERT INTO customer VALUES (new.id);
