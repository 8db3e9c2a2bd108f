-- The servers of the harness have no SSL.
-- options: --from 192.0.2.7
-- expect: setting|-|ssl|-|warning/warning/warning
SELECT 1;
