-- One row for each ticket of each day. The key leads with the day: it is also the index of the day's figures.
create table visit (
    service_day     date not null,
    ticket          varchar(8) not null,
    place           bigint not null,
    service         varchar(32) not null,
    window_number   smallint,
    priority        boolean not null,
    taken_at        timestamp with time zone not null,
    called_at       timestamp with time zone,
    arrived_at      timestamp with time zone,
    finished_at     timestamp with time zone,
    wait_millis     bigint,
    handling_millis bigint,
    calls           smallint not null,
    arrival_known   boolean not null,
    inferred        boolean not null,
    slip            varchar(16),
    stage           varchar(16) not null,
    fate            varchar(16) not null,
    epoch           varchar(64) not null,
    primary key (service_day, ticket)
);
