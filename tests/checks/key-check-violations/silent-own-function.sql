-- A function of users would run with the rights of whoever collects.
-- options: --deep
-- outcome: not evaluated
-- reason: check constraint price_net_check of public.price calls functions of users
CREATE FUNCTION fits(numeric) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RAISE EXCEPTION ''it was run''; END';
CREATE TABLE price (net numeric CHECK (fits(net)));
