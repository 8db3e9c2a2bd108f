-- options: --deep
CREATE TABLE event (id int PRIMARY KEY, day date, at timestamp);
INSERT INTO event VALUES (1, '9999-12-31', '9999-12-31 23:59:59.999999'), (2, '0001-01-01', 'infinity');
