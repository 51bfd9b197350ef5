-- command/describe_server
-- does:    tells what kind of server this is and how safe its settings are
-- grain:   one row per setting
-- reads:   pg_settings
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select s.name, s.setting || coalesce(' ' || nullif(s.unit, ''), '') as value,
    case
        when s.name in ('fsync', 'full_page_writes') then s.setting = 'on'
        when s.name = 'synchronous_commit' then s.setting <> 'off'
        when s.name = 'client_connection_check_interval' then s.setting <> '0'
        when s.name = 'server_encoding' then s.setting = 'UTF8'
        else true
    end as good
from pg_settings s
where s.name in ('server_version', 'server_encoding', 'fsync', 'full_page_writes', 'synchronous_commit',
    'client_connection_check_interval', 'max_connections', 'shared_buffers')
order by s.name
