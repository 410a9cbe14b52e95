-- Ready answers and macros are made in the browser: with a shortcut, for several categories, of one balai, retired.

alter table canned_answer
    add column categories text[] not null default '{}',
    add column title_en text not null default '',
    add column shortcut text not null default '' check (shortcut ~ '^[a-z0-9-]{0,20}$'),
    add column balai_code text references balai (code),
    add column retired boolean not null default false;
update canned_answer set categories = array[category] where category <> '';
comment on column canned_answer.category is 'The first of categories, for nodes of the version before.';
comment on column canned_answer.categories is 'Leaves and groups; empty for all.';
comment on column canned_answer.balai_code is 'Offered on tickets of this balai only; null for all.';

-- No two answers of an office come by the same shortcut.
create unique index canned_answer_shortcut on canned_answer (language, coalesce(balai_code, ''), shortcut)
    where shortcut <> '' and not retired;

alter table macro
    add column categories text[] not null default '{}',
    add column shortcut text not null default '' check (shortcut ~ '^[a-z0-9-]{0,20}$'),
    add column balai_code text references balai (code),
    add column retired boolean not null default false;
create unique index macro_shortcut on macro (coalesce(balai_code, ''), shortcut) where shortcut <> '' and not retired;

-- A new installation gets the answers that come with the program (`writing.ShippedAnswers`); elsewhere people have
-- their own, and somebody adds what is missing with a button.
insert into installation (name, value)
select 'ready-answers', 'wanted'
where not exists (select from ticket) and not exists (select from app_user);
