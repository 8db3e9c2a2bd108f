-- case: UPDATE fact_table_size SET heap_bytes = 107374100000 WHERE collection = 1
CREATE TABLE big (id int PRIMARY KEY);
