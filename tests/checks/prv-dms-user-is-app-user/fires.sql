-- hold: SET application_name = 'shop api'
-- expect: role|-|postgres|-|info/info/info
SELECT 1;
