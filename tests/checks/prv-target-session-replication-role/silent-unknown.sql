-- Other services do not tell.
-- outcome: not evaluated
-- reason: known to azure alone
-- role: target @ROLE@
-- case: UPDATE collection SET platform = 'azure' WHERE side = 'target'
CREATE TABLE customer (id int PRIMARY KEY, referrer int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int PRIMARY KEY, referrer int REFERENCES customer);
