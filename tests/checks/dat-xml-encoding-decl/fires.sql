-- options: --deep
-- expect: column|public|page|body|info/info/info
CREATE TABLE page (id int PRIMARY KEY, body xml, plain xml);
INSERT INTO page VALUES (1, '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', '<?xml version="1.0"?><a encoding="UTF-8"/>');
