-- Granted; and one that only the target has is nobody's business.
-- role: target @ROLE@
CREATE SEQUENCE order_number;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SEQUENCE order_number;
GRANT SELECT, UPDATE ON SEQUENCE order_number TO @ROLE@;
CREATE SEQUENCE elsewhere;
GRANT SELECT ON SEQUENCE elsewhere TO @ROLE@;
