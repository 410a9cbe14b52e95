-- Who is speaking: what proves that a citizen's message comes from who it says.

-- Null for messages of staff and from before.
alter table ticket_message add column sender_proof text
    check (sender_proof in ('our-reference', 'authenticated', 'unproven', 'other-sender'));
comment on column ticket_message.sender_proof is 'What proves the sender; docs/decisions/0020-who-is-speaking.md.';
alter table ticket_message add column reply_to text;
comment on column ticket_message.reply_to is 'Other addresses where a mail asks for answers: shown, never used.';
