-- Who asked to see a caller's number in full, and when. Append-only.
create table call_number_access (
    id          bigint generated always as identity primary key,
    call_id     bigint references call (id),
    callback_id bigint references callback (id),
    user_id     bigint references app_user (id),
    name        text not null,
    at          timestamptz not null,
    check (num_nonnulls(call_id, callback_id) = 1)
);
create index call_number_access_call on call_number_access (call_id, id) where call_id is not null;             -- who saw it?
create index call_number_access_callback on call_number_access (callback_id, id) where callback_id is not null; -- who saw it?
