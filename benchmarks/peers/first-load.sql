-- The first load of population and insurance as a very good database administrator would write it by hand: COPY both files, clean them in sets, write
-- the same tables as create-books, with every constraint, index, foreign key and log record in place. benchmarks/run starts it and measures it.
--
--   psql -v ON_ERROR_STOP=1 -v as_of=2026-11-01 -f first-load.sql URL      in a folder that holds population.csv, insurance.csv and the lists of jobs/codes
--
-- Runs against a migrated, empty database of PostgreSQL 15 or later. With care: statistics before each join, memory for sorts and hashes, cleaning
-- and sorting in parallel, every table filled in the order of its key.
--
-- What it does not do and create-books does: tell what is wrong with a line (notices, reject file with reasons, acknowledgement); refuse a wrong file; stop
-- at a gate; judge uncertain names (it takes equal keys, or equal birth date, sex and given name; the rest is left to review); titles and notes in
-- names, letters of other alphabets, tone placement, birth dates as serials, several cards; resume after a kill; check what it wrote; read a second delivery.

\set ON_ERROR_STOP on
set work_mem = '512MB';
set maintenance_work_mem = '512MB';
set max_parallel_workers_per_gather = 2;
set client_min_messages = warning;

drop schema if exists peer cascade;
create schema peer;

-- ---------------------------------------------------------------- the files as they are

create unlogged table peer.population_line (
    record integer generated always as identity,
    so_cccd text, so_cmnd text, ho_ten text, ngay_sinh text, gioi_tinh text, ma_quoctich text, ma_tinh_dkks text, ma_dantoc text, nhom_mau text, dien_thoai text,
    dia_chi_tt text, maxa_tt text, maxa_cu_tru text, ho_ten_gh text, quan_he_gh text, so_cccd_gh text, dien_thoai_gh text);

create unlogged table peer.insurance_line (
    record integer generated always as identity,
    ma_bhxh text, ma_the_bhyt text, gt_the_tu text, gt_the_den text, ma_dkbd text, ho_ten text, ngay_sinh text, gioi_tinh text, so_cccd text, dien_thoai text,
    maxa_cu_tru text);

\echo == copy
\copy peer.population_line (so_cccd, so_cmnd, ho_ten, ngay_sinh, gioi_tinh, ma_quoctich, ma_tinh_dkks, ma_dantoc, nhom_mau, dien_thoai, dia_chi_tt, maxa_tt, maxa_cu_tru, ho_ten_gh, quan_he_gh, so_cccd_gh, dien_thoai_gh) from 'population.csv' with (format csv, header true, force_not_null (so_cccd, so_cmnd, ho_ten, ngay_sinh, gioi_tinh, ma_quoctich, ma_tinh_dkks, ma_dantoc, nhom_mau, dien_thoai, dia_chi_tt, maxa_tt, maxa_cu_tru, ho_ten_gh, quan_he_gh, so_cccd_gh, dien_thoai_gh))
\copy peer.insurance_line (ma_bhxh, ma_the_bhyt, gt_the_tu, gt_the_den, ma_dkbd, ho_ten, ngay_sinh, gioi_tinh, so_cccd, dien_thoai, maxa_cu_tru) from 'insurance.csv' with (format csv, header true, force_not_null (ma_bhxh, ma_the_bhyt, gt_the_tu, gt_the_den, ma_dkbd, ho_ten, ngay_sinh, gioi_tinh, so_cccd, dien_thoai, maxa_cu_tru))

-- ---------------------------------------------------------------- code lists

\echo == code lists and rules
create unlogged table peer.ward_list (code text, name_vi text, district_code text, province_code text, valid_from date, valid_to date);
create unlogged table peer.ward_successor (code text, successor_code text, relation text, is_primary text);
create unlogged table peer.phone_prefix (code text, new_prefix text, operator text, valid_from date, valid_to date);
create unlogged table peer.province_list (code text, name_vi text, name_en text, aliases text, citizen_prefix text, valid_from date, valid_to date);
create unlogged table peer.code_list (code text, name_vi text, name_en text, aliases text, valid_from date, valid_to date);
create unlogged table peer.spelling (list text, spelling text, code text);

