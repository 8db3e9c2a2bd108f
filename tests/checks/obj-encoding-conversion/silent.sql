-- servers: 13 14
SELECT convert_to('a', 'LATIN1');
