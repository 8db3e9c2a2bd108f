-- The target has a column of that name, which the check of generated columns looks at.
-- servers: 18 15
CREATE TABLE stored (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE there (price int, net int GENERATED ALWAYS AS (price * 2));
-- on: target
CREATE TABLE there (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
