-- How far the journal was followed; always one row, written in the transaction of the rows it speaks for.
create table followed (
    id       smallint primary key,
    epoch    varchar(64) not null,
    sequence_number bigint not null
);
