-- What administrators see of the programs that use the API, and why somebody is on a need-to-know list.

alter table api_token add column made_by text not null default '';
alter table api_token add column last_used_at timestamptz;
alter table api_token add column expires_at timestamptz;
alter table api_token add column revoked_by text;
comment on column api_token.made_by is 'Name of the administrator, or of whoever ran the command; empty if it was made before this was kept.';
comment on column api_token.last_used_at is 'To the minute.';

alter table need_to_know add column reason text not null default '';
comment on column need_to_know.reason is 'As the administrator wrote it; empty for whom the program put on the list.';
