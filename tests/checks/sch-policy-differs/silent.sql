-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.kind (id int);
CREATE TABLE shop.item (id int, who varchar, owner name);
ALTER TABLE shop.item ENABLE ROW LEVEL SECURITY;
CREATE POLICY one ON shop.item FOR SELECT TO PUBLIC USING (who IN ('a', 'b') AND id IN (SELECT kind.id FROM shop.kind));
CREATE POLICY two ON shop.item AS RESTRICTIVE FOR INSERT TO postgres WITH CHECK (owner = CURRENT_USER);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.kind (id int);
CREATE TABLE shop.item (id int, who varchar, owner name);
ALTER TABLE shop.item ENABLE ROW LEVEL SECURITY;
CREATE POLICY two ON shop.item AS RESTRICTIVE FOR INSERT TO postgres WITH CHECK (owner = CURRENT_USER);
CREATE POLICY one ON shop.item FOR SELECT TO PUBLIC
    USING ((who)::text = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text]) AND id IN (SELECT kind.id FROM shop.kind));
