-- The same; stricter on the target; a table that was not loaded.
CREATE TABLE account (id int);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON account FOR SELECT USING (id = 1);
CREATE TABLE entry (id int);
CREATE TABLE later (id int);
ALTER TABLE later ENABLE ROW LEVEL SECURITY;
-- on: target
CREATE TABLE account (id int);
INSERT INTO account VALUES (1);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON account FOR SELECT USING (id = 1);
CREATE TABLE entry (id int);
INSERT INTO entry VALUES (1);
ALTER TABLE entry ENABLE ROW LEVEL SECURITY;
CREATE TABLE later (id int);
