-- Settings that administrators change in the browser, and who changed them.

-- Settings without a table of their own, one JSON document each.
create table setting (
    kind text not null,
    key text not null,
    value jsonb not null,
    primary key (kind, key)
);

create sequence setting_change_id;

-- Every change of any setting. Ids rise in the order of the commits: changes are made one after another.
create table setting_change (
    id bigint primary key,
    batch bigint not null,
    kind text not null,
    key text not null,
    label text not null,
    before jsonb,
    after jsonb,
    why text not null,
    undoes bigint,
    author_id bigint,
    author text not null,
    changed_at timestamptz not null
);

-- The history of one setting and its version; of one kind; what was made together; what is taken back.
create index setting_change_of on setting_change (kind, key, id desc);
create index setting_change_kind on setting_change (kind, id desc);
create index setting_change_batch on setting_change (batch, id);
create index setting_change_undoes on setting_change (undoes) where undoes is not null;

create function setting_change_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the history of settings is never changed';
end $$;

create trigger setting_change_kept before update or delete or truncate on setting_change
    for each statement execute function setting_change_append_only();
