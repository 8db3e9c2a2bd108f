-- From 12 on the shortest exact text is written.
-- servers: 12 14
-- outcome: not applicable
-- reason: it is for PostgreSQL -11
CREATE TABLE measure (id int PRIMARY KEY, value real);
