-- How often ready answers and macros are used: one row for each and day, written after an answer was sent.
create table answer_use (
    kind     text not null check (kind in ('answer', 'macro')),
    code     text not null,
    language text not null,
    day      date not null,
    uses     int not null,
    last_at  timestamptz not null,
    primary key (kind, code, language, day)
);
comment on column answer_use.language is 'Empty for a macro.';
