-- Names of one's own.
CREATE TABLE awsdmsdata (id int PRIMARY KEY);
CREATE TABLE my_awsdms_status (id int PRIMARY KEY);
