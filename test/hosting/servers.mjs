// Starts a real web server on loopback with the very files of docs/hosting: as nobody, in a folder of
// its own, gone when the test is over. Knows how each is started, never what it should answer.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../../docs/hosting', import.meta.url));
const nobody = 65534;
const isRoot = process.getuid?.() === 0;

/** What Debian calls what is needed; tools/setup.mjs installs it where a missing server is an error. */
export const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'apache2-bin'];

const firstOf = (...files) => files.find((file) => file && existsSync(file));

const nginxBrotli = firstOf('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
const apacheModules = firstOf(process.env.APACHE_MODULES, '/usr/lib/apache2/modules');

/** For each server: where it is, and how it is told of its folder. */
export const servers = {
  nginx: {
    executable: firstOf(process.env.NGINX_PATH, '/usr/sbin/nginx'),
    /** Without the module it packs with gzip alone. */
    brotli: Boolean(nginxBrotli),
    prepare(folder, port) {
      copyFileSync(join(docs, 'nginx.conf'), join(folder, 'aht.conf'));
      copyFileSync(join(docs, 'nginx-brotli.conf'), join(folder, 'aht-brotli.conf'));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/run/${name};`)
        .join(' ');
      writeFileSync(
        join(folder, 'nginx.conf'),
        `${nginxBrotli ? `load_module ${nginxBrotli};` : ''}
         daemon off; pid ${folder}/run/pid; error_log stderr error; worker_processes 2;
         events { worker_connections 512; }
         http { include /etc/nginx/mime.types; access_log off; ${temporary} sendfile on;
           server { listen 127.0.0.1:${port}; root ${folder}/site;
             ${nginxBrotli ? `include ${folder}/aht-brotli.conf;` : ''}
             include ${folder}/aht.conf; } }`,
      );
      return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
    },
  },
  apache: {
    executable: apacheModules && firstOf(process.env.APACHE_PATH, '/usr/sbin/apache2'),
    brotli: true,
    prepare(folder, port) {
      copyFileSync(join(docs, 'apache.htaccess'), join(folder, 'site/aht/.htaccess'));
      const modules = [
        'mpm_event',
        'authz_core',
        'mime',
        'headers',
        'rewrite',
        'deflate',
        'filter',
      ];
      writeFileSync(join(folder, 'mime.types'), 'text/html html\n');
      writeFileSync(
        join(folder, 'apache.conf'),
        `${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
         ServerRoot ${folder}
         ServerName localhost
         Listen 127.0.0.1:${port}
         DefaultRuntimeDir ${folder}/run
         PidFile ${folder}/run/pid
         ErrorLog ${folder}/run/error.log
         TypesConfig ${folder}/mime.types
         AddLanguage br .br
         AddType application/x-gzip .gz
         DocumentRoot ${folder}/site
         <Directory ${folder}/site>
           AllowOverride All
           Require all granted
         </Directory>\n`,
      );
      return ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')];
    },
  },
};

/**
 * @param {'nginx' | 'apache'} name
 * @param {(site: string) => void} fill puts files into the site
 * @returns {Promise<{ origin: string, site: string, stop: () => Promise<void> }>}
 */
export async function start(name, fill) {
  const { executable, prepare } = servers[name];
  const folder = mkdtempSync(join(tmpdir(), `aht-${name}-`));
  const site = join(folder, 'site');
  for (const path of ['run', 'site/aht']) mkdirSync(join(folder, path), { recursive: true });
  chmodSync(folder, 0o755);
  fill(site);
  const port = await freePort();
  const options = prepare(folder, port);
  if (isRoot) chownSync(join(folder, 'run'), nobody, nobody);
  const server = spawn(executable, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(isRoot && { uid: nobody, gid: nobody }),
  });
  let said = '';
  server.stderr.on('data', (chunk) => (said += chunk));
  const stop = async () => {
    if (server.exitCode === null) {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let turn = 0; ; turn++) {
    if (await answers(origin)) return { origin, site, stop };
    if (server.exitCode !== null || turn > 100) {
      const log = join(folder, 'run/error.log');
      if (existsSync(log)) said += readFileSync(log, 'utf8');
      await stop();
      throw new Error(`${name} did not start:\n${said}`);
    }
    await wait(50);
  }
}

const answers = (origin) =>
  new Promise((resolve) => {
    get(origin, (response) => {
      response.resume();
      resolve(true);
    }).once('error', () => resolve(false));
  });

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