\copy peer.ward_list from 'ward.csv' with (format csv, header true)
\copy peer.ward_successor from 'ward_successor.csv' with (format csv, header true)
\copy peer.phone_prefix from 'phone_prefix.csv' with (format csv, header true)
\copy peer.province_list from 'birth_registration_province.csv' with (format csv, header true)
\copy peer.code_list from 'gender.csv' with (format csv, header true)
insert into peer.spelling select 'gender', lower(x), code from peer.code_list, unnest(array[code, name_vi, name_en] || string_to_array(aliases, ';')) x where x <> '';
truncate peer.code_list;
\copy peer.code_list from 'nationality.csv' with (format csv, header true)
insert into peer.spelling select 'nationality', lower(x), code from peer.code_list, unnest(array[code, name_vi, name_en] || string_to_array(aliases, ';')) x where x <> '';
truncate peer.code_list;
\copy peer.code_list from 'ethnic_group.csv' with (format csv, header true)
insert into peer.spelling select 'ethnicity', lower(x), code from peer.code_list, unnest(array[code, name_vi, name_en] || string_to_array(aliases, ';')) x where x <> '';
truncate peer.code_list;
\copy peer.code_list from 'blood_group.csv' with (format csv, header true)
insert into peer.spelling select 'blood', lower(x), code from peer.code_list, unnest(array[code, name_vi, name_en] || string_to_array(aliases, ';')) x where x <> '';
truncate peer.code_list;
\copy peer.code_list from 'relationship.csv' with (format csv, header true)
insert into peer.spelling select 'relationship', lower(x), code from peer.code_list, unnest(array[code, name_vi, name_en] || string_to_array(aliases, ';')) x where x <> '';
truncate peer.code_list;
\copy peer.code_list from 'insurance_object.csv' with (format csv, header true)

create unlogged table peer.ward as
select code, code as ward, province_code as province, null::text as legacy from peer.ward_list where valid_to is null
union all
select distinct on (o.code) o.code, n.code, n.province_code, concat_ws('-', o.province_code, o.district_code, o.code)
from peer.ward_list o
join peer.ward_successor s on s.code = o.code and s.is_primary = 'yes'
join peer.ward_list n on n.code = s.successor_code and n.valid_to is null
where not exists (select 1 from peer.ward_list c where c.code = o.code and c.valid_to is null)
order by 1, 2;

create unlogged table peer.spelling_once as select distinct on (list, spelling) list, spelling, code from peer.spelling order by list, spelling, code;

-- ---------------------------------------------------------------- cleaning rules; each is one expression, which the planner writes into the statement

create function peer.tidy(t text) returns text language sql immutable parallel safe return
    case
        when t = '' then null
        when t is nfc normalized and t !~ '[[:cntrl:]]|^ |  | $' then t
        else nullif(btrim(regexp_replace(normalize(t, nfc), '[[:cntrl:][:space:]]+', ' ', 'g')), '')
    end;

-- common letters first: the list is searched from its beginning for every letter
create function peer.name_key(n text) returns text language sql immutable parallel safe return
    regexp_replace(
        translate(lower(n),
            'nhgti uacmlvdpqksxrboeyđễàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ-.''',
            'nhgti uacmlvdpqksxrboeydeaaaaaaaaaaaaaaaaaeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy  '),
        '([hklmst]|qu)y', '\1i', 'g');

-- yyyyMMdd, yyyyMMddHHmm, yyyy, dd/MM/yyyy; 00 for an unknown month or day
create function peer.date_parts(d text) returns text language sql immutable parallel safe return
    case
        when d ~ '^\d{8}(\d{4})?$' then
            case
                when substr(d, 5, 2) = '00' then left(d, 4)
                when substr(d, 7, 2) = '00' then left(d, 4) || '-' || substr(d, 5, 2)
                else left(d, 4) || '-' || substr(d, 5, 2) || '-' || substr(d, 7, 2)
            end
        when d ~ '^\d{4}$' then d
        when d ~ '^\d\d?[/.-]\d\d?[/.-]\d{4}$' then
            right(d, 4) || '-' || lpad(split_part(translate(d, '.-', '//'), '/', 2), 2, '0') || '-' || lpad(split_part(translate(d, '.-', '//'), '/', 1), 2, '0')
    end;

