-- options: --deep
-- expect: column|public|page|body|warning/info/info
CREATE TABLE page (id int PRIMARY KEY, body xml, whole xml);
INSERT INTO page VALUES (1, 'a <b>c</b>', '<a/>'), (2, '<a/><b/>', NULL);
