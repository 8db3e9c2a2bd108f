-- A row of this size would take the test's time: the number is put into the case.
-- options: --deep
-- expect: table|shop|film|-|warning/warning/warning
-- expect: table|shop|reel|-|blocker/warning/blocker
-- expect: table|shop|poster|-|blocker/warning/blocker
-- case: UPDATE fact_whole_row SET measure = 600000000 WHERE table_oid = (SELECT oid FROM fact_table WHERE name = 'film')
-- case: UPDATE fact_whole_row SET measure = 1200000000 WHERE table_oid = (SELECT oid FROM fact_table WHERE name = 'reel')
-- case: UPDATE fact_whole_row SET measure = NULL, error_code = 'XX000', error_text = 'source server: invalid memory alloc request size 1073741824' WHERE table_oid = (SELECT oid FROM fact_table WHERE name = 'poster')
CREATE SCHEMA shop;
CREATE TABLE shop.film (id int PRIMARY KEY, body text);
CREATE TABLE shop.reel (id int PRIMARY KEY, body text);
CREATE TABLE shop.poster (id int PRIMARY KEY, body text);
CREATE TABLE shop.flyer (id int PRIMARY KEY, body text);
