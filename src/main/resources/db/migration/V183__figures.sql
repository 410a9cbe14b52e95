-- Figures of reports: sums by day, week and month that are kept up with every change, so that no report reads tickets.

-- What each ticket adds to the sums now; subtracted again when it changes.
create table figure_ticket (
    ticket_id        bigint primary key,
    day              date not null,
    balai_code       text not null,
    category         text not null,
    channel          text not null,
    place            text not null,
    kind             text not null,
    urgency          text not null,
    outcome          text not null,
    first_category   text not null,
    worked           smallint not null,
    answered         smallint not null,
    accepted         smallint not null,
    ended            smallint not null,
    overdue          smallint not null,
    answer_promised  smallint not null,
    answer_kept      smallint not null,
    accept_promised  smallint not null,
    accept_kept      smallint not null,
    end_promised     smallint not null,
    end_kept         smallint not null,
    assigned         smallint not null,
    placed           smallint not null,
    routed           smallint not null,
    category_changed smallint not null,
    urgency_changed  smallint not null,
    place_changed    smallint not null,
    balai_changed    smallint not null,
    answer_step      smallint,
    accept_step      smallint,
    end_step         smallint
);
comment on column figure_ticket.day            is 'On which it came in, in WIB, as all figures.';
comment on column figure_ticket.balai_code     is 'Who has it now; empty for the national desk.';
comment on column figure_ticket.place          is 'Its kabupaten or kota, or its province; empty if unknown.';
comment on column figure_ticket.outcome        is 'Empty while it is open.';
comment on column figure_ticket.first_category is 'What the program took it for, if a person changed that; else empty.';
comment on column figure_ticket.worked         is '1 unless it is spam or a duplicate; all that follows is 0 then.';
comment on column figure_ticket.assigned       is 'A balai has it. Only balai accept: a ticket of the national desk is neither accepted nor not.';
comment on column figure_ticket.answer_step    is 'Step of the histogram of how long the first answer took; null while there is none.';

-- Sums of tickets that came in on a day (d), in a week from Monday (w), in a month (m).
create table figure_sum (
    span             text not null check (span in ('d', 'w', 'm')),
    start            date not null,
    balai_code       text not null,
    category         text not null,
    n                int not null,
    worked           int not null,
    answered         int not null,
    accepted         int not null,
    ended            int not null,
    overdue          int not null,
    answer_promised  int not null,
    answer_kept      int not null,
    accept_promised  int not null,
    accept_kept      int not null,
    end_promised     int not null,
    end_kept         int not null,
    assigned         int not null,
    placed           int not null,
    routed           int not null,
    category_changed int not null,
    urgency_changed  int not null,
    place_changed    int not null,
    balai_changed    int not null,
    primary key (span, start, balai_code, category) -- a report reads whole spans, of all balai or of one
) with (fillfactor = 80);

-- How many of them have which value of another property.
create table figure_count (
    axis       text not null check (axis in ('channel', 'place', 'kind', 'urgency', 'outcome', 'first-category')),
    span       text not null check (span in ('d', 'w', 'm')),
    start      date not null,
    balai_code text not null,
    category   text not null,
    value      text not null,
    n          int not null,
    primary key (axis, span, start, balai_code, category, value)
) with (fillfactor = 80);

-- How many of them took how long until a milestone: histograms add up, percentiles do not.
create table figure_time (
    milestone  text not null check (milestone in ('answer', 'accept', 'end')),
    span       text not null check (span in ('d', 'w', 'm')),
    start      date not null,
    balai_code text not null,
    category   text not null,
    step       smallint not null,
    n          int not null,
    primary key (milestone, span, start, balai_code, category, step)
) with (fillfactor = 80);

-- How far the feed was read, and how far tickets from before were counted; a single row, written in the transaction that
-- counts. A new number of `wanted` has everything counted anew.
create table figure_progress (
    only_one   boolean primary key default true check (only_one),
    epoch      text not null,
    xid        xid8 not null,
    seq        bigint not null,
    counted_id bigint not null default 0,
    last_id    bigint not null default 0,
    wanted     bigint not null default 0,
    done       bigint not null default 0
);
comment on column figure_progress.counted_id is 'Tickets up to this id are counted; from last_id on, the feed tells of each.';
comment on column figure_progress.wanted     is 'Raised by the command that has the figures made anew; done follows.';

-- The step of the histogram for a duration: a quarter power of two of minutes; four years are step 84.
create function figure_step(until timestamptz, since timestamptz) returns smallint
    language sql immutable parallel safe
    return case when until is not null and since is not null then
        least(84, floor(4 * ln(1 + greatest(0, extract(epoch from until - since)::float8) / 60) / ln(2::float8)))::smallint end;
