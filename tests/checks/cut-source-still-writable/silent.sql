-- options: --phase cutover
-- servers: 10 15
-- servers: 18 15
CREATE TABLE letter (id int);
ALTER DATABASE @DATABASE@ SET default_transaction_read_only = on;
