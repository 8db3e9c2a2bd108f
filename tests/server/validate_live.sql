-- Tables for a compare of data that moves. The load (load.pgbench) touches the rows up to 4000, those of busy all the
-- time, and those from 4100 on now and then.
CREATE TABLE item (id bigint PRIMARY KEY, n int NOT NULL, note text, body text);
ALTER TABLE item ALTER body SET STORAGE EXTERNAL;
CREATE TABLE part (name text, piece int, amount numeric, PRIMARY KEY (name, piece));
CREATE TABLE token (id uuid PRIMARY KEY, seen int);
CREATE TABLE log (line text);
ALTER TABLE log REPLICA IDENTITY FULL;
CREATE TABLE busy (id int PRIMARY KEY, n bigint);
CREATE TABLE still (id "char" PRIMARY KEY, n bigint);
