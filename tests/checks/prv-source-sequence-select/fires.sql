-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- expect: sequence|shop|"order no"|-|warning/warning/warning
-- expect: sequence|shop|used_only|-|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE SEQUENCE shop."""order no""";
CREATE SEQUENCE shop.used_only;
GRANT USAGE ON SEQUENCE shop.used_only TO @ROLE@;
CREATE SEQUENCE shop.readable;
GRANT SELECT ON SEQUENCE shop.readable TO @ROLE@;
