-- outcome: not applicable
-- reason: through a socket
SELECT 1;
