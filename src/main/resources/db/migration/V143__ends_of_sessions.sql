-- Sessions end in one place: here. Whoever changes an account, its list or the restricted categories, on whatever node,
-- by a page, by a command or by hand, signs out the people whom the change concerns.

-- A link by which somebody sets a new password once. Only the hash of its secret is kept.
create table password_reset (
    id         bigint generated always as identity primary key,
    user_id    bigint not null references app_user (id) on delete cascade,
    token_hash bytea not null unique check (octet_length(token_hash) = 32), -- opened by its secret
    made_at    timestamptz not null,
    made_by    text not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    used_from  text,
    ended_at   timestamptz,
    check ((used_at is null) = (used_from is null)),
    check (used_at is null or ended_at is null)
);
comment on column password_reset.made_by is 'Name of the administrator, or "command line".';
comment on column password_reset.used_from is 'Address from which it was used.';
comment on column password_reset.ended_at is 'By a newer link, or by a change of the account.';
create unique index password_reset_open on password_reset (user_id) where used_at is null and ended_at is null; -- one each

create index spring_session_person on spring_session (lower(principal_name)); -- ends of one person's sessions

create function account_rights_changed() returns trigger language plpgsql as $$
begin
    delete from spring_session where lower(principal_name) = lower(old.username);
    update password_reset set ended_at = now() where user_id = old.id and used_at is null and ended_at is null;
    return null;
end
$$;

create trigger app_user_rights after update on app_user for each row
    when ((old.username, old.password_hash, old.role, old.balai_code, old.enabled, old.demo)
          is distinct from (new.username, new.password_hash, new.role, new.balai_code, new.enabled, new.demo))
    execute function account_rights_changed();
create trigger app_user_gone after delete on app_user for each row execute function account_rights_changed();

create function need_to_know_changed() returns trigger language plpgsql as $$
begin
    delete from spring_session s using app_user u, changed c
    where u.id = c.user_id and lower(s.principal_name) = lower(u.username);
    return null;
end
$$;

create trigger need_to_know_more after insert on need_to_know referencing new table as changed
    for each statement execute function need_to_know_changed();
create trigger need_to_know_less after delete on need_to_know referencing old table as changed
    for each statement execute function need_to_know_changed();

create function restriction_changed() returns trigger language plpgsql as $$
begin
    delete from spring_session;
    return null;
end
$$;

create trigger restricted_category_changed after insert or delete on restricted_category
    for each row execute function restriction_changed();

-- More can become of an attempt than a right or a wrong password, by more ways; the program knows which.
alter table sign_in drop constraint sign_in_outcome_check;
alter table sign_in add constraint sign_in_outcome_check check (outcome ~ '^[a-z]+(-[a-z]+)*$');
alter table sign_in drop constraint sign_in_method_check;
alter table sign_in add constraint sign_in_method_check check (method ~ '^[a-z]+(-[a-z]+)*$');
create index sign_in_success on sign_in (user_id, id desc) where outcome in ('success', 'sso'); -- the last one, however many failed since
