-- What the program wrote to a citizen about: `acknowledged`, `handed-over`, `incident-update` …, as its template is called.
-- Null for what people wrote, and for what was sent before.
alter table ticket_message add column event text;
