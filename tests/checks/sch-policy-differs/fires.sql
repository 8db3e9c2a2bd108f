-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: table|shop|off|-|blocker/blocker/blocker
-- expect: table|shop|not forced|-|blocker/blocker/blocker
-- expect: policy|shop|item|gone|blocker/blocker/blocker
-- expect: policy|shop|item|wider|blocker/blocker/blocker
-- expect: policy|shop|item|kind|blocker/blocker/blocker
-- expect: policy|shop|item|who|blocker/blocker/blocker
-- expect: policy|shop|item|new|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.off (id int);
ALTER TABLE shop.off ENABLE ROW LEVEL SECURITY;
CREATE TABLE shop."not forced" (id int);
ALTER TABLE shop."not forced" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE TABLE shop.item (id int, who name);
CREATE POLICY gone ON shop.item USING (true);
CREATE POLICY wider ON shop.item USING (who = CURRENT_USER);
CREATE POLICY kind ON shop.item AS RESTRICTIVE FOR SELECT USING (true);
CREATE POLICY who ON shop.item TO postgres USING (true);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.off (id int);
CREATE TABLE shop."not forced" (id int);
ALTER TABLE shop."not forced" ENABLE ROW LEVEL SECURITY;
CREATE TABLE shop.item (id int, who name);
CREATE POLICY wider ON shop.item USING (true);
CREATE POLICY kind ON shop.item FOR SELECT USING (true);
CREATE POLICY who ON shop.item USING (true);
CREATE POLICY new ON shop.item USING (true);
