-- Who sees what: supervisors, auditors who only read, categories on a need-to-know list, reporters who stay unnamed.
-- docs/decisions/0013-who-sees-what.md explains the policy.

alter table app_user drop constraint app_user_role_check;
alter table app_user add constraint app_user_role_check
    check (role in ('admin', 'supervisor', 'agent', 'balai', 'auditor'));

-- Categories that only those on the list see; administrators and supervisors always do.
create table restricted_category (
    category text primary key,
    since    timestamptz not null default now(),
    by_name  text not null default 'system'
);
insert into restricted_category (category) values ('rehsos.anak'), ('rehsos.kpo');

create table need_to_know (
    user_id  bigint not null references app_user (id) on delete cascade,
    category text   not null references restricted_category (category) on delete cascade,
    since    timestamptz not null default now(),
    by_name  text not null default 'system',
    primary key (user_id, category)
);
-- Staff of a balai go on seeing what they work on; operators take off the list who need not know.
insert into need_to_know (user_id, category)
select u.id, r.category from app_user u cross join restricted_category r where u.role = 'balai';

alter table api_token add column need_to_know text[] not null default '{}';
comment on column api_token.need_to_know is 'Restricted categories this program sees.';
update api_token set need_to_know = array(select category from restricted_category); -- as before there were any

alter table ticket add column confidential boolean not null default false;
comment on column ticket.confidential is 'The reporter''s name and addresses are shown to named roles only; others open them with a reason, which supervisors read.';

-- The glass that was broken: who opened a hidden identity, why, and until when. A supervisor has read it or not.
create table identity_opening (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null references ticket (id),
    user_id   bigint not null references app_user (id),
    name      text not null,
    reason    text not null check (length(reason) >= 10),
    at        timestamptz not null,
    until     timestamptz not null,
    noted_by  text,
    noted_at  timestamptz,
    check ((noted_by is null) = (noted_at is null))
);
create index identity_opening_new on identity_opening (id) where noted_at is null;        -- the badge of supervisors
create index identity_opening_ticket on identity_opening (ticket_id, user_id, until);     -- may this person see it now?
