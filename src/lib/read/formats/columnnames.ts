import type { Role } from './mapping';

/**
 * How columns and members are called in the languages that files come in. Names are compared by `plainName`: as they are
 * listed here, letters and digits only, small and without accents.
 */

/** Dates and their parts. */
export const whenNames = {
	date:
		'date eventdate incidentdate dateofincident dateofevent attackdate dateofattack dateofdeath startdate datestart ' +
		'begindate datebegin datefrom start begin from day dateevent occurred dateoccurred occurrencedate datetime ' +
		'dateandtime pointintime starttime begintime ' +
		'time timestamp ts dt when asof stdate fecha datum data дата tarih التاريخ تاريخ تاریخ',
	end: 'enddate dateend end endate endtime until to dateto finish finishdate fechafin endyear yearend endyear1',
	year: 'startyear startyear1 styear yearstart year yr iyear jahr ano anio annee aaaa год السنة',
	month: 'startmonth startmonth1 stmonth month mon mo imonth monat mes mois mese mm месяц'
} as const;
/** Days of a month, where one stands beside it. */
export const monthDays = plainNames(
	'startday startday1 stday day iday tag dia jour giorno dy dd день'
);

/** What happened, where, and how many it killed. */
export const whatNames = {
	title:
		'title headline name eventname eventtitle battlename incidentname incidenttitle event incident subject titel titre ' +
		'titulo titolo nombre nom nome название заголовок nameen nameeng titleen label engagement battle war conflict conflictname ' +
		'disaster disastername operation operationname massacre protest attack siege campaign what evenement ' +
		'событие подія olay رویداد الحدث',
	summary:
		'description summary details detail narrative text notes note comment comments eventdescription ' +
		'incidentdescription detailsofincident descripcion descricao descrizione beschreibung resume desc описание',
	kind:
		'eventtype type kind category incidenttype attacktype attacktype1txt eventcategory battletype tactic typeofevent ' +
		'typeofincident disordertype тип tipo categories typeeng typeen tipodehecho نوعالحادث',
	place:
		'location place placename city town village towncity citytown locality settlement site locationname wherecoordinates ' +
		'loc area cityorcounty district ort lugar lieu luogo местоположение место municipio municipality comune comuna ' +
		'localidad elocal місце yer konum مکان الموقع المكان'
} as const;

/** Names of columns by what they stand for: the first are the likeliest. */
const aliases: Readonly<Partial<Record<Role, string>>> = {
	...whenNames,
	...whatNames,
	id: 'id eventid incidentid uid uuid eventidcnty incidentcode caseid objectid globalid',
	subkind: 'subeventtype subtype subkind subcategory',
	admin1:
		'admin1 adm1 admin1name province governorate state oblast region provstate department departamento provincia',
	country: 'country countryname primarycountryname countrytxt nation land pais pays страна',
	lat: 'latitude lat y ycoord coordy pointy posy ypos coordenaday geolat latdd latitudedd actiongeolat latitud breite breitengrad широта enlem عرضجغرافیایی خطالعرض',
	lon: 'longitude lon lng long x xcoord coordx pointx posx xpos coordenadax geolon geolong longdd longitudedd longitud länge längengrad долгота довгота boylam طولجغرافیایی خطالطول',
	date_precision: 'dateprecision timeprecision eventdateprecision dateaccuracy dategranularity',
	precision: 'precisionm radiusm accuracym',
	actor:
		'actor actors actor1 actor2 sidea sideb side1 side2 perpetrator perpetrators perpetratorgroup attacker attackers ' +
		'combatant1 combatant2 reportedperpetrator reportedperpetratorname perpetratorname group gname groupname armedgroup belligerent belligerents party assocactor1 assocactor2',
	deaths:
		'fatalities deaths killed dead best totalkilled totaldeaths numberkilled nkill deathsbest kia fatalitiestotal ' +
		'numkilled nkilled deathcount deathtoll deathsestimate toll numberofdeaths ndeath ndeaths numberofkilled peoplekilled victimskilled ' +
		'numvictimskilled muertos morts tote mortos погибшие погибло загиблі загинуло olu oluler کشته',
	deaths_low:
		'low deathslow min minimum deathsmin reportedminimum lowestimate fatalitieslow killedmin',
	deaths_high:
		'high deathshigh max maximum deathsmax reportedmaximum highestimate fatalitieshigh killedmax',
	figure:
		'injured wounded injuries casualties displaced missing nwound arrests houses damaged strength ninjured numinjured ' +
		'numberinjured numberofinjured victimsinjured numvictimsinjured victims heridos verletzte blesses feridos раненые',
	source:
		'source sources publisher reference references sourcename newssource source1 source1name source2 source2name ' +
		'fuente quelle источник',
	url: 'url link sourceurl sourcelink sourcelinks href weblink website links source1url source2url',
	reported:
		'reported reportdate datereported reporteddate publicationdate publisheddate pubdate datepublished'
};

const roles: ReadonlyMap<string, readonly [Role, number]> = new Map(
	Object.entries(aliases).flatMap(([role, names]) =>
		plainNames(names).map((name, at): [string, readonly [Role, number]] => [
			name,
			[role as Role, at]
		])
	)
);

const STARTS = new Set(
	(
		'start started starts begin begins beginning began from since debut inicio inicial inizio von beginn ' +
		'начала начало البداية بداية baslangic'
	).split(' ')
);
const ENDS = new Set(
	(
		'end ended ends ending finish finished stop stopped until till to fin final fine fim ende bis termino cierre ' +
		'finalizacion conclusion conclusao encerramento cloture einde slut ' +
		'окончания окончание конец конца завершения النهاية نهاية bitis'
	).split(' ')
);

/** A name without accents, signs and spaces, in small letters. */
export function plainName(name: string): string {
	return unaccented(name).replaceAll(/[^\p{L}\p{N}]{1,20}/gu, '');
}

/** What a column of this plain name stands for, and how likely: 0 is the likeliest. Undefined: the name says nothing. */
export function roleOf(name: string): readonly [role: Role, rank: number] | undefined {
	return roles.get(name);
}

/** A list of names, as it is written here, by their plain forms. */
export function plainNames(list: string): string[] {
	return list.split(' ').map(plainName);
}

/** Of which end of a span a name speaks: `Datum bis`, `startedAt`; null: of none, or of both. */
export function endSaid(name: string): 'start' | 'end' | null {
	const words = unaccented(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(/[^\p{L}]{1,20}/u);
	const [start, end] = [STARTS, ENDS].map((said) => words.some((word) => said.has(word)));
	return start === end ? null : start ? 'start' : 'end';
}

function unaccented(text: string): string {
	return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i');
}

const TYPES_OF_ELSE =
	/^(target|weapon|geo|source|precision|location|place|road|file|data|media|mag)/;
const NAMES_OF_ELSE = new RegExp(
	'actor|perpetrator|victim|group|file|user|author|source|report|owner|contact|creat|edit|person|country|admin|adm\\d|' +
		'province|district|state|city|town|place|location|region|leader|command|weapon|column|field|layer|icon|folder'
);

/** Whether a plain name may be that of a type of the event, in want of a better one. */
export function mayBeKind(name: string): boolean {
	return /type$|^typ(e|o)|^tipo|tipo$/.test(name) && !TYPES_OF_ELSE.test(name);
}

/** Whether a plain name speaks of something or somebody else than what happened. */
export function isOfElse(name: string): boolean {
	return NAMES_OF_ELSE.test(name);
}
