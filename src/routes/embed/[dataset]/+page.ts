/** Made alive by a classic script: a module would need CORS headers in a sandboxed frame. */
export const csr = false;
