ALTER DATABASE @DATABASE@ SET logical_decoding_work_mem = '65MB';
