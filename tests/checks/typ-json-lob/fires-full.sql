-- In full LOB mode nothing is cut off.
-- expect: column|public|order|detail|info/none/none
-- task-settings: {"TargetMetadata": {"SupportLobs": true, "FullLobMode": true, "LimitedSizeLobMode": false}}
CREATE TABLE "order" (id int PRIMARY KEY, detail jsonb);
