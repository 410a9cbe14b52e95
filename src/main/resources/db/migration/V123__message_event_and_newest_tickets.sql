-- What the program wrote to a citizen about: `acknowledged`, `handed-over`, `incident-update` …, as its template is called.
-- Null for what people wrote, and for what was sent before.
alter table ticket_message add column event text;

-- How many tickets came today? The national board reads one day of it.
create index ticket_created on ticket (created_at);
