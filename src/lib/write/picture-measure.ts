import type { Measure } from '../map/label-text';

/** Advances of the signs from space to tilde, thousandths of an em. */
const regular =
	'318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636 636 636 636 636 337 337 838 838 838 531 ' +
	'1000 684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 611 685 390 337 390 838 500 ' +
	'500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 521 392 634 592 818 592 592 525 636 337 636 838';
const bold =
	'348 456 521 838 696 1002 872 306 457 457 523 838 380 415 380 365 696 696 696 696 696 696 696 696 696 696 400 400 838 838 838 580 ' +
	'1000 774 762 734 830 683 683 821 837 372 372 775 637 995 837 850 733 850 770 720 682 812 774 1103 771 724 725 457 365 457 838 500 ' +
	'500 675 716 593 716 678 435 716 712 343 343 665 343 1042 712 687 716 716 493 595 478 712 652 924 645 652 582 712 365 712 838';
const widths = [regular, bold].map((list) => list.split(' ').map(Number));

/** What lies outside that table: the mean of a script, thousandths of an em. */
const scripts: readonly (readonly [RegExp, number])[] = [
	[/[\p{Mn}\p{Cf}]/u, 0],
	[/[·’‘ʿʾ]/u, 320],
	[/[–“”„]/u, 520],
	[/\p{Script=Arabic}|\p{Script=Hebrew}/u, 580],
	[/[\p{Script=Latin}\p{Script=Greek}]/u, 660],
	[/\p{Script=Cyrillic}/u, 740]
];

/**
 * How wide a text is where there is no canvas to ask, as when the pages are built: the width that it has in DejaVu Sans,
 * the widest of the families in which a picture may be shown, so that nothing overlaps in any of them. Pixels.
 */
export const widest: Measure = (text, font) => {
	const [, weight = '400', size = '10'] = /(?:(\d+) )?([\d.]+)px/.exec(font) ?? [];
	const table = widths[Number(weight) >= 600 ? 1 : 0];
	let width = 0;
	for (const sign of text) {
		const known = table[sign.codePointAt(0)! - 32];
		width += known ?? scripts.find(([script]) => script.test(sign))?.[1] ?? 1000;
	}
	return (width * Number(size)) / 1000;
};
