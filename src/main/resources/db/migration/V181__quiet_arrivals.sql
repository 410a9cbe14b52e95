-- Mail that is fetched long after it was written becomes a ticket, and nobody is answered automatically.
alter table inbound add column quiet boolean not null default false;
