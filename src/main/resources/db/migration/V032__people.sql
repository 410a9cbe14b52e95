-- Who works, in which team, how much at a time, and who is away.

create table team (
    id         bigint generated always as identity primary key,
    name       text not null,
    balai_code text references balai (code),
    created_at timestamptz not null default now(),
    unique nulls not distinct (balai_code, name)
);
comment on column team.balai_code is 'Null: a team of the national desk.';

create table team_member (
    team_id bigint not null references team (id),
    user_id bigint not null references app_user (id),
    primary key (team_id, user_id)
);
create index team_member_user on team_member (user_id); -- the teams of one who asks for the next ticket

create table worker (
    user_id      bigint primary key references app_user (id),
    max_open     int not null default 40 check (max_open >= 0),
    absent_until timestamptz,
    seen_at      timestamptz
);
comment on table worker is 'How much somebody takes on at a time, until when they are away, and when they were last seen at the desk.';

alter table ticket add constraint ticket_team foreign key (team_id) references team (id);
