-- Other services do not tell, and there is nothing to switch off.
-- role: target @ROLE@
-- case: UPDATE collection SET platform = 'azure' WHERE side = 'target'
CREATE TABLE customer (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int PRIMARY KEY);
