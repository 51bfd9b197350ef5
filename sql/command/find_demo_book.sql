-- command/find_demo_book
-- does:    picks a book that has something to show: visits and several records
-- grain:   one row at most
-- reads:   registry.book, registry.link, registry.visit
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select b.book_number
from registry.book b
join registry.link k on k.book_id = b.book_id
left join registry.visit v on v.record_id = k.record_id
where b.state = 'ACTIVE'
group by b.book_number
order by count(distinct k.record_id) desc, count(v.visit_key) desc, b.book_number
limit 1
