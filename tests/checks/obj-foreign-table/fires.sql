-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- expect: foreign server|-|other "server"|-|warning/warning/warning
CREATE EXTENSION postgres_fdw;
CREATE SERVER "other ""server""" FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'other.example');
CREATE USER MAPPING FOR CURRENT_USER SERVER "other ""server""" OPTIONS (user 'u', password 'secret');
CREATE FOREIGN TABLE far (id int) SERVER "other ""server""";
