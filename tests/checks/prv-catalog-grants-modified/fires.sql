-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- expect: table|pg_catalog|pg_hba_file_rules|@ROLE@|none/none/warning
-- expect: column|pg_catalog|pg_authid|rolname @ROLE@|none/none/warning
-- expect: function|pg_catalog|pg_ls_dir(text)|@ROLE@|none/none/warning
-- expect: function|pg_catalog|version()|PUBLIC|none/none/warning
CREATE ROLE @ROLE@;
GRANT SELECT ON pg_hba_file_rules TO @ROLE@;
GRANT SELECT (rolname) ON pg_authid TO @ROLE@;
GRANT EXECUTE ON FUNCTION pg_ls_dir(text) TO @ROLE@;
REVOKE EXECUTE ON FUNCTION version() FROM PUBLIC;
