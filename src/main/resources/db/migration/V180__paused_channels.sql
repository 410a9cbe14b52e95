-- Administrators pause a channel and resume it.
alter table channel_standing drop constraint channel_standing_state_check;
alter table channel_standing add constraint channel_standing_state_check
    check (state in ('open', 'failing', 'unusable', 'closed', 'paused'));
