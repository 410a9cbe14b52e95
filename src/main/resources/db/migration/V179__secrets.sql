-- Passwords and keys of channels that administrators enter in the browser: encrypted with a key that is only in the
-- environment. Rows are never changed but by the rotation of that key: a new password is a new row, so that an undo
-- finds the old one.
create table secret (
    name    text primary key,
    target  text not null, -- the server it is meant for: it is offered to no other
    sealed  bytea not null,
    key_id  text not null,
    made_at timestamptz not null
);
