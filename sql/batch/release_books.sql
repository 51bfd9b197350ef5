-- batch/release_books
-- does:    empties what was planned about books and links once they are kept
-- grain:   one row
-- reads:   nothing
-- writes:  staging
-- params:  :run
-- rerun:   same input changes zero rows
select staging.release_books(:run)
