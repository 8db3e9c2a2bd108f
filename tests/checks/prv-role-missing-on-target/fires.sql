-- servers: 15 15
-- servers: 10 10
-- servers: 18 18
-- expect: role|-|@ROLE@|-|warning/warning/blocker
-- expect: role|-|@ROLE@ "reader"|-|warning/warning/blocker
-- expect: role|-|@ROLE@_tenant|-|warning/warning/blocker
-- expect: role|-|@ROLE@_default|-|warning/warning/blocker
-- expect: role|-|@ROLE@_mapped|-|warning/warning/blocker
CREATE ROLE @ROLE@;
CREATE ROLE "@ROLE@ ""reader""";
CREATE ROLE @ROLE@_tenant;
CREATE ROLE @ROLE@_default;
CREATE ROLE @ROLE@_mapped;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@;
GRANT SELECT (id) ON customer TO "@ROLE@ ""reader""";
CREATE POLICY tenant ON customer TO @ROLE@_tenant USING (true);
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO @ROLE@_default;
CREATE FOREIGN DATA WRAPPER nothing;
CREATE SERVER remote FOREIGN DATA WRAPPER nothing;
CREATE USER MAPPING FOR @ROLE@_mapped SERVER remote;
