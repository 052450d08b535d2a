import { answer, type Request } from './answering';

/** The reader of files, in a worker: the page stays free meanwhile, and can end it at any time. */
addEventListener('message', ({ data }: MessageEvent<Request>) => {
	void answer(data, (message, transfer) => postMessage(message, { transfer }));
});
