-- Another one by default, and one that is not selected.
-- servers: 12 15
-- servers: 18 15
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "object-locator": {"schema-name": "public", "table-name": "plain%"}, "rule-action": "include"}]}
CREATE ACCESS METHOD columnar TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE plain (id int) USING heap;
CREATE TABLE plains (id int) PARTITION BY LIST (id);
CREATE TABLE other (id int) USING columnar;
SELECT format('ALTER DATABASE %I SET default_table_access_method = columnar', current_database()) \gexec
