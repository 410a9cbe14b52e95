-- What the frame itself keeps: sessions shared by all nodes, leases, and facts about this installation.

create table installation (
    name  text primary key,
    value text not null
);
comment on table installation is 'Facts about this installation: feed epoch, whether the demo made it, keys made at first start.';
insert into installation (name, value) values ('feed-epoch', gen_random_uuid()::text);

-- Spring Session's own shape.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Spring Integration's own shape: one reader per mailbox among all nodes.
create table int_lock (
    lock_key      char(36)     not null,
    region        varchar(100) not null,
    client_id     char(36),
    created_date  timestamp    not null,
    expired_after timestamp    not null,
    primary key (lock_key, region)
);
