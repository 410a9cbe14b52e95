-- Administrators and supervisors see every category, restricted or not: a change of the restrictions takes nothing from
-- them. Their sessions go on, and with them the page on which an administrator made the change.
create or replace function restriction_changed() returns trigger language plpgsql as $$
begin
    delete from spring_session s
    where not exists (select 1 from app_user u
                      where lower(u.username) = lower(s.principal_name) and u.role in ('admin', 'supervisor'));
    return null;
end
$$;
