-- options: --given target-free-bytes=1000000
-- expect: database|-|@TARGET_DATABASE@|-|blocker/blocker/blocker
CREATE TABLE big (id int PRIMARY KEY, note text);
INSERT INTO big SELECT i, repeat('x', 100) FROM generate_series(1, 7000) i;
