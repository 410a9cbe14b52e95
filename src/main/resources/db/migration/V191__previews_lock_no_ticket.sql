-- A row for each ticket that would go elsewhere, thousands at a time: looking the ticket and the preview up again for each
-- of them wrote a lock into every ticket, which agents are changing meanwhile. Tickets stay; rows of previews are removed
-- before their preview.
alter table jurisdiction_preview_ticket
    drop constraint jurisdiction_preview_ticket_ticket_id_fkey,
    drop constraint jurisdiction_preview_ticket_preview_id_fkey;
