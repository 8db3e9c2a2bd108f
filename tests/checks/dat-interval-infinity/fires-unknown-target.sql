-- Which version the rows go to is not known.
-- options: --deep
-- servers: 17 17
-- target: none
-- expect: column|public|pause|length|warning/warning/warning
CREATE TABLE pause (id int PRIMARY KEY, length interval);
INSERT INTO pause VALUES (1, 'infinity');
