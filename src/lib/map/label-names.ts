import type { LabelKind } from './label-styles';

/** A name that lies over an area: where its middle is, at which zooms, turned by how many degrees. */
export interface AreaName {
	readonly kind: LabelKind;
	readonly name: string;
	readonly ar: string;
	readonly ku: string;
	readonly lat: number;
	readonly lon: number;
	readonly from: number;
	readonly to: number;
	readonly angle?: number;
}

type Row = readonly [string, string, string, lat: number, lon: number];
type Zooms = readonly [from: number, to: number];

const over =
	(kind: LabelKind) =>
	([name, ar, ku, lat, lon]: Row, [from, to]: Zooms, angle?: number): AreaName => ({
		kind,
		name,
		ar,
		ku,
		lat,
		lon,
		from,
		to,
		angle
	});

const country = over('country');
const governorate = over('governorate');
const mountain = over('mountain');

const wide: Zooms = [4, 8];
const provincial: Zooms = [6.6, 9.9];

/** Positions chosen by eye, off the rivers and the towns. */
export const areaNames: readonly AreaName[] = [
	country(['Iraq', 'العراق', 'عێراق', 33.75, 43.15], wide),
	country(['Syria', 'سوريا', 'سووریا', 34.9, 38.6], wide),
	country(['Turkey', 'تركيا', 'تورکیا', 38.9, 36.5], wide),
	country(['Iran', 'إيران', 'ئێران', 34.3, 48.6], wide),
	country(['Saudi Arabia', 'السعودية', 'سعوودیە', 28.6, 43.5], [4, 7]),
	country(['Jordan', 'الأردن', 'ئوردن', 31.2, 37.0], [5, 8]),
	country(['Kuwait', 'الكويت', 'کوێت', 29.3, 47.6], [6, 9]),
	country(['Armenia', 'أرمينيا', 'ئەرمەنستان', 40.3, 44.6], [6, 9]),
	country(['Azerbaijan', 'أذربيجان', 'ئازەربایجان', 40.2, 47.9], [6, 9]),
	over('region')(['Kurdistan Region', 'إقليم كردستان', 'هەرێمی کوردستان', 36.05, 44.75], [6.5, 9]),
	governorate(['Nineveh', 'نينوى', 'نەینەوا', 35.95, 42.25], provincial),
	governorate(['Erbil', 'أربيل', 'هەولێر', 36.72, 44.45], provincial),
	governorate(['Duhok', 'دهوك', 'دهۆک', 36.97, 43.45], provincial),
	governorate(['Sulaymaniyah', 'السليمانية', 'سلێمانی', 35.85, 45.25], provincial),
	governorate(['Kirkuk', 'كركوك', 'کەرکووک', 35.5, 44.0], provincial),
	governorate(['Salah al-Din', 'صلاح الدين', 'سەلاحەدین', 34.35, 43.5], provincial),
	governorate(['Diyala', 'ديالى', 'دیالە', 34.05, 45.2], provincial),
	governorate(['Al Anbar', 'الأنبار', 'ئەنبار', 33.5, 41.5], provincial),
	governorate(['Baghdad', 'بغداد', 'بەغدا', 33.22, 44.5], provincial),
	governorate(['Babil', 'بابل', 'بابل', 32.6, 44.6], provincial),
	governorate(['Karbala', 'كربلاء', 'کەربەلا', 32.4, 43.7], provincial),
	governorate(['Wasit', 'واسط', 'واسیت', 32.75, 45.6], provincial),
	governorate(['Najaf', 'النجف', 'نەجەف', 31.2, 43.3], provincial),
	governorate(['Al-Qadisiyyah', 'القادسية', 'قادسیە', 31.85, 45.1], provincial),
	governorate(['Maysan', 'ميسان', 'مەیسان', 31.95, 47.1], provincial),
	governorate(['Dhi Qar', 'ذي قار', 'زیقار', 31.3, 46.3], provincial),
	governorate(['Al Muthanna', 'المثنى', 'موسەننا', 30.6, 45.2], provincial),
	governorate(['Basra', 'البصرة', 'بەسرە', 30.35, 47.35], provincial),
	mountain(['Jebel Sinjar', 'جبل سنجار', 'چیای شنگال', 36.42, 41.85], [8, 13], -6),
	mountain(['Jebel Hamrin', 'جبال حمرين', 'چیای حەمرین', 34.72, 44.25], [8, 13], 38),
	mountain(['Jebel Makhul', 'جبل مكحول', 'چیای مەکحوول', 35.14, 43.42], [8, 13], 50),
	mountain(['Qara Chokh', 'قره جوغ', 'قەرەچووغ', 35.72, 43.68], [8.5, 13], 40),
	mountain(['Zagros Mountains', 'جبال زاغروس', 'زاگرۆس', 36.15, 45.9], [6.8, 8.6], 52)
];

/** Rivers by the names that the data have, with the Kurdish name and from which zoom they are named. */
export const riverNames: Record<string, { readonly ku?: string; readonly from: number }> = {
	Tigris: { ku: 'دیجلە', from: 6.5 },
	Euphrates: { ku: 'فورات', from: 6.5 },
	'Great Zab': { ku: 'زێی گەورە', from: 7.5 },
	'Little Zab': { ku: 'زێی بچووک', from: 7.5 },
	Diyala: { ku: 'سیروان', from: 7.5 },
	Khabur: { ku: 'خابوور', from: 7.5 },
	Adhaim: { from: 8 },
	Karkheh: { from: 8 },
	'Shatt al-Arab': { from: 7.5 }
};

/** Arabic names of airfields by ICAO code. */
export const airfieldNames: Record<string, string> = {
	ORAA: 'قاعدة عين الأسد الجوية',
	ORAT: 'قاعدة التقدم الجوية',
	ORBD: 'قاعدة بلد الجوية',
	ORBI: 'مطار بغداد الدولي',
	ORBM: 'مطار الموصل الدولي',
	ORER: 'مطار أربيل الدولي',
	ORKK: 'مطار كركوك',
	ORNI: 'مطار النجف الدولي',
	ORQW: 'قاعدة القيارة الجوية',
	ORSH: 'قاعدة سبايكر',
	ORSU: 'مطار السليمانية الدولي',
	ORTF: 'مطار تلعفر',
	ORTI: 'التاجي'
};
