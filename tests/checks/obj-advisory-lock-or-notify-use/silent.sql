-- Locks of rows and tables, and words that look so.
CREATE TABLE work (id int PRIMARY KEY, notified boolean);
CREATE FUNCTION take() RETURNS void LANGUAGE plpgsql AS $$BEGIN LOCK work; -- pg_notify('work', '')
    UPDATE work SET notified = true; END$$;
