-- servers: 11 15
-- expect: publication|-|p|-|none/warning/none
CREATE PUBLICATION p WITH (publish = 'insert, update, delete');
