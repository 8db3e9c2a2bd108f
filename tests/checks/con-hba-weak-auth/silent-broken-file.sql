-- Nobody knows what is in force.
-- alone
-- outcome: not evaluated
-- reason: has an error
COPY (SELECT 'host bogus') TO PROGRAM 'cat >>pg_hba.conf';
SELECT pg_reload_conf(), pg_sleep(1);
