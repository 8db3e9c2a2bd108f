-- The machine itself, a strong method from everywhere, md5 for one network, and a line that is
-- never reached.
-- hba: source host all all 127.0.0.0/8 trust
-- hba: source host all all 192.0.2.0/24 md5
-- hba: source host all all 0.0.0.0/0 scram-sha-256
-- hba: source host shop all 0.0.0.0/0 md5
SELECT 1;
