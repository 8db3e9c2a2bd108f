-- Temporary tables, comments, and words that look so.
CREATE FUNCTION sums() RETURNS void LANGUAGE plpgsql AS
    $$BEGIN CREATE TEMPORARY TABLE t (); INSERT INTO t SELECT 1; DROP TABLE t; -- alter table x
    END$$;
CREATE FUNCTION make_table() RETURNS text LANGUAGE sql AS $$SELECT 'recreate tables'$$;
