-- Programs of the command center record movements in all stores, as its duty officers do on pages.
alter table api_token add column role text not null default 'agent' check (role in ('agent', 'duty-officer'));
comment on column api_token.role is 'Of a token without a balai; a token of a balai acts for that balai.';
