-- expect: setting|-|archive_mode|-|info/info/info
CREATE TABLE item (id int PRIMARY KEY);
