-- expect: session|-|postgres|psql|warning/warning/warning
-- hold: target SELECT 1
CREATE TABLE item (id int PRIMARY KEY);
