-- A column of one's own that is called like one that went; a comment.
-- servers: 14 15
CREATE TABLE memory (parent int PRIMARY KEY);
CREATE FUNCTION tree() RETURNS void LANGUAGE plpgsql AS 'BEGIN PERFORM parent FROM memory; -- pg_start_backup(1)
    END';
