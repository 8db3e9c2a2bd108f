-- It is only spoken of; the extension's own functions are not the user's.
CREATE EXTENSION dblink;
CREATE FUNCTION harmless() RETURNS int LANGUAGE plpgsql AS
    $$BEGIN -- was dblink_connect('c')
    /* dblink('x') */ RETURN 1; END$$;
CREATE FUNCTION my_dblinked() RETURNS int LANGUAGE sql AS 'SELECT 1';
