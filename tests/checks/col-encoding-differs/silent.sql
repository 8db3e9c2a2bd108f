-- Another locale is not another encoding.
-- database: source LOCALE 'C' TEMPLATE template0
SELECT 1;
