-- Goods that leave a store by an order: on their way until somebody signs for them, or they come back, or are lost.
-- They may go to a place that is no store: then the other end of the movement is null.

alter table stock_movement drop constraint stock_movement_kind_check;
alter table stock_movement add constraint stock_movement_kind_check
    check (kind in ('receipt', 'transfer-out', 'transfer-in', 'issue', 'return', 'loss', 'adjustment', 'correction',
                    'dispatch', 'delivery')) not valid;
alter table stock_movement add constraint stock_movement_delivery_of check (kind <> 'delivery' or of_id is not null) not valid;

-- The same as before; goods that leave by an order need a ground as well.
create or replace function stock_entries_hold() returns trigger language plpgsql as $$
begin
    if exists (select 1 from written group by movement_id, lot_id having sum(quantity) <> 0) then
        raise exception 'The entries of a movement do not sum to 0' using errcode = 'check_violation';
    end if;
    if exists (select 1
               from written e
               join stock_movement m on m.id = e.movement_id
               join stock_lot l on l.id = e.lot_id
               join site s on s.id = e.site_id
               where e.account = 'store' and e.quantity < 0 and m.kind in ('issue', 'transfer-out', 'dispatch')
                 and m.release_ground is null and (l.release = 'declaration' or s.needs_declaration)) then
        raise exception 'These goods leave only with a declaration of emergency' using errcode = 'check_violation';
    end if;
    return null;
end $$;
