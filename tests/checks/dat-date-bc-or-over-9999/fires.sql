-- options: --deep
-- expect: column|public|event|day|blocker/info/info
-- expect: column|public|event|at|blocker/info/info
-- expect: column|public|event|since|blocker/info/info
CREATE TABLE event (id int PRIMARY KEY, day date, at timestamptz, since timestamp, sound date);
INSERT INTO event VALUES (1, '20226-03-01', '0044-03-15 BC', '10000-01-01', '9999-12-31'), (2, NULL, NULL, NULL, '0001-01-01');