create function peer.real_date(d text) returns text language sql immutable parallel safe return
    case
        when length(d) = 10 then
            case
                when substr(d, 6, 2) between '01' and '12' and right(d, 2) between '01' and case substr(d, 6, 2) when '02' then '29' when '04' then '30' when '06' then '30' when '09' then '30' when '11' then '30' else '31' end
                    and (right(d, 5) <> '02-29' or left(d, 4)::integer % 4 = 0 and left(d, 4) <> '1900') then d
            end
        when length(d) = 7 and right(d, 2) between '01' and '12' then d
        when length(d) = 4 then d
    end;

create function peer.digits(t text) returns text language sql immutable parallel safe return nullif(translate(t, ' .-''', ''), '');

create function peer.citizen_number(d text, birth text, sex text) returns text language sql immutable parallel safe return
    case
        when length(d) = 12 and d ~ '^\d+$' and d <> repeat(left(d, 1), 12) then d
        -- a spreadsheet took the zeros: only when the rest fits the line
        when length(d) in (10, 11) and d ~ '^\d+$' and sex in ('1', '2') and substr(lpad(d, 12, '0'), 5, 2) = substr(birth, 3, 2)
            and substr(lpad(d, 12, '0'), 4, 1) = (2 * (left(birth, 2)::integer - 19) + sex::integer - 1)::text then lpad(d, 12, '0')
    end;

-- the fourth digit tells century and sex, the next two the year
create function peer.fits(number text, birth text, sex text) returns boolean language sql immutable parallel safe return
    (birth is null or substr(number, 5, 2) = substr(birth, 3, 2) and 19 + substr(number, 4, 1)::integer / 2 = left(birth, 2)::integer)
    and (sex is null or sex = '3' or substr(number, 4, 1)::integer % 2 = sex::integer - 1);

create function peer.phone_digits(t text) returns text language sql immutable parallel safe return
    regexp_replace(translate(split_part(translate(t, ',/', ';;'), ';', 1), ' .-()''', ''), '^(\+|00)?84(?=\d{9,})0?', '0');

create function peer.phone(d text, new_prefix text) returns text language sql immutable parallel safe return
    case
        when d ~ '^0[35789]\d{8}$' and d <> '0' || repeat(right(d, 1), 9) then '+84' || substr(d, 2)
        when d ~ '^02\d{9}$' then '+84' || substr(d, 2)
        when d ~ '^[35789]\d{8}$' and d <> repeat(left(d, 1), 9) then '+84' || d
        when length(d) = 11 and new_prefix is not null then '+84' || substr(new_prefix, 2) || substr(d, 5)
    end;

-- wards, districts and provinces at the end have codes of their own
create function peer.without_unit(t text) returns text language sql immutable parallel safe return
    case
        when t like '%,%' and (split_part(ltrim(lower(split_part(t, ',', -1))), ' ', 1) in ('phường', 'xã', 'quận', 'huyện', 'tỉnh', 'tp', 'tp.')
            or ltrim(lower(split_part(t, ',', -1))) ~ '^(thị trấn|thị xã|thành phố|đặc khu|hà nội)') then rtrim(left(t, - length(split_part(t, ',', -1)) - 1), ' ,')
        else t
    end;

create function peer.address(t text) returns text language sql immutable parallel safe return left(peer.without_unit(peer.without_unit(t)), 255);

analyze peer.population_line, peer.insurance_line, peer.ward, peer.spelling_once, peer.phone_prefix, peer.province_list;

-- ---------------------------------------------------------------- clean lines, sorted by the key of their record, numbered

