-- {people} applications in a year of their own ({year}), by sets: no rule of the platform is asked, nothing of it is
-- changed. Names, units and stages are plausible; identity numbers are random bytes in the shape of ciphertext.
create temporary table place as
select organiser_id, id as unit_id, row_number() over (order by id) - 1 as n, count(*) over () as units
from access.unit
where kind in ('DISTRICT', 'DIRECT') and active and organiser_id = (select min(id) from access.unit where kind = 'ORGANISER');

insert into edition.edition (public_id, organiser_id, year, state, figures_version, target, low, high, drafted_by,
	drafted_at)
select md5('bench{year}'), p.organiser_id, {year}, 'NOMINATING', e.figures_version, e.target, e.low, e.high, e.drafted_by,
	now()
from (select distinct organiser_id from place) p
cross join (select * from edition.edition order by id limit 1) e;

create temporary table drawn as
select i, p.organiser_id, p.unit_id,
	case when r % 10 < 3
		then (string_to_array('巴特尔,其其格,乌云,苏和,敖登,斯琴,那顺,格日勒,娜仁,宝音,呼和,朝鲁,萨仁,阿古拉,哈斯,图雅,布和,查干,青格乐,白音', ','))[1 + r % 20]
			|| (string_to_array(',高娃,其木格,图雅,巴雅尔,吉日嘎拉,毕力格,格日勒,夫,花', ','))[1 + r / 100 % 10]
		else (string_to_array('王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,马,朱,胡,郭,何,高,林,包,白,韩,佟,金', ','))[1 + r % 24]
			|| (string_to_array('伟,志强,秀英,海燕,建国,文博,晓东,丽华,国庆,春梅,立新,桂兰,振华,永胜,玉梅,德海,凤兰,铁柱,长江,雪峰', ','))[1 + r / 50 % 20]
	end as name, r
from (select i, abs(hashint8(i * 7919)::bigint) as r from generate_series({first}, {first} + {people} - 1) as i) as s
join place p on p.n = s.r / 7 % (select max(units) from place);

insert into person.person (public_id, name, sex, ethnicity, birth_date, birth_year, id_kind, id_number, id_index,
	political, education, registered_at, changed_at)
select left(translate(md5('person' || i), '0189', 'ghij'), 26), name, case when r % 3 = 0 then 'FEMALE' else 'MALE' end,
	(string_to_array('01,02,02,11,03', ','))[1 + r % 5], sha256(convert_to('born' || i, 'UTF8')), 1966 + r % 36, 'RESIDENT',
	sha256(convert_to('number' || i, 'UTF8')), sha256(convert_to('index' || i, 'UTF8')), '13', '31', now(), now()
from drawn order by i;

insert into nomination.nomination (public_id, edition_id, organiser_id, unit_id, person_id, stage, on_behalf, name, sex,
	employer, employer_nature, industry, cluster, post, trade, skill_level, trade_years, made_by, made_at, changed_at)
select left(translate(md5('nomination' || d.i), '0189', 'ghij'), 26), e.id, d.organiser_id, d.unit_id, p.id,
	(string_to_array('DRAFT,DRAFT,EMPLOYER_REVIEW,UNIT_REVIEW,RETURNED,NOT_RECOMMENDED,RECOMMENDED,RECOMMENDED', ','))[1 + d.r / 11 % 8],
	d.r % 4 = 0, d.name, p.sex,
	(string_to_array('示例铝业,示例风电,示例玉米生物,示例牧业,示例矿业,示例机务段,示例供电,示例蒙药', ','))[1 + d.r / 13 % 8] || '有限责任公司',
	'民营企业', (string_to_array('C,C,C,D,B,G', ','))[1 + d.r % 6],
	(string_to_array('绿色煤电铝,玉米生物,肉牛,蒙医药,新能源,硅砂', ','))[1 + d.r / 17 % 6], '班长',
	(string_to_array('熔铸工,锻造工,风电运维工,发酵工,肉牛育种员,蒙药炮制工,采煤机司机,电力线路工', ','))[1 + d.r / 19 % 8],
	(string_to_array('技师（二级）,高级技师（一级）,高级工（三级）', ','))[1 + d.r % 3], 5 + d.r % 25,
	e.drafted_by, now() - make_interval(mins => ({people} - (d.i - {first}))::int), now()
from drawn d
join person.person p on p.public_id = left(translate(md5('person' || d.i), '0189', 'ghij'), 26)
join edition.edition e on e.public_id = md5('bench{year}')
order by d.i;

drop table place, drawn;

analyze person.person;

analyze nomination.nomination;

analyze nomination.headcount;
