/**
 * The countries with the box that each lies in, in whole degrees: names, west, south, east, north. From Natural Earth
 * (public domain) by way of `world-atlas`; countries on both sides of the 180th meridian are left out.
 */
const table = `
afghanistan,60,29,75,39;aland,19,60,21,61;albania,19,39,22,43;algeria,-9,18,12,38;
american samoa,-171,-15,-170,-14;andorra,1,42,2,43;angola,11,-19,25,-4;anguilla,-64,18,-62,19;
antigua and barb,-62,16,-61,18;argentina,-74,-56,-53,-21;armenia,43,38,47,42;aruba,-71,12,-69,13;
ashmore and cartier is,123,-13,124,-12;australia,112,-55,159,-10;austria,9,46,18,50;
azerbaijan,44,38,51,42;bahamas,-79,20,-72,27;bahrain,50,25,51,27;bangladesh,88,20,93,27;
barbados,-60,13,-59,14;belarus,23,51,33,57;belgium,2,49,7,52;belize,-90,15,-87,19;benin,0,6,4,13;
bermuda,-65,32,-64,33;bhutan,88,26,93,29;bolivia|bolivia plurinational state of,-70,-23,-57,-9;
bosnia and herz|bosnia and herzegovina|bosnia herzegovina,15,42,20,46;botswana,19,-27,30,-17;
br indian ocean ter,72,-8,73,-7;brazil,-75,-34,-34,6;british virgin is,-65,18,-64,19;
brunei|brunei darussalam,114,4,116,6;bulgaria,22,41,29,45;burkina faso,-6,9,3,16;
burundi,29,-5,31,-2;cabo verde,-26,14,-22,18;cambodia|cambodia kampuchea,102,10,108,15;
cameroon,8,1,17,14;canada,-142,41,-52,84;cayman is,-82,19,-79,20;
central african rep|central african republic,14,2,28,11;chad,13,7,24,24;chile,-110,-56,-66,-17;
china,73,18,135,54;colombia,-80,-5,-66,13;comoros,43,-13,45,-11;
congo|republic of congo|republic of the congo|congo brazzaville,11,-6,19,4;
cook is,-160,-22,-159,-21;costa rica,-86,8,-82,12;cote d ivoire|ivory coast,-9,4,-2,11;
croatia,13,42,20,47;cuba,-85,19,-74,24;curacao,-70,12,-68,13;cyprus,32,34,35,36;
czechia|czech republic,12,48,19,52;
dem rep congo|democratic republic of congo|dr congo|congo kinshasa|dr congo zaire|democratic republic of the congo,12,-14,32,6;
denmark,8,54,16,58;djibouti,41,10,44,13;dominica,-62,15,-61,16;
dominican rep|dominican republic,-72,17,-68,20;ecuador,-92,-5,-75,2;egypt,24,21,37,32;
el salvador,-91,13,-87,15;eq guinea|equatorial guinea,8,0,12,4;eritrea,36,12,44,19;
estonia,21,57,29,60;eswatini|swaziland|kingdom of eswatini eswatini,30,-28,33,-25;
ethiopia,32,3,48,15;faeroe is,-8,61,-6,63;falkland is,-62,-53,-57,-51;finland,20,59,32,71;
fr polynesia,-152,-21,-136,-8;fr s antarctic lands,51,-50,71,-46;france,-62,-22,56,52;
gabon,8,-4,15,3;gambia,-17,13,-13,14;georgia,39,41,47,44;germany,5,47,16,56;ghana,-4,4,2,12;
greece,19,34,29,42;greenland,-73,59,-11,84;grenada,-62,12,-61,13;guam,144,13,145,14;
guatemala,-93,13,-88,18;guernsey,-3,49,-2,50;guinea bissau,-17,10,-13,13;guinea,-16,7,-7,13;
guyana,-62,1,-56,9;haiti,-75,18,-71,21;heard i and mcdonald is,73,-54,74,-52;
honduras,-90,12,-83,17;hong kong,113,22,115,23;hungary,16,45,23,49;iceland,-25,63,-13,67;
india,68,6,98,36;indian ocean ter,96,-13,106,-10;indonesia,95,-11,141,6;
iran|iran islamic republic of,44,25,64,40;iraq,38,29,49,38;ireland,-11,51,-6,56;
isle of man,-5,54,-4,55;israel,34,29,36,34;italy,6,36,19,48;jamaica,-79,17,-76,19;
japan,123,24,146,46;jersey,-3,49,-2,50;jordan,34,29,40,34;kazakhstan,46,40,88,56;kenya,33,-5,42,6;
kosovo,20,41,22,44;kuwait,46,28,49,31;kyrgyzstan,69,39,81,44;laos|lao pdr,100,13,108,23;
latvia,21,55,29,59;lebanon,35,33,37,35;lesotho,27,-31,30,-28;liberia,-12,4,-7,9;libya,9,19,26,34;
liechtenstein,9,47,10,48;lithuania,20,53,27,57;luxembourg,5,49,7,51;macao,113,22,114,23;
macedonia|north macedonia,20,40,24,43;madagascar|madagascar malagasy,43,-26,51,-12;
malawi,32,-18,36,-9;malaysia,99,0,120,8;maldives,73,3,74,5;mali,-13,10,5,25;malta,14,35,15,37;
marshall is,166,5,172,12;mauritania,-18,14,-4,28;mauritius,57,-21,58,-19;mexico,-119,14,-86,33;
micronesia,138,5,163,10;moldova|republic of moldova,26,45,31,49;monaco,7,43,8,44;
mongolia,87,41,120,53;montenegro,18,41,21,44;montserrat,-63,16,-62,17;morocco,-18,21,-1,36;
mozambique,30,-27,41,-10;myanmar|burma|myanmar burma|burma myanmar,92,9,102,29;
n cyprus,32,35,35,36;n mariana is,145,14,146,19;namibia,11,-29,26,-16;nauru,166,-1,167,0;
nepal,80,26,89,31;netherlands,-69,12,8,54;new caledonia,159,-23,169,-19;nicaragua,-88,10,-83,16;
niger,0,11,16,24;nigeria,2,4,15,14;niue,-170,-20,-169,-18;norfolk island,167,-30,168,-29;
north korea|dpr korea,124,37,131,43;norway,-10,58,34,81;oman,51,16,60,27;pakistan,60,23,78,38;
palau,131,3,135,8;
palestine|state of palestine|palestinian territory|occupied palestinian territory,34,31,36,33;
panama,-84,7,-77,10;papua new guinea,140,-12,156,-1;paraguay,-63,-28,-54,-19;peru,-82,-19,-68,0;
philippines,116,5,127,21;pitcairn is,-129,-25,-128,-24;poland,14,49,25,55;portugal,-32,32,-6,43;
puerto rico,-68,17,-65,19;qatar,50,24,52,27;romania,20,43,30,49;rwanda,28,-3,31,-1;
s geo and the is,-39,-59,-26,-53;s sudan|south sudan,24,3,36,13;saint helena,-15,-17,-5,-7;
saint lucia,-62,13,-60,15;samoa,-173,-15,-171,-13;san marino,12,43,13,44;
sao tome and principe,6,0,8,2;saudi arabia,34,16,56,33;senegal,-18,12,-11,17;serbia,18,42,23,47;
seychelles,55,-5,56,-4;siachen glacier,76,35,78,36;sierra leone,-14,6,-10,10;singapore,103,1,104,2;
sint maarten,-64,18,-63,19;slovakia,16,47,23,50;slovenia,13,45,17,47;
solomon is|solomon islands,155,-12,167,-6;somalia,40,-2,52,12;somaliland,42,7,49,12;
south africa,16,-47,38,-22;south korea|republic of korea,126,33,131,39;spain,-19,27,5,44;
sri lanka,79,5,82,10;st barthelemy,-63,17,-62,18;st kitts and nevis,-63,17,-62,18;
st martin,-64,18,-63,19;st pierre and miquelon,-57,46,-56,48;st vin and gren,-62,12,-61,14;
sudan,21,8,39,23;suriname,-59,1,-53,6;sweden,11,55,25,70;switzerland,5,45,11,48;
syria|syrian arab republic,35,32,43,38;taiwan,118,21,122,26;tajikistan,67,36,76,42;
tanzania|united republic of tanzania,29,-12,41,0;thailand,97,5,106,21;
timor leste|east timor,124,-10,128,-8;togo,-1,6,2,12;tonga,-176,-22,-173,-18;
trinidad and tobago,-62,10,-60,12;tunisia,7,30,12,38;turkey|turkiye,25,35,45,43;
turkmenistan,52,35,67,43;turks and caicos is,-73,21,-71,22;u s virgin is,-66,17,-64,19;
uganda,29,-2,35,5;ukraine,22,45,41,53;united arab emirates,51,22,57,27;
united kingdom|uk|great britain,-9,50,2,61;uruguay,-59,-35,-53,-30;uzbekistan,55,37,74,46;
vanuatu,166,-21,170,-13;vatican,12,41,13,42;
venezuela|venezuela bolivarian republic of,-74,0,-59,13;
vietnam|vietnam north vietnam|viet nam,102,8,110,24;w sahara|western sahara,-18,20,-8,28;
wallis and futuna is,-179,-15,-176,-13;yemen|yemen north yemen,42,12,55,19;zambia,21,-19,34,-8;
zimbabwe|zimbabwe rhodesia,25,-23,34,-15
`;

/** A box in degrees. */
export interface Box {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

let boxes: Map<string, Box> | null = null;

/** The box of a country, by any of its names; null for one that is not known. */
export function countryBox(name: string): Box | null {
	boxes ??= new Map(
		table
			.trim()
			.split(';')
			.flatMap((line) => {
				const [names, ...edges] = line.trim().split(',');
				const [west, south, east, north] = edges.map(Number);
				return names.split('|').map((name): [string, Box] => [name, { west, south, east, north }]);
			})
	);
	return name.length > 60 ? null : (boxes.get(plain(name)) ?? null);
}

/** A name without accents and signs, in lower case. */
function plain(name: string): string {
	return name
		.normalize('NFD')
		.replaceAll(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replaceAll(/[^a-z]{1,10}/g, ' ')
		.trim();
}
