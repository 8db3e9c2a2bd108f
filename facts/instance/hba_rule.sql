-- fact: hba_rule
-- columns: rule_number integer, file_name text, line_number integer, type text, databases text,
--   users text, address text, netmask text, auth_method text, options text, error text
-- grant: GRANT SELECT ON pg_catalog.pg_hba_file_rules TO {role};
--   GRANT EXECUTE ON FUNCTION pg_catalog.pg_hba_file_rules() TO {role}

-- What the file says now; hba_file tells whether the server has loaded it. Lines with an error have
-- no rule_number and come in the order of the file.

-- query: 10
SELECT CASE WHEN error IS NULL THEN row_number() OVER (PARTITION BY error IS NULL ORDER BY line_number) END
           AS rule_number,
       NULL AS file_name, line_number, type, array_to_json(database) AS databases,
       array_to_json(user_name) AS users, address, netmask, auth_method,
       array_to_json(options) AS options, error
  FROM pg_hba_file_rules
 ORDER BY line_number

-- query: 16
SELECT rule_number, file_name, line_number, type, array_to_json(database) AS databases,
       array_to_json(user_name) AS users, address, netmask, auth_method,
       array_to_json(options) AS options, error
  FROM pg_hba_file_rules
 ORDER BY rule_number NULLS LAST, file_name, line_number
