-- servers: 18 18
-- outcome: not applicable
CREATE TABLE there (price int, net int GENERATED ALWAYS AS (price * 2));
