-- The people of the command center: open and lead incidents, send people and goods; see tickets as an agent does.
alter table app_user drop constraint app_user_role_check;
alter table app_user add constraint app_user_role_check
    check (role in ('admin', 'supervisor', 'agent', 'duty-officer', 'balai', 'auditor'));
