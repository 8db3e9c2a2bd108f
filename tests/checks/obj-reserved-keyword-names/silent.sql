-- Words that needed quotes already, and such as may be names of columns.
-- servers: 15 18
CREATE TABLE "user" (id int PRIMARY KEY, "order" text, value text, json_value text);
CREATE TABLE parameter (id int PRIMARY KEY);