\echo == clean insurance
create unlogged table peer.insurance as
with tidy as (
    select record,
        concat_ws(e'\x1f', ma_bhxh, ma_the_bhyt, gt_the_tu, gt_the_den, ma_dkbd, ho_ten, ngay_sinh, gioi_tinh, so_cccd, dien_thoai, maxa_cu_tru) as raw,
        peer.digits(btrim(ma_bhxh)) as ssn, upper(translate(ma_the_bhyt, ' -.', '')) as card,
        peer.date_parts(btrim(gt_the_tu)) as card_from, peer.date_parts(btrim(gt_the_den)) as card_to,
        upper(peer.tidy(ma_dkbd)) as facility, initcap(peer.tidy(ho_ten)) as full_name, peer.date_parts(btrim(ngay_sinh)) as birth,
        lower(btrim(gioi_tinh)) as sex, peer.digits(btrim(so_cccd)) as citizen, peer.phone_digits(btrim(dien_thoai)) as phone,
        case when length(maxa_cu_tru) = 5 then maxa_cu_tru else lpad(peer.digits(btrim(maxa_cu_tru)), 5, '0') end as ward
    from peer.insurance_line
    offset 0
),
looked_up as (
    select t.record, t.raw, t.full_name, g.code as gender, w.ward, w.province, w.legacy, peer.phone(t.phone, x.new_prefix) as phone,
        case when t.ssn ~ '^\d{9,10}$' and t.ssn <> repeat(left(t.ssn, 1), length(t.ssn)) then lpad(t.ssn, 10, '0') end as ssn,
        case when t.card ~ '^[A-Z]{2}[1-5]\d{12}$' then t.card when t.card ~ '[A-Z]{2}[1-5]\d{12}$' then right(t.card, 15) end as card,
        case when length(t.card_from) = 10 then peer.real_date(t.card_from)::date end as card_from,
        case when length(t.card_to) = 10 then peer.real_date(t.card_to)::date end as card_to,
        case when t.facility ~ '^\d{2}[0-9A-Z]{3}$' then t.facility when t.facility ~ '^\d{4}$' then '0' || t.facility end as facility,
        case when b.birth between left((:'as_of'::date - interval '120 years')::text, 4) and :'as_of' then b.birth end as birth,
        t.citizen
    from tidy t
    cross join lateral (select peer.real_date(t.birth) as birth) b
    left join peer.spelling_once g on g.list = 'gender' and g.spelling = t.sex
    left join peer.ward w on w.code = t.ward
    left join peer.phone_prefix x on length(t.phone) = 11 and x.code = left(t.phone, 4)
    offset 0
),
numbered as (
    select l.*, peer.name_key(full_name) as name_key, peer.citizen_number(citizen, birth, gender) as citizen_id,
        case when length(citizen) = 9 and citizen ~ '^\d+$' then citizen end as previous,
        left(card, 3) = 'TE1' and facility like '%000' as provisional
    from looked_up l
    offset 0
),
judged as (
    select n.*,
        citizen_id is not null and peer.fits(citizen_id, birth, gender) and (left(citizen_id, 1) <> '0' or p.code is not null) as consistent,
        coalesce(ssn, case when not provisional then right(card, 10) end) as ssn_known,
        case when ssn is null or provisional or ssn = right(card, 10) then card end as card_known,
        decode(substr(encode(sha256(convert_to('insurance' || e'\x1e' || raw, 'UTF8')), 'hex'), 1, 32), 'hex') as hash
    from numbered n
    left join peer.province_list p on p.code = substr(n.citizen_id, 2, 2)
    offset 0
),
keyed as (
    select j.*,
        case
            when full_name is null or (not consistent and ssn_known is null and birth is null) then null
            when ssn_known is not null then 'S:' || ssn_known
            when consistent then 'C:' || citizen_id
            else 'P:' || encode(substr(sha256(convert_to(concat_ws(e'\n', name_key, coalesce(birth, ''), coalesce(gender, ''), coalesce(citizen_id, ''),
                coalesce(previous, ''), '', '', '', coalesce(ward, '')), 'UTF8')), 1, 16), 'hex')
        end as record_key
    from judged j
    offset 0
),
placed as (
    select k.*, case when record_key is null then 0 else row_number() over (partition by record_key order by hash desc) end as place
    from keyed k
)
select sum(case when place = 1 then 1 else 0 end) over (order by record_key, hash desc rows unbounded preceding) as statement_id,
    place, record, record_key, encode(hash, 'hex')::uuid as raw_hash, raw, full_name, name_key, substring(name_key from '[^ ]*$') as given_key, citizen_id, consistent, previous, birth, gender,
    ssn_known as ssn, card_known as card, case when card_known is not null and o.code is not null then left(card_known, 3) end as card_group,
    case when card_to < card_from then null else card_from end as card_from, case when card_to < card_from then null else card_to end as card_to,
    facility, phone, ward, province, legacy,
    case when consistent then case when left(citizen_id, 1) = '0' then substr(citizen_id, 2, 2) else left(citizen_id, 3) end end as birth_province
from placed
left join peer.code_list o on o.code = left(card_known, 2)
order by record_key, hash desc;

