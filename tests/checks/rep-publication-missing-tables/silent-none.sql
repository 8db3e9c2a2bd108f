-- outcome: not applicable
-- reason: there is no publication yet
CREATE TABLE t (id int PRIMARY KEY);
