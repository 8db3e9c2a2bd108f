-- case: UPDATE fact_setting SET setting = 'on' WHERE name = 'archive_mode' AND collection = 2
CREATE TABLE item (id int PRIMARY KEY);