\echo == clean population
create unlogged table peer.population as
with tidy as (
    select record,
        concat_ws(e'\x1f', so_cccd, so_cmnd, ho_ten, ngay_sinh, gioi_tinh, ma_quoctich, ma_tinh_dkks, ma_dantoc, nhom_mau, dien_thoai, dia_chi_tt, maxa_tt, maxa_cu_tru, ho_ten_gh,
            quan_he_gh, so_cccd_gh, dien_thoai_gh) as raw,
        peer.digits(btrim(so_cccd)) as citizen, peer.digits(btrim(so_cmnd)) as previous, initcap(peer.tidy(ho_ten)) as full_name, peer.date_parts(btrim(ngay_sinh)) as birth,
        lower(btrim(gioi_tinh)) as sex, lower(btrim(ma_quoctich)) as nationality, peer.tidy(ma_tinh_dkks) as province, lower(btrim(ma_dantoc)) as ethnicity,
        lower(btrim(nhom_mau)) as blood, peer.phone_digits(btrim(dien_thoai)) as phone, peer.address(peer.tidy(dia_chi_tt)) as address,
        case when length(maxa_tt) = 5 then maxa_tt else lpad(peer.digits(btrim(maxa_tt)), 5, '0') end as permanent_ward,
        case when length(maxa_cu_tru) = 5 then maxa_cu_tru else lpad(peer.digits(btrim(maxa_cu_tru)), 5, '0') end as current_ward,
        initcap(peer.tidy(ho_ten_gh)) as guardian_name, lower(btrim(quan_he_gh)) as relationship, peer.digits(btrim(so_cccd_gh)) as guardian_citizen,
        peer.phone_digits(btrim(dien_thoai_gh)) as guardian_phone
    from peer.population_line
    offset 0
),
looked_up as (
    select t.record, t.raw, t.full_name, g.code as gender, n.code as nationality, e.code as ethnicity, bl.code as blood, r.code as relationship, pr.code as province,
        t.address, pw.ward as permanent_ward, pw.province as permanent_province, cw.ward as current_ward, cw.province as current_province,
        coalesce(pw.legacy, cw.legacy) as legacy, peer.phone(t.phone, x.new_prefix) as phone, peer.phone(t.guardian_phone, gx.new_prefix) as guardian_phone,
        t.guardian_name, case when t.guardian_citizen ~ '^\d{12}$' then t.guardian_citizen end as guardian_citizen,
        case when b.birth between left((:'as_of'::date - interval '120 years')::text, 4) and :'as_of' then b.birth end as birth,
        case when length(t.citizen) = 9 and t.citizen ~ '^\d+$' then t.citizen when t.previous ~ '^(\d{9}|\d{12})$' then t.previous when t.previous ~ '^\d{8}$' then '0' || t.previous end as previous,
        t.citizen
    from tidy t
    cross join lateral (select peer.real_date(t.birth) as birth) b
    left join peer.spelling_once g on g.list = 'gender' and g.spelling = t.sex
    left join peer.spelling_once n on n.list = 'nationality' and n.spelling = t.nationality
    left join peer.spelling_once e on e.list = 'ethnicity' and e.spelling = t.ethnicity
    left join peer.spelling_once bl on bl.list = 'blood' and bl.spelling = t.blood
    left join peer.spelling_once r on r.list = 'relationship' and r.spelling = t.relationship
    left join peer.province_list pr on pr.code = t.province
    left join peer.ward pw on pw.code = t.permanent_ward
    left join peer.ward cw on cw.code = t.current_ward
    left join peer.phone_prefix x on length(t.phone) = 11 and x.code = left(t.phone, 4)
    left join peer.phone_prefix gx on length(t.guardian_phone) = 11 and gx.code = left(t.guardian_phone, 4)
    offset 0
),
numbered as (
    select l.*, peer.name_key(full_name) as name_key, peer.citizen_number(citizen, birth, gender) as citizen_id
    from looked_up l
    offset 0
),
judged as (
    select n.*,
        citizen_id is not null and citizen_id is distinct from guardian_citizen and peer.fits(citizen_id, birth, gender)
            and (left(citizen_id, 1) <> '0' or p.code is not null) as consistent,
        decode(substr(encode(sha256(convert_to('population' || e'\x1e' || raw, 'UTF8')), 'hex'), 1, 32), 'hex') as hash
    from numbered n
    left join peer.province_list p on p.code = substr(n.citizen_id, 2, 2)
    offset 0
),
keyed as (
    select j.*,
        case
            when full_name is null or (not consistent and birth is null) then null
            when consistent then 'C:' || citizen_id
            else 'P:' || encode(substr(sha256(convert_to(concat_ws(e'\n', name_key, coalesce(birth, ''), coalesce(gender, ''), coalesce(citizen_id, ''),
                coalesce(previous, ''), '', coalesce(permanent_ward, ''), coalesce(address, ''), coalesce(current_ward, '')), 'UTF8')), 1, 16), 'hex')
        end as record_key
    from judged j
    offset 0
),
placed as (
    select k.*, case when record_key is null then 0 else row_number() over (partition by record_key order by hash desc) end as place
    from keyed k
)
select (select max(statement_id) from peer.insurance)
        + sum(case when place = 1 then 1 else 0 end) over (order by record_key, hash desc rows unbounded preceding) as statement_id,
    place, record, record_key, encode(hash, 'hex')::uuid as raw_hash, raw, full_name, name_key, substring(name_key from '[^ ]*$') as given_key, citizen_id, consistent, previous, birth, gender,
    nationality, coalesce(province, case when consistent then case when left(citizen_id, 1) = '0' then substr(citizen_id, 2, 2) else left(citizen_id, 3) end end) as birth_province,
    ethnicity, blood, phone, address, permanent_ward, permanent_province, current_ward, current_province, legacy, guardian_name, relationship, guardian_citizen,
    guardian_phone
