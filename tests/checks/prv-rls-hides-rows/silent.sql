-- The owner's own table, by membership too, and a policy that is not switched on.
-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_owner;
GRANT @ROLE@_owner TO @ROLE@;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.owned (id int, tenant text);
ALTER TABLE shop.owned OWNER TO @ROLE@_owner;
ALTER TABLE shop.owned ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.owned USING (tenant = current_user);
CREATE TABLE shop.switched_off (id int, tenant text);
CREATE POLICY own ON shop.switched_off USING (tenant = current_user);
GRANT SELECT ON ALL TABLES IN SCHEMA shop TO @ROLE@;
