-- expect: setting|-|idle_in_transaction_session_timeout|-|warning/none/none
ALTER DATABASE @DATABASE@ SET idle_in_transaction_session_timeout = '1min';
