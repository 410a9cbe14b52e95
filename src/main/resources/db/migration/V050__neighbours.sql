-- What a ticket's page shows beside it: what else was reported there, and what it is tied to.

-- Tickets of one kabupaten or kota, newest first: similar ones, the same place and day (ticket.Nearby).
create index ticket_area on ticket (left(place_code, 5), created_at desc);

-- The ties of a ticket outward, of every kind; those toward it have ticket_link_to (ticket.LinkReader).
create index ticket_link_from on ticket_link (from_id) where undone_at is null;
