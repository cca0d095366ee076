-- Outages are nobody's handling, walk or hold any more, and a break that took no time within the hours is none: all is made anew.
delete from followed;
delete from visit;
delete from errand;
delete from rollup;
delete from window_time;
delete from pause;

-- Ratings of what was served, and each way to end by itself, so that the errands behind a number are counted without being read.
alter table rollup add column went_on bigint not null;
alter table rollup add column carried bigint not null;
alter table rollup add column voided bigint not null;
alter table rollup add column waiting bigint not null;
alter table rollup add column at_call bigint not null;
alter table rollup add column at_window bigint not null;
alter table rollup add column rated_served bigint not null;

-- Breaks under ten minutes, which are shown of the hall only, apart from paused_millis.
alter table window_time add column short_pause_millis bigint not null;
