-- What the role may not read is no matter where the move does not write.
-- role: target @ROLE@
CREATE TABLE item (id int PRIMARY KEY);
-- on: target
CREATE ROLE "@ROLE@" LOGIN;
CREATE TABLE item (id int PRIMARY KEY);
GRANT SELECT ON item TO "@ROLE@";
CREATE TABLE secret (id int PRIMARY KEY);
INSERT INTO secret VALUES (1);
