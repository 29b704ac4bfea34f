-- A row for each prefecture, so that the next number is found and noted in one statement.

insert into registration_number_serial (prefecture, last)
select lpad(code::text, 2, '0'), 0 from generate_series(1, 47) as code
on conflict (prefecture) do nothing;
