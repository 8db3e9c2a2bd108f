-- settings: source max_connections=96
-- options: --given heartbeat=false
-- expect: database|-|@DATABASE@|-|warning/info/none
CREATE DATABASE another;
