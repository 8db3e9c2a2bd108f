-- Not the digits that are written count, but those that are not zero; NaN is another check's.
-- options: --deep
CREATE TABLE rate (id int PRIMARY KEY, net numeric, typed numeric(30, 10));
INSERT INTO rate VALUES (1, 0.1234560000000, 0.0123456789), (2, 'NaN', 1), (3, 9999999999999999999999.999999, 1);