from placed
order by record_key, hash desc;

create index on peer.population (citizen_id) where place = 1;
analyze peer.population, peer.insurance;

-- ---------------------------------------------------------------- who belongs to whom

\echo == match
create unlogged table peer.pair as
with seeker as not materialized (
    select statement_id, 'insurance' as source, citizen_id, consistent, name_key, given_key, birth, gender, ward from peer.insurance where place = 1
    union all
    select statement_id, 'population', citizen_id, consistent, name_key, given_key, birth, gender, coalesce(current_ward, permanent_ward)
    from peer.population where place = 1 and record_key like 'P:%'
),
by_number as (
    select s.statement_id, p.statement_id as anchor_id, 'CITIZEN_NUMBER' as tier,
        s.name_key = p.name_key or (s.birth = p.birth and s.gender = p.gender and s.given_key = p.given_key) as agrees
    from seeker s
    join peer.population p on p.citizen_id = s.citizen_id and p.consistent and p.place = 1
),
by_person as (
    select s.statement_id, min(p.statement_id) as anchor_id, 'DEMOGRAPHICS' as tier,
        -- a first of January is what registers write when they know the year alone; two good numbers are two persons
        count(*) = 1 and s.birth not like '%-01-01' and not bool_or(s.consistent and p.consistent) as agrees
    from seeker s
    join peer.population p on p.name_key = s.name_key and p.birth = s.birth and p.gender = s.gender and coalesce(p.current_ward, p.permanent_ward) = s.ward
        and p.place = 1 and p.statement_id <> s.statement_id and (s.source = 'insurance' or p.record_key like 'C:%')
    where length(s.birth) = 10
        and not exists (select 1 from by_number n where n.statement_id = s.statement_id and n.agrees)
    group by s.statement_id, s.birth
)
select distinct on (statement_id) statement_id, anchor_id, tier, coalesce(agrees, false) as agrees
from (select * from by_number union all select * from by_person) found
order by statement_id, tier;

create unique index on peer.pair (statement_id);
analyze peer.pair;

-- a book for everybody who was not found in another record; lines without any good number open none
create unlogged table peer.book as
select row_number() over (order by source desc, anchor_id) as book_id, anchor_id, source
from (
    select statement_id as anchor_id, 'population' as source from peer.population p
    where place = 1 and not exists (select 1 from peer.pair x where x.statement_id = p.statement_id)
    union all
    select statement_id, 'insurance' from peer.insurance i
    where place = 1 and record_key not like 'P:%' and not exists (select 1 from peer.pair x where x.statement_id = i.statement_id)
) anchor
order by book_id;

create unique index on peer.book (anchor_id);
analyze peer.book;

-- ---------------------------------------------------------------- the tables

insert into batch.run (run_id, run_key, job, business_date, dry_run, state, rules_version, exit_code)
overriding system value values (1, 'peer', 'create-books', :'as_of', false, 'DONE', 'peer', 0);

