-- What people learned from an incident.

create table review_lesson (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    text        text   not null check (length(text) between 1 and 1000),
    assignee    text   not null default '' check (length(assignee) <= 120),
    at          timestamptz not null,
    author      text   not null,
    user_id     bigint not null references app_user (id),
    done_at     timestamptz,
    done_by     text,
    check ((done_at is null) = (done_by is null))
);
comment on column review_lesson.assignee is 'Who takes care of it, in words: also people without an account.';
create index review_lesson_incident on review_lesson (incident_id, id); -- the lessons of an incident

-- A lesson stays as it was written; it can only be done, once.
create function review_lesson_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.done_at is not null
       or (new.incident_id, new.text, new.assignee, new.at, new.author, new.user_id)
          is distinct from (old.incident_id, old.text, old.assignee, old.at, old.author, old.user_id) then
        raise exception 'A lesson is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger review_lesson_kept before update or delete on review_lesson
    for each row execute function review_lesson_kept();
