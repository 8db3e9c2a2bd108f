-- expect: setting|-|default_transaction_isolation|-|warning/warning/warning
CREATE TABLE item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET default_transaction_isolation = 'serializable';
