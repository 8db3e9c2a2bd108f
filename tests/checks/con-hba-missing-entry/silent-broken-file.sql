-- Nobody knows what is in force.
-- alone
-- outcome: not evaluated
-- reason: has a line with an error
-- options: --from 192.0.2.7
COPY (SELECT 'host bogus') TO PROGRAM 'cat >>pg_hba.conf';
SELECT pg_reload_conf(), pg_sleep(1);
