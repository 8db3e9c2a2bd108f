-- servers: 10 15
-- servers: 18 15
-- expect: publication|-|only "new"|-|none/warning/none
CREATE PUBLICATION "only ""new""" WITH (publish = 'insert');
