-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- expect: function|shop|make "partition"|day date|warning/warning/none
-- expect: function|shop|grow||warning/warning/none
CREATE SCHEMA shop;
CREATE FUNCTION shop."make ""partition"""(day date) RETURNS void LANGUAGE plpgsql AS
    $$BEGIN EXECUTE format('Create  Unlogged table %I ()', day); END$$;
CREATE FUNCTION shop.grow() RETURNS void LANGUAGE plpgsql AS
    $$BEGIN CREATE TEMP TABLE t (); DROP TABLE t; ALTER
    TABLE shop.x ADD y int; END$$;
