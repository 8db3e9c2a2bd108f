-- id: map-change-type-scale
-- title: Data type in a rule that AWS DMS has no like of on PostgreSQL
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE data_type IS NOT NULL
-- finding: {name} (line {line}): {new_type} {effect}
-- why: AWS DMS makes a column of another type: text in place of a time with more than six decimals, which is then sorted
--   and compared as text, or one of another length than the rule says. The application gets what it does not ask for.
-- remedy: Give datetime a scale of 6 at most, numeric a precision of 38 at most, and string a length of 21845 at most;
--   or create the table beforehand, with the types that are wanted.
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target for AWS Database Migration Service (target data
--   types)
SELECT 'rule' AS object_type, NULL AS schema, path || '.data-type' AS name, NULL AS part, line,
       data_type || CASE data_type WHEN 'datetime' THEN ' with a scale of ' || data_scale
                                   WHEN 'numeric' THEN ' with a precision of ' || data_precision
                                   ELSE ' with a length of ' || data_length END AS new_type,
       CASE data_type WHEN 'datetime' THEN 'becomes varchar(37): PostgreSQL keeps six digits of a second'
                      WHEN 'numeric' THEN 'is more than the 38 digits that AWS DMS keeps of a number'
                      ELSE 'becomes varchar(65535)' END AS effect
  FROM mapping_rule
 WHERE rule_type = 'transformation'
   AND (data_type = 'datetime' AND CAST(data_scale AS INTEGER) > 6
        OR data_type = 'numeric' AND CAST(data_precision AS INTEGER) > 38
        OR data_type IN ('string', 'wstring') AND CAST(data_length AS INTEGER) > 21845)
