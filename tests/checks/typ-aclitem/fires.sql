-- expect: column|shop|right|given|none/warning/warning
-- expect: column|shop|right|all of them|none/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."right" (id int PRIMARY KEY, given aclitem, "all of them" aclitem[]);
