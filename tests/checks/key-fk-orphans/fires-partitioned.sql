-- Each partition of the table that is referred to has a constraint of its own, which says nothing.
-- options: --deep
-- expect: constraint|public|item_1|item_part_fkey|warning/warning/blocker
CREATE TABLE part (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (10);
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM (10) TO (20);
INSERT INTO part VALUES (1), (11);
CREATE TABLE item (id int, part int REFERENCES part) PARTITION BY RANGE (id);
CREATE TABLE item_1 PARTITION OF item FOR VALUES FROM (1) TO (10);
CREATE TABLE item_2 PARTITION OF item FOR VALUES FROM (10) TO (20);
INSERT INTO item VALUES (1, 11), (12, 1), (13, 11);
SET session_replication_role = replica;
INSERT INTO item VALUES (2, 12);
