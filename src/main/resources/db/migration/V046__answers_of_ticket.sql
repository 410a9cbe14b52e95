-- What became of the answers of a ticket: each page of a ticket asks. The index of V007 knows automatic letters only, so
-- that PostgreSQL read all that the house has ever sent.
create index outbound_answers on outbound (ticket_id, id);
