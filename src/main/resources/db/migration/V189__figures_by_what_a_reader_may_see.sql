-- Sums of all balai together and of all categories that nobody is kept from: what a report reads depends neither on how
-- many balai have tickets of how many categories, nor on how long they took. All tickets are counted anew.

drop table figure_sum, figure_count, figure_time;

-- Each category that was ever counted.
create table figure_category (
    category text collate "C" primary key,
    summed   boolean not null
);
comment on column figure_category.summed is
    'Its tickets are in the sums of several categories, too. False if it is restricted: who may not see it reads sums of several.';

create table figure_sum (
    span             text collate "C" not null check (span in ('d', 'w', 'm')),
    start            date not null,
    category         text collate "C" not null,
    balai_code       text collate "C" not null,
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
    primary key (span, start, category, balai_code) -- the balai of one category, or of a sum of categories, lie together
) with (fillfactor = 80);
comment on table figure_sum is 'Sums of tickets that came in on a day (d), in a week from Monday (w), in a month (m).';
comment on column figure_sum.category is
    'A category; or bansos.* for those of a group that are summed, or * for all that are summed (figure_category).';
comment on column figure_sum.balai_code is 'A balai, empty for the national desk; or * for all of them.';

create table figure_count (
    axis       text collate "C" not null
               check (axis in ('channel', 'place', 'province', 'kind', 'urgency', 'outcome', 'first-category')),
    span       text collate "C" not null check (span in ('d', 'w', 'm')),
    start      date not null,
    category   text collate "C" not null,
    balai_code text collate "C" not null,
    value      text collate "C" not null, -- by bytes, so that the places of one province lie together
    n          int not null,
    primary key (axis, span, start, category, balai_code, value)
) with (fillfactor = 80);
comment on table figure_count is 'How many of them have which value of another property. Category and balai as in figure_sum.';

create table figure_time (
    milestone  text collate "C" not null check (milestone in ('answer', 'accept', 'end')),
    span       text collate "C" not null check (span in ('d', 'w', 'm')),
    start      date not null,
    category   text collate "C" not null,
    balai_code text collate "C" not null,
    steps      smallint[] not null,
    counts     int[] not null,
    primary key (milestone, span, start, category, balai_code)
) with (fillfactor = 80);
comment on table figure_time is
    'How many of them took how long until a milestone, as a histogram: steps of figure_step, and for each how many. Category and balai as in figure_sum.';

update figure_progress set wanted = wanted + 1;
