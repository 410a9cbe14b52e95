package id.tanggap.cli.persondata;

import java.util.Locale;

/// What is kept about a person, one query each, in the order in which it is told. The queries know `:values`, all
/// writings of the address or number, `:reporters`, the citizens who have it, and `:tickets`, what these reported or
/// what has the number in its fields. No viewer asks: whoever has a shell on the server sees everything, and the
/// question itself is on record.
enum PersonDataSection {
    CITIZEN("""
            select r.id as "record", r.name, r.created_at as "since",
                   (select string_agg(c.kind || ' ' || c.value, ', ' order by c.id) from contact_point c
                    where c.reporter_id = r.id) as "addresses"
            from reporter r where r.id = any(:reporters) order by r.id
            """),
    /// Whether they want texts.
    WISHES("""
            select w.at, w.wish, w.word, w.channel_name as "channel"
            from contact_wish w join contact_point c on c.id = w.contact_id
            where c.reporter_id = any(:reporters) order by w.id
            """),
    /// Other records that staff took for the same person: look those up too.
    SAME_PERSON("""
            select l.at, l.a_id as "record", l.b_id as "other", l.verdict, l.ground, l.by_name as "by"
            from reporter_link l
            where (l.a_id = any(:reporters) or l.b_id = any(:reporters)) and l.undone_at is null order by l.id
            """),
    TICKETS("""
            select t.number, t.created_at as "at", t.subject, t.category, t.state, t.place_code as "place", t.channel,
                   t.confidential
            from ticket t where t.id = any(:tickets) order by t.id
            """),
    FIELDS("""
            select t.number as "ticket", f.code as "field", f.value
            from ticket_field f join ticket t on t.id = f.ticket_id
            where f.ticket_id = any(:tickets) order by f.ticket_id, f.code
            """),
    MESSAGES("""
            select t.number as "ticket", m.at, m.direction, m.channel, m.author, coalesce(m.full_text, m.text) as "text"
            from ticket_message m join ticket t on t.id = m.ticket_id
            where m.ticket_id = any(:tickets) and m.direction in ('in', 'out') order by m.id
            """),
    FILES("""
            select t.number as "ticket", a.name, a.content_type as "type", a.size
            from attachment a join ticket t on t.id = a.ticket_id
            where a.ticket_id = any(:tickets) order by a.id
            """),
    /// What the outbox sent to the address, also what belongs to no ticket.
    SENT("""
            select o.queued_at as "at", o.channel, o.subject, o.state
            from outbound o where o.recipient = any(:values) order by o.id
            """),
    CALLS("""
            select c.started_at as "at", c.direction, c.outcome, c.talk_seconds as "seconds", c.agent
            from call c where c.party = any(:values) order by c.started_at, c.id
            """),
    RECORDINGS("""
            select c.started_at as "call", r.kind, r.size, r.keep_until as "until", r.removed_at as "removed"
            from call_recording r join call c on c.id = r.call_id
            where c.party = any(:values) order by r.id
            """),
    CALLBACKS("""
            select b.opened_at as "at", b.state, b.calls, b.attempts, b.settled_at as "settled"
            from callback b where b.number = any(:values) order by b.id
            """),
    DELIVERIES("""
            select o.code as "order", h.receiver, h.phone, h.signed_at as "at", h.latitude, h.longitude, h.note,
                   (select count(*) from dispatch_handover_picture p where p.handover_id = h.id) as "pictures"
            from dispatch_handover h join dispatch_order o on o.id = h.order_id
            where regexp_replace(h.phone, '[ .()-]', '', 'g') = any(:values) order by h.id
            """),
    ROSTER("""
            select p.name, p.kind, p.balai, p.kabkota, p.phone, p.consent_at as "consent", p.availability,
                   p.left_at as "left"
            from person p where p.phone = any(:values) order by p.id
            """),
    REPORTS_BY_MAIL("""
            select r.added_at as "at", r.address, r.name, r.added_by as "by", r.removed_at as "removed"
            from report_recipient r where lower(r.address) = any(:values) order by r.id
            """),
    /// Who opened their name although they reported in confidence, why, and until when.
    IDENTITY_OPENED("""
            select i.at, t.number as "ticket", i.name as "by", i.reason, i.until
            from identity_opening i join ticket t on t.id = i.ticket_id
            where i.ticket_id = any(:tickets) order by i.id
            """),
    /// Who saw their numbers in full, or their pictures as they came.
    NUMBER_OPENED("""
            select a.at, a.name as "by", 'call' as "what"
            from call_number_access a join call c on c.id = a.call_id where c.party = any(:values)
            union all
            select a.at, a.name, 'callback'
            from call_number_access a join callback b on b.id = a.callback_id where b.number = any(:values)
            union all
            select n.at, n.name, 'roster ' || n.how
            from number_opening n join person p on p.id = n.person_id where p.phone = any(:values)
            union all
            select o.at, o.name, o.what || ' in a ticket'
            from personal_data_opening o where o.ticket_id = any(:tickets)
            order by 1
            """),
    RECORDING_HEARD("""
            select a.at, a.name as "by"
            from call_recording_access a
            join call_recording r on r.id = a.recording_id
            join call c on c.id = r.call_id
            where c.party = any(:values) order by a.id
            """),
    /// What else the record of who did what has about their tickets.
    ON_RECORD("""
            select e.at, e.actor_name as "by", e.kind as "what", e.subject_id as "ticket"
            from audit_event e
            where e.subject_kind = 'ticket'
              and e.subject_id in (select t.number from ticket t where t.id = any(:tickets))
            order by e.id
            """);

    private final String sql;

    PersonDataSection(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /// The name of the section in JSON and as a heading.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
