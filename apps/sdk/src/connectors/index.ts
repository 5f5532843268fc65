// For apps that are thin layers themselves, such as the server: the same connectors and sandboxes as the clients'.
export { lookupPlaces } from '#installed-packages';
export { developmentSandbox, type Sandbox } from './development-sandbox.ts';
export { findConnector, packageNames } from './find-connector.ts';
