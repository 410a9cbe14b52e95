-- The key of deliveries is one of the keys that an installation makes for itself.
insert into signing_key (name, key)
select 'delivery', key from dispatch_key
on conflict do nothing;
drop table dispatch_key;