insert into batch.delivery
    (delivery_id, layout, source, sender, extent, file_name, sha256, bytes, as_of, sequence, archive, state, claimed_by_run, applied_by_run, records)
overriding system value
select 1, 'population', 'population', 'police-population', 'FULL', 'population.csv', 'peer-population', 0, :'as_of'::date, 0, 'population.csv', 'APPLIED', 1, 1, count(*) from peer.population_line
union all
select 2, 'insurance', 'insurance', 'social-insurance', 'FULL', 'insurance.csv', 'peer-insurance', 0, :'as_of'::date, 0, 'insurance.csv', 'APPLIED', 1, 1, count(*) from peer.insurance_line;

\echo == source.record
insert into source.record
    (record_id, source, record_key, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key, date_of_birth, gender, ward_code, ward_codes)
select statement_id, 'insurance', record_key, citizen_id, consistent, case when previous is null then '{}' else array[previous] end, ssn, full_name, name_key, given_key, birth, gender, ward,
    case when ward is null then '{}' else array[ward] end
from peer.insurance where place = 1 order by statement_id;

insert into source.record
    (record_id, source, record_key, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key, date_of_birth, gender, ward_code, ward_codes)
select statement_id, 'population', record_key, citizen_id, consistent, case when previous is null then '{}' else array[previous] end, null, full_name, name_key, given_key, birth, gender,
    coalesce(current_ward, permanent_ward), case when coalesce(current_ward, permanent_ward) is null then '{}' else array[coalesce(current_ward, permanent_ward)] end
from peer.population where place = 1 order by statement_id;

\echo == source.statement
insert into source.insurance_statement
    (statement_id, source, record_key, record_id, layout, raw_hash, raw, rules_version, name_key, given_key, citizen_id_consistent, citizen_id, previous_id_numbers, full_name, date_of_birth, gender,
    social_insurance_number, insurance_card_number, insurance_group_code, insurance_valid_from, insurance_valid_to, registered_facility_code, phone_number,
    current_ward_code, current_province_code, legacy_admin_code, birth_registration_province_code)
select statement_id, 'insurance', record_key, statement_id, 'insurance', raw_hash, raw, 'peer', name_key, given_key, consistent, citizen_id, previous, full_name, birth, gender,
    ssn, card, card_group, card_from, card_to, facility, phone, ward, province, legacy, birth_province
from peer.insurance where place = 1 order by statement_id;

insert into source.population_statement
    (statement_id, source, record_key, record_id, layout, raw_hash, raw, rules_version, name_key, given_key, citizen_id_consistent, citizen_id, previous_id_numbers, full_name, date_of_birth, gender,
    nationality_code, birth_registration_province_code, phone_number, permanent_address_text, permanent_ward_code, permanent_province_code, current_ward_code,
    current_province_code, legacy_admin_code, guardian_full_name, guardian_relationship_code, guardian_citizen_id, guardian_phone, ethnicity_code, blood_group)
select statement_id, 'population', record_key, statement_id, 'population', raw_hash, raw, 'peer', name_key, given_key, consistent, citizen_id, previous, full_name, birth, gender,
    nationality, birth_province, phone, address, permanent_ward, permanent_province, current_ward, current_province, legacy, guardian_name, relationship, guardian_citizen,
    guardian_phone, ethnicity, blood
from peer.population where place = 1 order by statement_id;

insert into source.standing (source, rules_version, run_id) values ('population', 'peer', 1), ('insurance', 'peer', 1);

\echo == registry.book
-- per field the register's word, else the insurance's; of two insurance records of one person the first in content order
insert into registry.book
    (book_id, book_number, state, anchor_record_id, catalogue_version, version, opened_by_run, changed_by_run, citizen_id, previous_id_numbers, full_name, date_of_birth, gender, nationality_code,
    birth_registration_province_code, social_insurance_number, insurance_card_number, insurance_group_code, insurance_valid_from, insurance_valid_to, registered_facility_code, phone_number,
    permanent_address_text, permanent_ward_code, permanent_province_code, current_ward_code, current_province_code, legacy_admin_code, guardian_full_name,
    guardian_relationship_code, guardian_citizen_id, guardian_phone, ethnicity_code, blood_group, life_status, identity_verification_status)
