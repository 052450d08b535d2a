/** What comes soon after the timeline, all of it in one file. */
export { default as Chosen } from './panels/Chosen.svelte';
export { default as Details } from './panels/Details.svelte';
export { default as EventList } from './panels/EventList.svelte';
export { default as KnownOn } from './panels/KnownOn.svelte';
export { default as MarkCard } from './panels/MarkCard.svelte';
export { default as Speed } from './panels/Speed.svelte';
export { default as Story } from './panels/Story.svelte';
export { default as TimeChoices } from './panels/TimeChoices.svelte';
export { default as Tools } from './panels/Tools.svelte';
export { default as StripsView } from './timeline/StripsView.svelte';
