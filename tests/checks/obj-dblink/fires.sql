-- expect: function|shop|copy "x"|a integer|warning/warning/warning
-- expect: function|shop|commented||warning/warning/warning
CREATE SCHEMA shop;
CREATE FUNCTION shop."copy ""x"""(a int) RETURNS void LANGUAGE plpgsql AS
    $$BEGIN PERFORM dblink_connect('c', 'host=other.example'); END$$;
CREATE FUNCTION shop.commented() RETURNS void LANGUAGE plpgsql AS
    $$BEGIN /* one
    two */ PERFORM 1; PERFORM tools.DBLINK ('x'); END$$;
