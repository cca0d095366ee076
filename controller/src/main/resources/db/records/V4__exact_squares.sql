-- Squares of handling times are exact now, a grade outlives a call taken back, and a transfer no longer hides a second service: made anew.
delete from followed;
