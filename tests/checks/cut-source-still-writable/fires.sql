-- options: --phase cutover
-- expect: database|-|@DATABASE@|-|warning/warning/warning
CREATE TABLE letter (id int);
