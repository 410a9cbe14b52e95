-- A masked number in the subject of a ticket is opened on record, as one in its texts is; it stands in no message.
alter table personal_data_opening
    drop constraint personal_data_opening_part_check,
    drop constraint personal_data_opening_check1,
    drop constraint personal_data_opening_check2,
    add constraint personal_data_opening_part_check check (part in ('text', 'full', 'subject')),
    add check ((what = 'original') = (part is null)),
    add check ((part is null) = (start_at is null)),
    add check ((message_id is not null) = coalesce(part in ('text', 'full'), false));
