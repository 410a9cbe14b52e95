-- Which ticket a message was written to, if it is in another one: the ticket was merged, and what its reporter writes
-- joins the main ticket. Such a message is nobody else's: it is quoted and counted for its own reporter only, and goes
-- back when the merge is undone.
alter table ticket_message add column written_to_ticket_id bigint references ticket (id);
comment on column ticket_message.written_to_ticket_id is
    'The ticket that its writer wrote to; null if it is the one that has the message.';
-- The messages of a duplicate, wherever they are: to answer its reporter, and to undo the merge.
create index ticket_message_written_to on ticket_message (written_to_ticket_id, id)
    where written_to_ticket_id is not null;

-- Messages that were redirected before: the entries on both timelines have the same time.
update ticket_message m
set written_to_ticket_id = redirected.ticket_id
from ticket_event redirected
join ticket main on main.number = redirected.data ->> 'into'
join ticket_event joined on joined.ticket_id = main.id and joined.kind = 'joined' and joined.at = redirected.at
where redirected.kind = 'redirected'
  and m.id = (joined.data ->> 'message')::bigint
  and m.ticket_id = main.id
  and m.direction = 'in';
