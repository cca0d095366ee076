-- What clerks wrote beside their own figures, of a day or a month; journals from before have none.
create table figure_note (
    badge      varchar(32) not null,
    span       varchar(10) not null,
    first_day  date not null,
    last_day   date not null,
    text       varchar(200) not null,
    primary key (badge, span)
);
