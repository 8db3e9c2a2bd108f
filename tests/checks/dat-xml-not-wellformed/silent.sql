-- options: --deep
CREATE TABLE page (id int PRIMARY KEY, body xml, note text);
INSERT INTO page VALUES (1, '<?xml version="1.0"?><a>b</a>', 'a <b>'), (2, NULL, '<a');
