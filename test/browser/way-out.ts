import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The only way out of a browser under test: `left()` tells what tried to take it. */
export type WayOut = { port: number; left: () => readonly string[]; close: () => Promise<void> };

/**
 * A proxy that lets nothing through and writes down who asked. The browser's own housekeeping (its vendor's hosts) is not ours and not told;
 * a request of a page, of the extension's pages or of its background is.
 */
export const watchTheWayOut = async (): Promise<WayOut> => {
  const asked: string[] = [];
  const note = (address: string | undefined) => {
    if (address !== undefined && !OWN_HOUSEKEEPING.test(address)) asked.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    left: () => [...asked],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const OWN_HOUSEKEEPING = /^(https?:\/\/)?([\w.-]+\.)?(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(com|net|org)|firefox\.com)([:/]|$)/;
