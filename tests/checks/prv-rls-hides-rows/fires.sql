-- The owner is subject to it where it is forced; without a policy no row is shown.
-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- expect: table|shop|with_policy|-|blocker/blocker/blocker
-- expect: table|shop|without_policy|-|blocker/blocker/blocker
-- expect: table|shop|forced|-|blocker/blocker/blocker
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.with_policy (id int, tenant text);
ALTER TABLE shop.with_policy ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.with_policy USING (tenant = current_user);
CREATE TABLE shop.without_policy (id int);
ALTER TABLE shop.without_policy ENABLE ROW LEVEL SECURITY;
CREATE TABLE shop.forced (id int);
ALTER TABLE shop.forced OWNER TO @ROLE@;
ALTER TABLE shop.forced ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.forced FORCE ROW LEVEL SECURITY;
CREATE TABLE shop.plain (id int);
GRANT SELECT ON ALL TABLES IN SCHEMA shop TO @ROLE@;
