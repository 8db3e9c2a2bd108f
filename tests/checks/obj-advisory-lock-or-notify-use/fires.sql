-- expect: function|shop|tell||info/info/info
-- expect: function|shop|one "only"|a integer|info/info/info
CREATE SCHEMA shop;
CREATE FUNCTION shop.tell() RETURNS void LANGUAGE plpgsql AS $$BEGIN NOTIFY work; PERFORM pg_notify('work', ''); END$$;
CREATE FUNCTION shop."one ""only"""(a int) RETURNS void LANGUAGE sql AS 'SELECT pg_advisory_xact_lock(a)';
