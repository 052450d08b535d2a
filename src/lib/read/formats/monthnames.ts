/** The months in the languages that files come in, with their short forms; of Slavic languages as they stand in dates. */
const names: readonly string[] = [
	'january jan janvier janv januar jänner jän enero ene gennaio gen janeiro januari ocak января янв січня يناير جانفي ' +
		'stycznia ledna siječnja ianuarie ژانویه ינואר בינואר',
	'february feb février févr fév februar feber febrero febbraio fevereiro fev februari şubat февраля фев лютого فبراير فيفري شباط ' +
		'lutego února veljače februarie فوریه פברואר בפברואר',
	'march mar mars märz mrz marzo março maart mart марта мар березня مارس آذار ' +
		'marca března ožujka martie מרץ במרץ',
	'april apr avril avr abril abr aprile nisan апреля апр квітня أبريل ابريل أفريل نيسان ' +
		'kwietnia dubna travnja aprilie آوریل אפריל באפריל',
	'may mai mayo maggio mag maio mei mayıs мая травня مايو ماي أيار ' +
		'maja května svibnja maj مه מאי במאי',
	'june jun juin juni junio giugno giu junho haziran июня июн червня يونيو جوان حزيران ' +
		'czerwca června lipnja iunie ژوئن יוני ביוני',
	'july jul juillet juil juli julio luglio lug julho temmuz июля июл липня يوليو جويلية تموز ' +
		'lipca července srpnja iulie ژوئیه יולי ביולי',
	'august aug août agosto ago augustus ağustos августа авг серпня أغسطس أوت آب ' +
		'sierpnia srpna kolovoza augusti اوت אוגוסט באוגוסט',
	'september sept sep septembre septiembre setiembre settembre set setembro eylül сентября сен сент вересня سبتمبر أيلول ' +
		'września září rujna septembrie سپتامبر ספטמבר בספטמבר',
	'october oct octobre oktober okt octubre ottobre ott outubro out ekim октября окт жовтня أكتوبر ' +
		'października října octombrie اکتبر אוקטובר באוקטובר',
	'november nov novembre noviembre novembro kasım ноября ноя листопада نوفمبر ' +
		'listopadu studenoga noiembrie نوامبر נובמבר בנובמבר',
	'december dec décembre déc dezember dez diciembre dic dicembre dezembro aralık декабря дек грудня ديسمبر ' +
		'grudnia prosince prosinca decembrie دسامبر דצמבר בדצמבר'
];
/** Months of two words. */
const pairs: readonly (readonly [name: string, month: number])[] = [
	['كانون الثاني', 1],
	['تشرين الأول', 10],
	['تشرين الثاني', 11],
	['كانون الأول', 12]
];

/** Without accents, in small letters. */
function bare(word: string): string {
	return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}

const numbers: ReadonlyMap<string, number> = new Map(
	names.flatMap((all, at) => all.split(' ').map((name): [string, number] => [bare(name), at + 1]))
);
const twoWords = pairs.map(([name, month]) => [bare(name), month] as const);

/** The number of a month by its name, 1 to 12; null for other words. */
export function monthNumber(word: string): number | null {
	return numbers.get(bare(word)) ?? null;
}

/** The text with months of two words, as Arabic has them, put as one. */
export function withOneWord(text: string): string {
	if (!/\p{Script=Arabic}/u.test(text)) return text;
	const found = bare(text);
	const pair = twoWords.find(([name]) => found.includes(name));
	return pair === undefined ? text : found.replace(pair[0], names[pair[1] - 1].split(' ')[0]);
}
