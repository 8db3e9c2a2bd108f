-- target: none
-- expect: task setting|-|Logging.LogComponents[1].Severity|-|warning/none/none
-- task-settings: {"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "TASK_MANAGER", "Severity": "LOGGER_SEVERITY_DETAILED_DEBUG"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DETAILED_DEBUG"}]}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
