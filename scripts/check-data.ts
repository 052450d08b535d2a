/** Checks every record in `data/` as `data/README.md` describes it, and fails if anything is not as it should be. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { check, type Governorate } from '../src/lib/read/check';
import { readPackage } from '../src/lib/read/package';
import { inOrder, problemText } from '../src/lib/read/problem';
import { manifestFile, recordFiles } from '../src/lib/read/tables';

const data = fileURLToPath(new URL('../data', import.meta.url));
const areas = governorates();
const records = readdirSync(data).filter((name) => existsSync(join(data, name, manifestFile)));
let faults = 0;

if (areas.length === 0) fail('data/basemap: no governorates to hold the places against');
if (records.length === 0) fail(`data: no folder with a ${manifestFile}`);

for (const id of records) {
	const files = textsOf(join(data, id));
	const dataset = readPackage(id, files);
	const problems = inOrder([...dataset.problems, ...check(dataset, files, areas)], recordFiles);
	const lines = new Set(problems.map(problemText)); // reader and schema may tell the same
	for (const line of lines) fail(`data/${id}/${line}`);

	const counted = ['events', 'places', 'actors', 'sources', 'movements', 'areas', 'story'] as const;
	const counts = counted
		.filter((part) => dataset[part].length > 0)
		.map((part) => `${dataset[part].length} ${part === 'story' ? 'steps of a story' : part}`)
		.join(', ');
	console.log(`data/${id}: ${counts}: ${verdict(lines.size)}`);
}
process.exitCode = faults > 0 ? 1 : 0;

function fail(line: string): void {
	faults++;
	console.error(line);
}

function verdict(problems: number): string {
	if (problems === 0) return 'no problems';
	return problems === 1 ? '1 problem' : `${problems} problems`;
}

/** The texts of a record: its description, its tables and its features. */
function textsOf(folder: string): Map<string, string> {
	const names = readdirSync(folder).filter(
		(name) => name === manifestFile || name.endsWith('.csv') || name.endsWith('.geojson')
	);
	return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The governorates of the basemap: the object `gov` of whichever file has it. */
function governorates(): Governorate[] {
	type Named = { name?: string; n?: string };
	const folder = join(data, 'basemap');
	const files = readdirSync(folder).filter((name) => name.endsWith('.topo.json'));
	return files.flatMap((name) => {
		const topology = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Topology<{
			gov?: GeometryCollection<Named>;
		}>;
		const { gov } = topology.objects;
		if (gov === undefined) return [];
		return feature(topology, gov).features.map((area) => ({
			...area,
			geometry: area.geometry as Polygon | MultiPolygon,
			properties: { name: area.properties.name ?? area.properties.n ?? '' }
		}));
	});
}