with member as (
    select distinct on (x.anchor_id) x.anchor_id, x.statement_id from peer.pair x
    join peer.insurance i on i.statement_id = x.statement_id and i.place = 1
    where x.agrees
    order by x.anchor_id, i.raw_hash desc
),
folded as (
    select b.book_id, b.anchor_id, b.source, p.*, coalesce(p.citizen_id, case when i.consistent then i.citizen_id end) as any_citizen_id,
        i.previous as i_previous, i.full_name as i_full_name, i.birth as i_birth, i.gender as i_gender, i.ssn, i.card, i.card_group, i.card_from, i.card_to, i.facility,
        i.phone as i_phone, i.ward as i_ward, i.province as i_province, i.legacy as i_legacy, i.birth_province as i_birth_province
    from peer.book b
    left join peer.population p on p.statement_id = b.anchor_id and p.place = 1
    left join member m on m.anchor_id = b.anchor_id
    left join peer.insurance i on i.statement_id = coalesce(m.statement_id, case when b.source = 'insurance' then b.anchor_id end) and i.place = 1
)
select book_id, registry.book_number(book_id), case source when 'population' then 'ACTIVE' else 'PROVISIONAL' end, anchor_id, 1, 1, 1, 1,
    -- one number, one book: the one whose own good number it is
    case when any_citizen_id is not null and row_number() over (partition by any_citizen_id order by consistent is true desc, source desc, book_id) = 1 then any_citizen_id end,
    coalesce(previous, i_previous), coalesce(full_name, i_full_name), coalesce(birth, i_birth), coalesce(gender, i_gender), nationality, coalesce(birth_province, i_birth_province), ssn, card, card_group,
    card_from, card_to, facility, coalesce(phone, i_phone), address, permanent_ward, permanent_province, coalesce(current_ward, i_ward), coalesce(current_province, i_province),
    coalesce(legacy, i_legacy), guardian_name, relationship, guardian_citizen, guardian_phone, ethnicity, blood, 'ALIVE', 'NOT_SENT'
from folded
order by book_id;

\echo == registry.link
insert into registry.link (record_id, book_id, tier, run_id)
select record_id, book_id, tier, 1
from (
    select anchor_id as record_id, book_id, 'ANCHOR' as tier from peer.book
    union all
    select x.statement_id, b.book_id, x.tier from peer.pair x join peer.book b on b.anchor_id = x.anchor_id where x.agrees
) l
order by record_id;

insert into registry.link_review (record_id, candidate_record_id, tier, reason, run_id)
select statement_id, anchor_id, tier, 'peer', 1 from peer.pair where not agrees order by statement_id;

\echo == registry.identity
insert into registry.identity (kind, value, book_id, since_run)
select 'CITIZEN_NUMBER', citizen_id, book_id, 1 from registry.book where citizen_id is not null order by citizen_id;
insert into registry.identity (kind, value, book_id, since_run)
select 'INSURANCE_CARD', insurance_card_number, book_id, 1 from registry.book where insurance_card_number is not null order by book_id;
insert into registry.identity (kind, value, book_id, since_run)
select 'PREVIOUS_NUMBER', previous_id_numbers, book_id, 1 from registry.book where previous_id_numbers is not null order by book_id;
insert into registry.identity (kind, value, book_id, since_run)
select 'SOCIAL_INSURANCE_NUMBER', social_insurance_number, book_id, 1 from registry.book where social_insurance_number is not null order by book_id;

\echo == quality.delivery_line
insert into quality.delivery_line (delivery_id, record, line, fate, source, statement_id)
select 1, p.record, p.record + 1, case p.place when 0 then 'rejected' when 1 then case when k.record_id is null then 'parked' else 'created' end else 'duplicate' end,
    'population', case when p.place = 1 then p.statement_id end
from peer.population p
left join registry.link k on k.record_id = p.statement_id
order by p.record;

insert into quality.delivery_line (delivery_id, record, line, fate, source, statement_id)
select 2, i.record, i.record + 1, case i.place when 0 then 'rejected' when 1 then case when k.record_id is null then 'parked' else 'created' end else 'duplicate' end,
    'insurance', case when i.place = 1 then i.statement_id end
from peer.insurance i
left join registry.link k on k.record_id = i.statement_id
order by i.record;

\echo == tidy up
drop schema peer cascade;
