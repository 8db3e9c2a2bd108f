-- expect: target endpoint|-|Endpoints[0].Port|-|blocker/none/none
-- target-endpoint: {"Endpoints": [{"EndpointType": "TARGET", "EngineName": "aurora-postgresql", "ServerName": "babel.example",
-- target-endpoint:   "Port": 1433, "DatabaseName": "babelfish_db"}]}
CREATE SCHEMA shop;
